import { addSpan, cents, day, invariant, isBefore, type Day } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { houseScenario } from '#scenario/house-scenario.data.ts'
import { letterStep as stepOfLetter } from '#scenario/letter-step.ts'
import { scenarioStanding, type ScenarioMatter } from '#scenario/scenario-standing.ts'
import type { DebtorReach, Scenario, ScenarioStep } from '#scenario/scenario.ts'

const lettersOn = (letters: Readonly<Record<string, string>>): ScenarioMatter['letters'] =>
  Object.fromEntries(Object.entries(letters).map(([letter, on]) => [letter, day(on)]))

const matter = (changes: Partial<ScenarioMatter> = {}): ScenarioMatter => ({
  startsOn: day('2026-09-01'),
  letters: {},
  calls: [],
  handedOver: false,
  claimed: cents(153_000),
  debtorKind: 'professional',
  pauses: [],
  place: 'metropole',
  reach: {
    post: true,
    email: true,
    phone: true,
    electronic: 'no-provider',
    sms: { standing: 'open', hours: 'open', tooLong: [] },
    asked: null,
    closed: [],
  },
  contacts: [],
  written: 0,
  ...changes,
})

const at = (changes: Partial<ScenarioMatter>, on: string, scenario: Scenario = houseScenario) => {
  const { next } = scenarioStanding(scenario, matter(changes), day(on))
  return next === null
    ? null
    : `${next.step.id} ${next.state} ${next.from?.toString() ?? 'never'} ${next.choice.channel ?? 'none'}`
}

const [letterStep] = houseScenario.steps
invariant(letterStep !== undefined, 'the scenario of the house begins with a letter')

const plain = (text: string | undefined) => text?.replaceAll(/\s/gu, ' ')

const first = { 'first-reminder': '2026-09-01' }
const two = { ...first, 'second-reminder': '2026-09-15' }
const three = { ...two, 'last-reminder': '2026-09-29' }

describe('where a dossier stands in the scenario of the house', () => {
  it.each([
    ['begins with the first letter', {}, '2026-09-01', 'first-letter due 2026-09-01 letter'],
    ['waits a week for the call', first, '2026-09-07', 'first-call waits 2026-09-08 phone'],
    ['calls', first, '2026-09-08', 'first-call due 2026-09-08 phone'],
    ['does not wait for a call', first, '2026-09-15', 'second-letter due 2026-09-15 e-mail'],
    ['goes on a fortnight later', two, '2026-09-29', 'last-letter due 2026-09-29 letter'],
    ['catches up one step at a time', first, '2027-02-01', 'second-letter due 2026-09-15 e-mail'],
    ['calls once more', three, '2026-10-06', 'last-call due 2026-10-06 phone'],
    [
      'puts in default, by registered letter alone',
      three,
      '2026-10-14',
      'formal-notice due 2026-10-14 registered-letter',
    ],
    [
      'ends with the choice of a route',
      { ...three, 'formal-notice': '2026-10-14' },
      '2026-11-02',
      'route due 2026-11-02 none',
    ],
  ] as const)('%s', (...row) => {
    const [, letters, on, expected] = row
    expect(at({ letters: lettersOn(letters) }, on)).toBe(expected)
  })

  it('counts the next wait from a call that was made', () => {
    const made = { letters: lettersOn(first), calls: [day('2026-09-10')] }
    expect(at(made, '2026-09-16')).toBe('second-letter waits 2026-09-17 e-mail')
  })

  it('counts a call for one step, and for none once the next letter left', () => {
    const late = { letters: lettersOn(three), calls: [day('2026-09-20')] }
    expect(at(late, '2026-10-06')).toBe('last-call due 2026-10-06 phone')
    const { behind } = scenarioStanding(houseScenario, matter(late), day('2026-10-06'))
    expect(behind.map(({ step, because }) => `${step.id}: ${plain(because.fr)}`)).toEqual([
      'first-letter: Fait le 1er septembre 2026.',
      'first-call: Dépassé : une étape plus avancée est partie.',
      'second-letter: Fait le 15 septembre 2026.',
      'last-letter: Fait le 29 septembre 2026.',
    ])
  })

  it('passes over a call without a number, and nothing comes sooner for it', () => {
    const reach = {
      post: true,
      email: false,
      phone: false,
      electronic: 'no-provider',
      sms: { standing: 'open', hours: 'open', tooLong: [] },
      asked: null,
      closed: [],
    } as const
    const silent = { letters: lettersOn(first), reach }
    expect(at(silent, '2026-09-08')).toBe('second-letter waits 2026-09-15 letter')
  })

  it('never goes back behind a letter that left by hand', () => {
    const letters = lettersOn({ ...first, 'formal-notice': '2026-09-10' })
    expect(at({ letters }, '2026-09-29')).toBe('route due 2026-09-29 none')
  })

  it('is over once handed over', () => {
    const letters = lettersOn({ ...three, 'formal-notice': '2026-10-14' })
    expect(at({ letters, handedOver: true }, '2026-12-01')).toBeNull()
  })
})

