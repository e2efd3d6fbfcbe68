import type { BankLineView } from '@quittance/contract'
import { bankLinesWaitingSince, getOrganisation, type BankLineRecord } from '@quittance/database'
import {
  dayBeforeWorkingDays,
  holidayPlaceOfPostalCode,
  workingDaysAfter,
  type HolidayPlace,
} from '@quittance/kernel'
import { rightsOf } from '#wiring/rights.ts'
import type { Work } from '#wiring/work.ts'

/** Money that has no owner may wait three working days; from the fourth it is an alarm. */
export const FIRST_LATE = 4

/** Where the office counts its working days. */
export async function placeOfOffice({ tx }: Work): Promise<HolidayPlace> {
  const { address } = await getOrganisation(tx)
  return holidayPlaceOfPostalCode(address.postCode) ?? 'metropole'
}

/** How long a line has waited for its owner: working days after its booking. */
export function waitingOf(
  line: Pick<BankLineRecord, 'state' | 'amountCents' | 'bookedOn'>,
  { today, place }: { readonly today: Work['today']; readonly place: HolidayPlace },
): BankLineView['waiting'] {
  if (line.state !== 'to-match' || line.amountCents <= 0) return null
  const workingDays = workingDaysAfter(line.bookedOn, today, place)
  return { workingDays, late: workingDays >= FIRST_LATE }
}

/** The lines that wait for too long, for who may match them; null where there is nothing to do. */
export async function lateBankLines(work: Work) {
  if (!rightsOf(work.caller.role).includes('handle-money')) return null
  const by = dayBeforeWorkingDays(work.today, FIRST_LATE, await placeOfOffice(work))
  const late = await bankLinesWaitingSince(work.tx, by)
  return late === null ? null : { ...late, since: late.since.toString() }
}
