import { invariant, type Said } from '@quittance/kernel'

import { chooseChannel } from '#scenario/choose-channel.ts'
import { houseScenario } from '#scenario/house-scenario.data.ts'
import type {
  DebtorReach,
  Scenario,
  ScenarioChannel,
  ScenarioLetter,
  ScenarioStep,
  ScenarioTone,
} from '#scenario/scenario.ts'

/** How the scenario of a case writes a letter: its tone, the way it leaves by, and why that one. */
export type LetterStep = {
  readonly tone: ScenarioTone
  readonly channel: Exclude<ScenarioChannel, 'phone'>
  readonly because: Said
}

/**
 * How a letter of a case is written and leaves: as its step says, or as the step of the house where
 * its scenario has none. Where no way reaches the debtor, the first choice is named with the reason.
 */
export function letterStep(
  { scenario, reach }: { readonly scenario: Scenario; readonly reach: DebtorReach },
  letter: ScenarioLetter,
): LetterStep {
  const step = stepOf(scenario, letter) ?? stepOf(houseScenario, letter)
  invariant(step !== null, 'the scenario of the house has every letter')
  const channels = step.channels.filter((channel) => channel !== 'phone')
  const { channel, because } = chooseChannel({ ...step, channels }, reach)
  return {
    tone: step.tone,
    channel: channel === null || channel === 'phone' ? (channels[0] ?? 'letter') : channel,
    because,
  }
}

function stepOf({ steps }: Scenario, letter: ScenarioLetter): ScenarioStep | null {
  return steps.find(({ act }) => act === letter) ?? null
}
