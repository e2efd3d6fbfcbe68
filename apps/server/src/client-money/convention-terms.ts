import {
  conventionInForce,
  getOrganisation,
  type ConventionRecord,
  type DossierRecord,
} from '@quittance/database'
import { said, type Day } from '@quittance/kernel'
import type { Convention } from '@quittance/ledger'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * What rules a receipt: what the ledger reads of it, and the version itself, by which the
 * commission is counted; null where there is none, and no commission.
 */
export type ReceiptTerms = Convention & { readonly record: ConventionRecord | null }

/**
 * Under what terms the organisation receives money for the creditor of a dossier, on the day of
 * effective collection; null when it has no power to.
 *
 * An agency needs the written convention (CPCE R124-3). Money collected on a day when no version
 * was in force is received under the last one, with no commission and within the month. A judicial
 * officer receives under its own statute (R124-1), without a convention on the same terms.
 */
export async function termsToReceive(
  { tx }: Pick<Work, 'tx'>,
  dossier: DossierRecord,
  on: Day,
): Promise<ReceiptTerms | null> {
  const creditorId = dossier.creditor.id
  const inForce =
    dossier.convention === null ? null : await conventionInForce(tx, { creditorId, on })
  if (inForce !== null) return termsOf(inForce)
  if (dossier.convention !== null) return { ...bare, version: dossier.convention.id }
  const { kind } = await getOrganisation(tx)
  return kind === 'judicial-officer' ? { ...bare, version: 'statute' } : null
}

/** The same. @throws Refused `law-refuses` when the organisation has no power to receive. */
export async function requireTerms(
  work: Work,
  dossier: DossierRecord,
  on: Day,
): Promise<ReceiptTerms> {
  const terms = await termsToReceive(work, dossier, on)
  if (terms !== null) return terms
  throw new Refused(
    'law-refuses',
    said(
      'Sans convention écrite avec ce créancier, rien ne peut être encaissé pour lui.',
      'Without a written convention with this creditor, nothing can be collected for it.',
    ),
    { citation: { code: 'CPCE', article: 'R124-3', kind: 'regulation' } },
  )
}

const bare: Omit<ReceiptTerms, 'version'> = {
  record: null,
  retentionAllowed: false,
  commissionOnDirectPayment: false,
  creditNoteWhenReturned: false,
}

/** What a signed convention says about money, as the ledger reads it. */
function termsOf(record: ConventionRecord): ReceiptTerms {
  return {
    record,
    version: record.id,
    retentionAllowed: record.retentionAllowed,
    commissionOnDirectPayment: record.commissionOnDirectPayments,
    creditNoteWhenReturned: record.creditNoteWhenReturned,
    ...payOverTermOf(record),
  }
}

function payOverTermOf({ payOverDays, payOverMonths }: ConventionRecord) {
  if (payOverDays !== null) return { payOverTerm: { days: payOverDays } }
  return payOverMonths === null ? {} : { payOverTerm: { months: payOverMonths } }
}
