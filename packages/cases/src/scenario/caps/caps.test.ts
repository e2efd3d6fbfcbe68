import { addSpan, day, daysBetween, type Day } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { caseCan } from '#acts/case-can.ts'
import { standsAgainstLetter } from '#acts/letter-stands.ts'
import { nextActs } from '#acts/next-acts.ts'
import { standsAgainstSms } from '#acts/sms-stands.ts'
import type { CaseFacts, CaseOutreach } from '#case-facts.ts'
import { dueToday } from '#day/due-today.ts'
import { explainDay } from '#day/explain-day.ts'
import { mostUnderCeiling } from '#scenario/caps/cap-faults.ts'
import { capHolding, heldByCaps } from '#scenario/caps/caps-hold.ts'
import type { PersonContact, ScenarioCaps } from '#scenario/caps/scenario-caps.ts'
import { caseStanding } from '#scenario/case-standing.ts'
import { houseScenario } from '#scenario/house-scenario.data.ts'
import { scenarioFaults } from '#scenario/scenario-faults.ts'
import { inScenario, lawfulCase } from '#testing/lawful-case.ts'

const none: ScenarioCaps = {
  contacts: null,
  daysApart: null,
  reminders: null,
  sms: null,
  calls: null,
}
const capsOf = (caps: Partial<ScenarioCaps>): ScenarioCaps => ({ ...none, ...caps })

const contact = (on: string, channel: PersonContact['channel'] = 'letter'): PersonContact => ({
  on: day(on),
  channel,
})

const first = { 'first-reminder': '2026-09-01' }

/** A dossier whose first letter left on 1 September, in the scenario of the house under caps. */
function capped(caps: Partial<ScenarioCaps>, outreach: Partial<CaseOutreach> = {}): CaseFacts {
  const scenario = { ...houseScenario, caps: capsOf(caps) }
  return lawfulCase({ outreach: { ...inScenario(first), scenario, ...outreach } })
}

const plain = (text: string | undefined) => text?.replaceAll(/\s/gu, ' ')

describe('caps of a scenario', () => {
  it.each([
    ['contacts', { contacts: { count: 2, days: 7 } }, null],
    ['contacts', { contacts: { count: 3, days: 7 } }, 'cap-looser-than-ceiling'],
    ['contacts', { contacts: { count: 8, days: 28 } }, null],
    ['contacts', { contacts: { count: 9, days: 28 } }, 'cap-looser-than-ceiling'],
    ['contacts', { contacts: { count: 2, days: 1 } }, 'cap-looser-than-ceiling'],
    ['contacts', { contacts: { count: 0, days: 30 } }, 'cap-out-of-bounds'],
    ['contacts', { contacts: { count: 1, days: 0 } }, 'cap-out-of-bounds'],
    ['contacts', { contacts: { count: 1, days: 366 } }, 'cap-out-of-bounds'],
    ['contacts', { contacts: { count: 1, days: 365 } }, null],
    ['daysApart', { daysApart: 0 }, 'cap-looser-than-ceiling'],
    ['daysApart', { daysApart: 1 }, null],
    ['daysApart', { daysApart: 91 }, 'cap-out-of-bounds'],
    ['reminders', { reminders: 0 }, 'cap-out-of-bounds'],
    ['reminders', { reminders: 3 }, null],
    ['reminders', { reminders: 4 }, 'cap-looser-than-ceiling'],
    ['sms', { sms: { count: 9, days: 30 } }, null],
    ['sms', { sms: { count: 11, days: 30 } }, 'cap-looser-than-ceiling'],
    ['calls', { calls: { count: 1, days: 7 } }, null],
    ['calls', { calls: { count: 3, days: 7 } }, 'cap-looser-than-ceiling'],
  ] as const)('of %s %o are told: %s', (cap, caps, code) => {
    const faults = scenarioFaults({ ...houseScenario, caps: capsOf(caps) })
    expect(faults.map((one) => [one.code, one.cap, one.stepId])).toEqual(
      code === null ? [] : [[code, cap, null]],
    )
  })

  it('that repeat the ceiling or are absent leave a scenario as sound as it was', () => {
    expect(scenarioFaults({ ...houseScenario, caps: null })).toEqual([])
    expect(scenarioFaults({ ...houseScenario, caps: none })).toEqual([])
    expect(mostUnderCeiling(1)).toBe(1)
    expect(mostUnderCeiling(8)).toBe(3)
    expect(mostUnderCeiling(30)).toBe(10)
  })

  it.each([
    [{ contacts: { count: 1, days: 30 } }, 'letter', '2026-09-30', '2026-10-01'],
    [{ contacts: { count: 1, days: 30 } }, 'letter', '2026-10-01', null],
    [{ contacts: { count: 2, days: 30 } }, 'letter', '2026-09-15', null],
    [{ daysApart: 10 }, 'phone', '2026-09-10', '2026-09-11'],
    [{ daysApart: 10 }, 'phone', '2026-09-11', null],
    [{ sms: { count: 1, days: 30 } }, 'letter', '2026-09-02', null],
    [{ calls: { count: 1, days: 30 } }, 'phone', '2026-09-02', null],
  ] as const)('%o hold one by %s on %s until %s', (...row) => {
    const [caps, channel, on, until] = row
    const contacts = [contact('2026-09-01')]
    const hold = capHolding(capsOf(caps), { channel, contacts }, day(on))
    expect(hold?.until.toString() ?? null).toBe(until)
  })

  it('chain: the day told is one on which none of them holds', () => {
    const caps = capsOf({ daysApart: 3, contacts: { count: 2, days: 20 } })
    const contacts = [contact('2026-09-01'), contact('2026-09-12'), contact('2026-09-18')]
    const hold = heldByCaps(caps, { channel: 'letter', contacts }, day('2026-09-19'))
    expect(hold?.until.toString()).toBe('2026-10-02')
  })
})

