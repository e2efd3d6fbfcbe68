import { invariant, isAfter, day, type Day } from '@quittance/kernel'

import { casePolicies, type CasePolicy } from '#policy/case-policy.data.ts'

const begins = new Map(casePolicies.map((policy) => [policy, day(policy.from)]))

/** The scenario in force on a day; before the first one, the first applies. */
export function casePolicyOn(on: Day): CasePolicy {
  const inForce =
    casePolicies.findLast((policy) => {
      const from = begins.get(policy)
      return from !== undefined && !isAfter(from, on)
    }) ?? casePolicies[0]
  invariant(inForce.reminderToReminder > 0, 'a scenario waits between two reminders')
  return inForce
}
