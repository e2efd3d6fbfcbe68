import type { CreditorView } from '@quittance/contract'
import type { ConventionRecord } from '@quittance/database'
import { euros, subtractCents } from '@quittance/kernel'
import { assessCommission, noComponents } from '@quittance/ledger'
import { commissionTermsOf } from '#client-money/commission/commission-terms.ts'

/** What is collected in the example that says a convention in figures: all of it principal. */
const COLLECTED = euros('1000.00')

/** What a version of a convention gives on a receipt; null where it sets no commission. */
export function exampleOf(
  record: ConventionRecord,
): CreditorView['conventions'][number]['example'] {
  const terms = commissionTermsOf(record)
  if (terms === null) return null
  const served = { ...noComponents, principal: COLLECTED }
  const { retentionAllowed } = record
  const assessed = assessCommission(served, terms, retentionAllowed ? COLLECTED : undefined)
  return {
    collectedCents: COLLECTED,
    netCents: assessed.net,
    vatCents: assessed.vat,
    grossCents: assessed.gross,
    paidOverCents: retentionAllowed ? subtractCents(COLLECTED, assessed.gross) : COLLECTED,
    because: assessed.explain(),
  }
}