describe('a dossier under caps', () => {
  it('waits with the reason and the day, in its standing, its acts and why today', () => {
    const facts = capped(
      { contacts: { count: 1, days: 30 } },
      { contacts: [contact('2026-09-01'), contact('2026-09-10', 'phone')] },
    )
    const on = day('2026-09-20')
    const { next } = caseStanding(facts, on)
    expect([next?.step.id, next?.state, next?.from?.toString()]).toEqual([
      'second-letter',
      'capped',
      '2026-09-15',
    ])
    expect(next?.cap?.until.toString()).toBe('2026-10-10')
    const reminder = nextActs(facts, on).impossible.find(({ act }) => act === 'reminder')
    expect(reminder?.until?.toString()).toBe('2026-10-10')
    expect(plain(reminder?.because.fr)).toBe(
      'Impossible avant le 10 octobre 2026 : 1 démarche au plus en 30 jours envers cette personne, tous dossiers confondus (plafond du scénario).',
    )
    expect(nextActs(facts, on).next).toBeNull()
    const due = dueToday(facts, on)
    expect([due.entry, due.step?.act]).toEqual([null, 'second-reminder'])
    expect(daysBetween(due.standsUntil, day('2026-10-10'))).toBeGreaterThanOrEqual(0)
    const told = explainDay(facts, on)
    expect(plain(told.sentence)).toBe(
      'Aucun acte n’est à faire aujourd’hui : un plafond du scénario retient l’étape due.',
    )
    const cap = told.steps
      .find(({ rule }) => rule === 'day/sequence')
      ?.steps.find(({ rule }) => rule === 'day/cap')
    expect(plain(String(cap?.result))).toBe('possible le 10 octobre 2026')
    expect(cap?.steps.map(({ result }) => plain(String(result)))).toEqual([
      '1er septembre 2026',
      '10 septembre 2026',
    ])
    expect(caseStanding(facts, day('2026-10-10')).next?.state).toBe('due')
  })

  it('tells, while a step waits, the day on which the caps will let it', () => {
    const facts = capped({ daysApart: 20 }, { contacts: [contact('2026-09-01')] })
    const { next } = caseStanding(facts, day('2026-09-05'))
    expect([next?.step.id, next?.state]).toEqual(['first-call', 'waits'])
    expect([next?.from, next?.cap?.until].map(String)).toEqual(['2026-09-08', '2026-09-21'])
  })

  it('takes the next way where its SMS are at their cap, and says so', () => {
    const steps = houseScenario.steps.map((step) =>
      step.act === 'second-reminder' ? { ...step, channels: ['sms', 'e-mail'] as const } : step,
    )
    const scenario = { steps, caps: capsOf({ sms: { count: 1, days: 30 } }) }
    const facts = lawfulCase({
      outreach: {
        ...inScenario(first),
        scenario,
        contacts: [contact('2026-09-05', 'sms')],
      },
    })
    const { next } = caseStanding(facts, day('2026-09-20'))
    expect([next?.state, next?.choice.channel]).toEqual(['due', 'e-mail'])
    expect(plain(next?.choice.because.fr)).toContain('ont atteint le plafond du scénario')
    const alone = { ...facts.outreach, reach: { ...facts.outreach.reach, email: false } }
    const held = caseStanding({ ...facts, outreach: alone }, day('2026-09-20')).next
    expect([held?.state, held?.cap?.until.toString()]).toEqual(['capped', '2026-10-05'])
  })

  it('goes on to the formal notice, then the route, once its reminders are at their cap', () => {
    const letters = { ...first, 'second-reminder': '2026-09-15' }
    const outreach = {
      ...inScenario(letters),
      scenario: { ...houseScenario, caps: capsOf({ reminders: 1 }) },
    }
    const facts = lawfulCase({ outreach, reminders: [day('2026-09-15')] })
    const on = day('2026-11-15')
    const { behind, next } = caseStanding(facts, on)
    expect(next?.step.id).toBe('formal-notice')
    expect(plain(behind.find(({ step }) => step.id === 'last-letter')?.because.fr)).toBe(
      'Passée : 1 relance écrite au plus sur ce dossier (plafond du scénario).',
    )
    expect(caseCan.reminder(facts, on).kind).toBe('no')
    expect(caseCan['formal-notice'](facts, on).kind).toBe('yes')
    expect(standsAgainstSms(facts, on)?.because.fr).toContain('toutes les relances écrites')
  })

  it('goes on so too where SMS beside its scenario took all its reminders', () => {
    const facts = capped({ reminders: 1 }, { smsBeside: [day('2026-09-10')] })
    const on = day('2026-11-15')
    expect(caseStanding(facts, on).next?.step.id).toBe('formal-notice')
    expect(caseCan['formal-notice'](facts, on).kind).toBe('yes')
    expect(caseCan['formal-notice'](facts, day('2026-09-24')).kind).toBe('no')
  })

  it('is held by its order and by a cap together, told of both', () => {
    const facts = capped({ daysApart: 30 }, { contacts: [contact('2026-09-01')] })
    const held = standsAgainstLetter(facts, day('2026-09-10'), {
      letter: 'second-reminder',
      stage: 'asked',
    })
    expect([held?.nature, held?.until?.toString()]).toEqual(['order', '2026-10-01'])
    expect(held?.because.fr).toContain('jours au moins après la démarche du')
    expect(held?.because.fr).toContain('scénario')
  })
})

