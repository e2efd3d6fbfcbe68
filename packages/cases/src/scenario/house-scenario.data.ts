import type { Scenario, ScenarioStep } from '#scenario/scenario.ts'

const days = (count: number) => ({ count, unit: 'calendar-days' }) as const

const call = (id: string, wait: number): ScenarioStep => ({
  id,
  act: 'call',
  after: days(wait),
  channels: ['phone'],
  tone: 'courteous',
  conditions: [],
  optional: true,
})

/**
 * The scenario of a house that has written none: three letters, two calls that may be missed, the
 * formal notice, the choice of a route. The waits are a policy of the house, not a law.
 */
export const houseScenario: Scenario = {
  steps: [
    {
      id: 'first-letter',
      act: 'first-reminder',
      after: days(0),
      channels: ['letter', 'e-mail'],
      tone: 'courteous',
      conditions: [],
      optional: false,
    },
    call('first-call', 7),
    {
      id: 'second-letter',
      act: 'second-reminder',
      after: days(7),
      channels: ['e-mail', 'letter'],
      tone: 'firm',
      conditions: [],
      optional: false,
    },
    {
      id: 'last-letter',
      act: 'last-reminder',
      after: days(14),
      channels: ['letter', 'e-mail'],
      tone: 'grave',
      conditions: [],
      optional: false,
    },
    call('last-call', 7),
    {
      id: 'formal-notice',
      act: 'formal-notice',
      after: days(8),
      channels: ['registered-letter'],
      tone: 'grave',
      conditions: [],
      optional: false,
    },
    {
      id: 'route',
      act: 'hand-over',
      after: days(19),
      channels: [],
      tone: 'grave',
      conditions: [],
      optional: false,
    },
  ],
}