describe('a channel', () => {
  it('is what the debtor asked for, where the step allows it', () => {
    const reach = {
      post: true,
      email: true,
      phone: true,
      electronic: 'no-provider',
      sms: { standing: 'open', hours: 'open', tooLong: [] },
      asked: 'e-mail',
      closed: [],
    } as const
    expect(at({ reach }, '2026-09-01')).toBe('first-letter due 2026-09-01 e-mail')
    const { next } = scenarioStanding(houseScenario, matter({ reach }), day('2026-09-01'))
    expect(plain(next?.choice.because.fr)).toBe('Le débiteur l’a demandé ainsi.')
  })

  it('is the next one where the address is to be checked, and holds the step where there is none', () => {
    const closed = ['letter', 'registered-letter'] as const
    const reach = {
      post: true,
      email: true,
      phone: true,
      electronic: 'no-provider',
      sms: { standing: 'open', hours: 'open', tooLong: [] },
      asked: null,
      closed,
    } as const
    const letters = lettersOn(three)
    const { next } = scenarioStanding(houseScenario, matter({ reach }), day('2026-09-01'))
    expect(next?.choice.channel).toBe('e-mail')
    expect(plain(next?.choice.because.fr)).toBe(
      'Autre voie que la première : l’adresse postale est à vérifier.',
    )
    expect(at({ reach, letters }, '2026-10-14')).toBe('formal-notice unreachable 2026-10-14 none')
  })
})

describe('a pause', () => {
  it('holds the step, and its days count for no wait', () => {
    const pauses = [{ from: day('2026-09-05'), until: day('2026-09-14') }]
    const held = { letters: lettersOn(first), pauses }
    expect(at(held, '2026-09-10')).toBe('first-call paused 2026-09-18 phone')
    expect(at(held, '2026-09-15')).toBe('first-call waits 2026-09-18 phone')
    expect(at(held, '2026-09-25')).toBe('second-letter due 2026-09-25 e-mail')
  })

  it('without an end holds for ever', () => {
    const pauses = [{ from: day('2026-09-05'), until: null }]
    expect(at({ letters: lettersOn(first), pauses }, '2027-09-10')).toBe(
      'first-call paused never phone',
    )
  })
})

