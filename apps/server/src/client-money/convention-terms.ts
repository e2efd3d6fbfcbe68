import type { ConventionRecord } from '@quittance/database'
import type { Convention } from '@quittance/ledger'

/** What a signed convention says about money, as the ledger reads it. */
export function conventionTerms(convention: ConventionRecord | null): Convention | null {
  if (convention === null) return null
  return {
    version: convention.id,
    retentionAllowed: convention.retentionAllowed,
    commissionOnDirectPayment: false,
    creditNoteWhenReturned: false,
    ...(convention.payOverDays === null ? {} : { payOverTerm: { days: convention.payOverDays } }),
  }
}
