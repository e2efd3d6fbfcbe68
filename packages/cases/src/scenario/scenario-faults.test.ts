import { cents, invariant } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import { houseScenario } from '#scenario/house-scenario.data.ts'
import { scenarioFaults } from '#scenario/scenario-faults.ts'
import type { ScenarioStep } from '#scenario/scenario.ts'

const step = (id: string): ScenarioStep => {
  const found = houseScenario.steps.find((one) => one.id === id)
  invariant(found !== undefined, `the scenario of the house has a step ${id}`)
  return found
}
const [first, call, second, last] = [
  step('first-letter'),
  step('first-call'),
  step('second-letter'),
  step('last-letter'),
]
const [lastCall, notice, route] = [step('last-call'), step('formal-notice'), step('route')]

const faults = (...steps: readonly ScenarioStep[]) =>
  scenarioFaults({ steps }).map(({ code, stepId }) => `${stepId ?? 'whole'} ${code}`)

const waiting = (step: ScenarioStep, count: number): ScenarioStep => ({
  ...step,
  after: { count, unit: 'calendar-days' },
})

describe('a scenario', () => {
  it('of the house is sound', () => {
    expect(scenarioFaults(houseScenario)).toEqual([])
  })

  it.each([
    ['nothing', [], ['whole no-step']],
    ['no first letter', [second], ['second-letter first-letter-missing']],
    ['a call before the first letter', [call, first], ['first-call first-letter-missing']],
    [
      'a letter twice',
      [first, waiting(second, 14), waiting({ ...second, id: 'again' }, 14)],
      ['again letter-twice'],
    ],
    [
      'a reminder after the formal notice',
      [first, waiting(second, 14), waiting(notice, 15), waiting(last, 19)],
      ['last-letter out-of-order'],
    ],
    [
      'a letter on the heels of another',
      [first, waiting(second, 13)],
      ['second-letter wait-too-short'],
    ],
    ['two short waits that add up', [first, call, waiting(second, 7)], []],
    [
      'a hand-over before the notice has run',
      [first, waiting(second, 14), waiting(notice, 15), waiting(route, 18)],
      ['route wait-too-short'],
    ],
    ['a call on the day of the letter', [first, waiting(call, 0)], ['first-call wait-too-short']],
    [
      'a notice that no reminder came before',
      [first, waiting(notice, 15)],
      ['formal-notice reminder-missing'],
    ],
    [
      'a notice before the time that a reminder leaves to pay',
      [first, waiting(second, 14), waiting(notice, 14)],
      ['formal-notice wait-too-short'],
    ],
    [
      'a notice by e-mail',
      [first, waiting(second, 14), waiting({ ...notice, channels: ['e-mail'] }, 15)],
      ['formal-notice channel-not-for-step'],
    ],
    [
      'a notice by electronic registered letter, and by the post where none may go',
      [
        first,
        waiting(second, 14),
        waiting({ ...notice, channels: ['electronic-registered', 'registered-letter'] }, 15),
      ],
      [],
    ],
    [
      'a reminder by electronic registered letter',
      [first, waiting({ ...second, channels: ['electronic-registered'] }, 14)],
      ['second-letter channel-not-for-step'],
    ],
    [
      'a call by letter',
      [first, { ...call, channels: ['letter'] }],
      ['first-call channel-not-for-step'],
    ],
    ['a letter by no way', [{ ...first, channels: [] }], ['first-letter channel-not-for-step']],
    [
      'a first letter for large claims alone',
      [{ ...first, conditions: [{ kind: 'claimed-at-least', amount: cents(10_000) }] }],
      ['first-letter condition-not-for-step'],
    ],
    ['an optional letter', [{ ...first, optional: true }], ['first-letter optional-letter']],
    ['a wait of half a day', [first, waiting(second, 14.5)], ['second-letter wait-out-of-bounds']],
    [
      'one id twice',
      [first, call, { ...waiting(lastCall, 3), id: 'first-call' }],
      ['first-call same-id-twice'],
    ],
  ] as const)('with %s', (_, steps, expected) => {
    expect(faults(...steps)).toEqual(expected)
  })
})
