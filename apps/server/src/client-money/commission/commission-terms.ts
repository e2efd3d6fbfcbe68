import type { ConventionRecord } from '@quittance/database'
import { cents, dayText } from '@quittance/kernel'
import { z } from 'zod'
import { faultOfTerms, type CommissionScale, type CommissionTerms } from '@quittance/ledger'

/** What of a convention sets the commission. */
type Fee = Pick<
  ConventionRecord,
  | 'commissionRateHundredths'
  | 'commissionTierRule'
  | 'commissionTiers'
  | 'commissionBase'
  | 'minimumCommissionCents'
  | 'commissionCapCents'
  | 'vatRateHundredths'
>

/** How a version of a convention sets the commission; null where it sets none. */
export function commissionTermsOf(record: ConventionRecord): CommissionTerms | null {
  return feeTermsOf(record, `version ${record.version} du ${dayText(record.signedOn)}`)
}

/** The same of conditions that are no version yet, under the words that name them. */
export function feeTermsOf(record: Fee, version: string): CommissionTerms | null {
  const scale = scaleOf(record)
  if (scale === null) return null
  const terms = {
    version,
    scale,
    base: record.commissionBase,
    minimum: centsOrNull(record.minimumCommissionCents),
    cap: centsOrNull(record.commissionCapCents),
    vatRate: record.vatRateHundredths,
  }
  return faultOfTerms(terms) === null ? terms : null
}

function scaleOf(record: Fee): CommissionScale | null {
  const { commissionTierRule: rule, commissionRateHundredths: rate } = record
  if (rule !== null) return { kind: 'tiers', rule, tiers: record.commissionTiers.map(tierOf) }
  return rate === null ? null : { kind: 'rate', rate }
}

function tierOf({ upToCents, rateHundredths }: ConventionRecord['commissionTiers'][number]) {
  return { upTo: centsOrNull(upToCents), rate: rateHundredths }
}

function centsOrNull(amount: number | null) {
  return amount === null ? null : cents(amount)
}

/** What is copied of a convention with the commission that it gave. */
export function copiedTerms(record: ConventionRecord, terms: CommissionTerms) {
  const { commissionOnDirectPayments, creditNoteWhenReturned, retentionAllowed } = record
  return { ...terms, commissionOnDirectPayments, creditNoteWhenReturned, retentionAllowed }
}

const copiedSchema = z.looseObject({ creditNoteWhenReturned: z.boolean() })

/** Whether the terms copied with a commission credit it back when its payment comes back. */
export function creditsBack(copied: unknown): boolean {
  return copiedSchema.parse(copied).creditNoteWhenReturned
}
