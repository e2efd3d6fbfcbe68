import {
  conventionInForce,
  conventionsOfCreditors,
  getOrganisation,
  type ConventionRecord,
  type DossierRecord,
  type OrganisationRecord,
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

/** What may give power to receive for some creditors: their conventions, and what the organisation is. */
export type Powers = {
  readonly kind: OrganisationRecord['kind']
  /** By creditor, the last version first. */
  readonly conventions: ReadonlyMap<string, readonly ConventionRecord[]>
}

/** Reads what may give power to receive for the creditors of dossiers, at once. */
export async function powersToReceive(
  { tx }: Pick<Work, 'tx'>,
  dossiers: readonly DossierRecord[],
): Promise<Powers> {
  const creditorIds = [...new Set(dossiers.map(({ creditor }) => creditor.id))]
  const { kind } = await getOrganisation(tx)
  return { kind, conventions: await conventionsOfCreditors(tx, creditorIds) }
}

/**
 * Under what terms the organisation receives money for the creditor of a dossier, on the day of
 * effective collection; null when it has no power to.
 *
 * An agency needs the written convention (CPCE R124-3). Money collected on a day when no version
 * was in force is received under the last one, with no commission and within the month. A judicial
 * officer receives under its own statute (R124-1), without a convention on the same terms.
 */
export function termsAmong(
  { kind, conventions }: Powers,
  dossier: DossierRecord,
  on: Day,
): ReceiptTerms | null {
  const signed = conventions.get(dossier.creditor.id) ?? []
  const inForce = conventionInForce(signed, on)
  if (inForce !== null) return termsOf(inForce)
  const [last] = signed
  if (last !== undefined) return { ...bare, version: last.id }
  return kind === 'judicial-officer' ? { ...bare, version: 'statute' } : null
}

/** {@link termsAmong} what is read for this dossier alone. */
export async function termsToReceive(
  work: Pick<Work, 'tx'>,
  dossier: DossierRecord,
  on: Day,
): Promise<ReceiptTerms | null> {
  return termsAmong(await powersToReceive(work, [dossier]), dossier, on)
}

/** The same. @throws Refused `law-refuses` when the organisation has no power to receive. */
export async function requireTerms(
  work: Work,
  dossier: DossierRecord,
  on: Day,
): Promise<ReceiptTerms> {
  return requireTermsAmong(await powersToReceive(work, [dossier]), dossier, on)
}

/** {@link termsAmong}. @throws Refused `law-refuses` when the organisation has no power to receive. */
export function requireTermsAmong(powers: Powers, dossier: DossierRecord, on: Day): ReceiptTerms {
  const terms = termsAmong(powers, dossier, on)
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

/**
 * The same terms for what came by direct debit: the term that the convention lengthens for it, where
 * it does; the others are those of every receipt.
 */
export function directDebitTerms(terms: ReceiptTerms): ReceiptTerms {
  const days = terms.record?.directDebitPayOverDays ?? null
  return days === null ? terms : { ...terms, payOverTerm: { days } }
}

function payOverTermOf({ payOverDays, payOverMonths }: ConventionRecord) {
  if (payOverDays !== null) return { payOverTerm: { days: payOverDays } }
  return payOverMonths === null ? {} : { payOverTerm: { months: payOverMonths } }
}
