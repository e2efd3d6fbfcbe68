import type { AccountProof } from '@quittance/contract'
import type { Day } from '@quittance/kernel'

/** The clock of the office: hours are said as they are read in France. */
const OFFICE_ZONE = 'Europe/Paris'

/** When the statement that proves the account was taken. */
export type ProofTime = { readonly at: Temporal.ZonedDateTime; readonly isToday: boolean }

/** The instant of a proof on the office's clock; null before the first statement. */
export function proofTime(proof: AccountProof, today: Day): ProofTime | null {
  if (proof.provedAt === null) return null
  const at = Temporal.Instant.from(proof.provedAt).toZonedDateTimeISO(OFFICE_ZONE)
  return { at, isToday: at.toPlainDate().equals(today) }
}
