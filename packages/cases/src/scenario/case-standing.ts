import { addCents, cents, type Day } from '@quittance/kernel'

import type { CaseAct, CaseFacts } from '#case-facts.ts'
import { lateFrom } from '#acts/house-waits.ts'
import { writtenReminders } from '#scenario/caps/within-caps.ts'
import { scenarioStanding, type ScenarioStanding } from '#scenario/scenario-standing.ts'
import type { ScenarioAct, ScenarioLetter } from '#scenario/scenario.ts'

/** Where a dossier stands was found for these facts, and on which day: it is asked several times. */
const found = new WeakMap<CaseFacts, { readonly on: Day; readonly standing: ScenarioStanding }>()

/** Where a dossier stands in its scenario on a day. */
export function caseStanding(facts: CaseFacts, on: Day): ScenarioStanding {
  const known = found.get(facts)
  if (known?.on === on) return known.standing
  const standing = standingOf(facts, on)
  found.set(facts, { on, standing })
  return standing
}

function standingOf(facts: CaseFacts, on: Day): ScenarioStanding {
  const { outreach, calls, status, items, debtorKind } = facts
  const { scenario, pauses, reach, place, letters, contacts } = outreach
  return scenarioStanding(
    scenario,
    {
      startsOn: lateFrom(facts, on),
      letters,
      calls,
      handedOver: status === 'handed-over',
      claimed: items.reduce((sum, { amount }) => addCents(sum, amount), cents(0)),
      debtorKind,
      reach,
      contacts,
      written: writtenReminders(facts).length,
      pauses,
      place,
    },
    on,
  )
}

/**
 * The act by which the house does a step: a creditor for itself owes no first letter, and reminds.
 */
export function actOfStep(
  step: ScenarioAct,
  { capacity }: Pick<CaseFacts, 'capacity'>,
): Extract<CaseAct, 'first-letter' | 'reminder' | 'call' | 'formal-notice' | 'hand-over'> {
  switch (step) {
    case 'first-reminder':
      return capacity === 'agency' ? 'first-letter' : 'reminder'
    case 'second-reminder':
    case 'last-reminder':
      return 'reminder'
    case 'call':
    case 'formal-notice':
    case 'hand-over':
      return step
  }
}

/** The next of the reminders, each of which leaves once; the last one again where all have left. */
export function nextReminder({
  capacity,
  outreach: { letters },
}: Pick<CaseFacts, 'capacity' | 'outreach'>): Exclude<ScenarioLetter, 'formal-notice'> {
  if (capacity !== 'agency' && letters['first-reminder'] === undefined) return 'first-reminder'
  return letters['second-reminder'] === undefined ? 'second-reminder' : 'last-reminder'
}