describe('an electronic registered letter', () => {
  const notice = houseScenario.steps.filter(({ act }) => act === 'formal-notice')
  const channels = ['electronic-registered', 'registered-letter'] as const
  const scenario = { steps: notice.map((step) => ({ ...step, channels })) }
  const sms = { standing: 'no-provider', hours: 'open', tooLong: [] } as const
  const open = { post: true, email: true, phone: true, sms, asked: null, closed: [] } as const
  const chosen = (reach: Partial<DebtorReach>) => {
    const { channel, because } = stepOfLetter(
      { scenario, reach: { ...open, electronic: 'open', ...reach }, contacts: [] },
      'formal-notice',
      day('2026-10-14'),
    )
    return `${channel}: ${plain(because.fr)}`
  }

  it('is chosen where it may go, else the post, with the reason', () => {
    expect(chosen({})).toBe('electronic-registered: Premier choix du scénario.')
    expect(chosen({ electronic: 'no-consent' })).toBe(
      'registered-letter: Autre voie que la première : le débiteur n’a pas consenti au recommandé électronique (code des postes, L100).',
    )
    expect(chosen({ electronic: 'no-provider' })).toBe(
      'registered-letter: Autre voie que la première : aucun prestataire de recommandé électronique n’est réglé.',
    )
    expect(chosen({ email: false })).toBe(
      'registered-letter: Autre voie que la première : aucune adresse de courriel.',
    )
    expect(chosen({ closed: ['electronic-registered', 'e-mail'] })).toBe(
      'registered-letter: Autre voie que la première : l’adresse de courriel est à vérifier.',
    )
  })
})

describe('a wait in working days', () => {
  it('leaves out weekends and public holidays', () => {
    const step: ScenarioStep = { ...letterStep, after: { count: 2, unit: 'working-days' } }
    // 6 May 2026 is a Wednesday; Friday 8 is a holiday.
    const steps = { steps: [step] }
    expect(at({ startsOn: day('2026-05-06') }, '2026-05-06', steps)).toBe(
      'first-letter waits 2026-05-11 letter',
    )
  })
})

describe('a condition', () => {
  it('looks at what was claimed, and names why the step is passed over', () => {
    const large: ScenarioStep = {
      ...letterStep,
      conditions: [{ kind: 'claimed-at-least', amount: cents(200_000) }],
    }
    const scenario = { steps: [large, ...houseScenario.steps.slice(2)] }
    const { behind, next } = scenarioStanding(scenario, matter(), day('2026-09-08'))
    expect(behind.map(({ because }) => plain(because.fr))).toEqual([
      'Sans objet : moins de 2 000,00 € réclamés.',
    ])
    expect(next?.step.id).toBe('second-letter')
  })
})

describe('over any life of a dossier', () => {
  const lives = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 })

  it('no step is done twice, skipped, stacked, or sooner than its wait', () => {
    fc.assert(
      fc.property(lives, fc.boolean(), (gaps, phone) => {
        let on: Day = day('2026-09-01')
        let done = matter({
          reach: {
            post: true,
            email: true,
            phone,
            electronic: 'no-provider',
            sms: { standing: 'open', hours: 'open', tooLong: [] },
            asked: null,
            closed: [],
          },
        })
        const twice: boolean[] = []
        const acts: { readonly id: string; readonly on: Day }[] = []
        for (const gap of gaps) {
          const { next } = scenarioStanding(houseScenario, done, on)
          if (next?.state === 'due') {
            const { act, id } = next.step
            if (act === 'hand-over') done = { ...done, handedOver: true }
            else if (act === 'call') done = { ...done, calls: [...done.calls, on] }
            else done = { ...done, letters: { ...done.letters, [act]: on } }
            acts.push({ id, on })
            twice.push(scenarioStanding(houseScenario, done, on).next?.state === 'due')
          }
          on = addSpan(on, { days: gap })
        }
        expect(twice).not.toContain(true)
        const letters = acts.filter(({ id }) => !id.endsWith('call'))
        const order = ['first-letter', 'second-letter', 'last-letter', 'formal-notice', 'route']
        expect(letters.map(({ id }) => id)).toEqual(order.slice(0, letters.length))
        for (const [rank, waits] of [14, 14, 15, 19].entries()) {
          const [before, after] = [letters[rank], letters[rank + 1]]
          if (before === undefined || after === undefined) break
          expect(isBefore(after.on, addSpan(before.on, { days: waits }))).toBe(false)
        }
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
  })
})
