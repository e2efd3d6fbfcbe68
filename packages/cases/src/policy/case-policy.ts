import { invariant, isAfter, day, type Day } from '@quittance/kernel'

import { casePolicies, type CasePolicy } from '#policy/case-policy.data.ts'

/** The scenario in force on a day; before the first one, the first applies. */
export function casePolicyOn(on: Day): CasePolicy {
  const inForce = casePolicies.findLast(({ from }) => !isAfter(day(from), on)) ?? casePolicies[0]
  invariant(inForce.reminderToReminder > 0, 'a scenario waits between two reminders')
  return inForce
}
