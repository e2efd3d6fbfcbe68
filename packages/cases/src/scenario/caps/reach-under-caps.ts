import type { Day } from '@quittance/kernel'

import { smsCapHolding } from '#scenario/caps/caps-hold.ts'
import type { PersonContact } from '#scenario/caps/scenario-caps.ts'
import type { DebtorReach, Scenario } from '#scenario/scenario.ts'

/** How a debtor can be reached on a day under a scenario: its cap of SMS closes that way alone. */
export function reachUnderCaps(
  of: {
    readonly scenario: Pick<Scenario, 'caps'>
    readonly reach: DebtorReach
    readonly contacts: readonly PersonContact[]
  },
  on: Day,
): DebtorReach {
  const { scenario, reach, contacts } = of
  const isOpen = reach.sms.standing === 'open'
  if (!isOpen || smsCapHolding(scenario.caps, contacts, on) === null) return reach
  return { ...reach, sms: { ...reach.sms, standing: 'capped' } }
}