const START = day('2026-09-01')
const nth = (rank: number): Day => addSpan(START, { days: rank })

const inDays = fc.option(
  fc.integer({ min: 1, max: 120 }).chain((days) =>
    fc.record({
      count: fc.integer({ min: 1, max: mostUnderCeiling(days) }),
      days: fc.constant(days),
    }),
  ),
)
const anyCaps: fc.Arbitrary<ScenarioCaps> = fc.record({
  contacts: inDays,
  daysApart: fc.option(fc.integer({ min: 1, max: 40 })),
  reminders: fc.option(fc.integer({ min: 1, max: 3 })),
  sms: inDays,
  calls: inDays,
})
const anyContacts: fc.Arbitrary<readonly PersonContact[]> = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 150 }).map(nth),
    channel: fc.constantFrom(
      'letter' as const,
      'e-mail' as const,
      'sms' as const,
      'phone' as const,
    ),
  }),
  { maxLength: 12 },
)

/** What a step would pass, counted anew by whoever knows the words of the caps alone. */
function passes(
  caps: ScenarioCaps,
  of: PersonContact & { readonly contacts: readonly PersonContact[] },
): readonly string[] {
  const before = of.contacts.filter((one) => daysBetween(one.on, of.on) >= 0)
  const within = (days: number, channel?: string) =>
    before.filter(
      (one) =>
        daysBetween(one.on, of.on) < days && (channel === undefined || one.channel === channel),
    ).length + 1
  const { contacts, daysApart, sms, calls } = caps
  return [
    ...(contacts !== null && within(contacts.days) > contacts.count ? ['contacts'] : []),
    ...(daysApart !== null && within(daysApart) > 1 ? ['daysApart'] : []),
    ...(of.channel === 'sms' && sms !== null && within(sms.days, 'sms') > sms.count ? ['sms'] : []),
    ...(of.channel === 'phone' && calls !== null && within(calls.days, 'phone') > calls.count
      ? ['calls']
      : []),
  ]
}

describe('over any history', () => {
  it('a step that is let out passes no cap, and the day told is the first that it could be', () => {
    fc.assert(
      fc.property(
        anyCaps,
        anyContacts,
        fc.integer({ min: 0, max: 200 }),
        (caps, contacts, rank) => {
          for (const channel of ['letter', 'sms', 'phone'] as const) {
            const on = nth(rank)
            const hold = heldByCaps(caps, { channel, contacts }, on)
            expect(passes(caps, { on, channel, contacts }).length > 0).toBe(
              capHolding(caps, { channel, contacts }, on) !== null,
            )
            const opens = hold?.until ?? on
            expect(passes(caps, { on: opens, channel, contacts })).toEqual([])
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('no letter, SMS or call that may be done passes a cap, nor one reminder too many', () => {
    fc.assert(
      fc.property(
        anyCaps,
        fc.record({
          contacts: anyContacts,
          smsBeside: fc.array(fc.integer({ min: 0, max: 150 }).map(nth), { maxLength: 3 }),
        }),
        fc.integer({ min: 14, max: 200 }),
        (caps, { contacts, smsBeside }, rank) => {
          const facts = capped(caps, { contacts, smsBeside })
          const on = nth(rank)
          const asked = { letter: 'second-reminder', stage: 'asked' } as const
          const mayLeave = {
            letter: standsAgainstLetter(facts, on, asked) === null,
            sms: standsAgainstSms(facts, on) === null,
            phone: caseCan.call(facts, on).kind === 'yes',
          }
          const passed = (['letter', 'sms', 'phone'] as const)
            .filter((channel) => mayLeave[channel])
            .flatMap((channel) => passes(caps, { on, channel, contacts }))
          expect(passed).toEqual([])
          const isAtCap = smsBeside.length >= (caps.reminders ?? Infinity)
          expect(isAtCap && (mayLeave.letter || mayLeave.sms)).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  })
})
