import type { CommissionExample, FeeInput } from '@quittance/contract'
import type { ConventionRecord } from '@quittance/database'
import { euros, subtractCents } from '@quittance/kernel'
import { assessCommission, noComponents, type CommissionTerms } from '@quittance/ledger'
import { commissionTermsOf, feeTermsOf } from '#client-money/commission/commission-terms.ts'

/** What is collected in the example that says a convention in figures: all of it principal. */
const COLLECTED = euros('1000.00')

/** What a version of a convention gives on a receipt; null where it sets no commission. */
export function exampleOf(record: ConventionRecord): CommissionExample | null {
  const terms = commissionTermsOf(record)
  return terms === null ? null : exampleUnder(terms, record.retentionAllowed)
}

/** The same of conditions that are being typed. */
export function exampleOfFee(fee: FeeInput): CommissionExample | null {
  const terms = feeTermsOf(fee, 'telle que saisie')
  return terms === null ? null : exampleUnder(terms, fee.retentionAllowed)
}

function exampleUnder(terms: CommissionTerms, retained: boolean): CommissionExample {
  const served = { ...noComponents, principal: COLLECTED }
  const assessed = assessCommission(served, terms, retained ? COLLECTED : undefined)
  return {
    collectedCents: COLLECTED,
    netCents: assessed.net,
    vatCents: assessed.vat,
    grossCents: assessed.gross,
    paidOverCents: retained ? subtractCents(COLLECTED, assessed.gross) : COLLECTED,
    because: assessed.explain(),
  }
}
