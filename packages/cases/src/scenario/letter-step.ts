import { invariant, type Day, type Said } from '@quittance/kernel'

import { reachUnderCaps } from '#scenario/caps/reach-under-caps.ts'
import type { PersonContact } from '#scenario/caps/scenario-caps.ts'
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

/** The scenario of a case, how its debtor can be reached, and what left towards that person. */
type FollowedBy = {
  readonly scenario: Scenario
  readonly reach: DebtorReach
  readonly contacts: readonly PersonContact[]
}

/**
 * How a letter of a case is written and leaves: as its step says, or as the step of the house where
 * its scenario has none. Where no way reaches the debtor, the first choice is named with the reason.
 */
export function letterStep(
  { scenario, ...of }: FollowedBy,
  letter: ScenarioLetter,
  on: Day,
): LetterStep {
  const step = stepOf(scenario, letter) ?? stepOf(houseScenario, letter)
  invariant(step !== null, 'the scenario of the house has every letter')
  const channels = step.channels.filter((channel) => channel !== 'phone')
  const { channel, because } = chooseChannel(
    { ...step, channels },
    reachUnderCaps({ ...of, scenario }, on),
  )
  return {
    tone: step.tone,
    channel: channel === null || channel === 'phone' ? (channels[0] ?? 'letter') : channel,
    because,
  }
}

function stepOf({ steps }: Scenario, letter: ScenarioLetter): ScenarioStep | null {
  return steps.find(({ act }) => act === letter) ?? null
}
