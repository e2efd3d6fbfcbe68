import { eventRules } from '#limitation/limitation.data.ts'
import type { LimitationEvent, LimitationQuestion } from '#limitation/limitation-question.ts'

/**
 * The same question without the events whose effect is arguable: its last day is the one to act by.
 *
 * A creditor who counts on an arguable interruption acts too late if a judge reads it otherwise.
 */
export function withoutArguableEvents<Asked extends LimitationQuestion<unknown>>(
  asked: Asked,
): Asked {
  return asked.events === undefined ? asked : { ...asked, events: asked.events.filter(isSure) }
}

/** True for an act whose effect on limitation nobody disputes, were it to have none. */
function isSure({ kind }: LimitationEvent<unknown>): boolean {
  if (kind === undefined) return true
  const { effect, certainty } = eventRules[kind]
  return effect === 'none' || certainty === 'established'
}
