import { getOrganisation, type ConventionRecord, type DossierRecord } from '@quittance/database'
import { said } from '@quittance/kernel'
import type { Convention } from '@quittance/ledger'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Under what terms the organisation receives money for the creditor of a dossier; null when it
 * has no power to.
 *
 * An agency needs the written convention (CPCE R124-3). A judicial officer receives under its own
 * statute (R124-1): without a convention nothing is retained, and the money is paid over within the
 * month, the strictest term known here.
 */
export async function termsToReceive(
  { tx }: Pick<Work, 'tx'>,
  dossier: DossierRecord,
): Promise<Convention | null> {
  if (dossier.convention !== null) return termsOf(dossier.convention)
  const { kind } = await getOrganisation(tx)
  return kind === 'judicial-officer' ? underStatute : null
}

/** The same. @throws Refused `law-refuses` when the organisation has no power to receive. */
export async function requireTerms(work: Work, dossier: DossierRecord): Promise<Convention> {
  const terms = await termsToReceive(work, dossier)
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

const underStatute: Convention = {
  version: 'statute',
  retentionAllowed: false,
  commissionOnDirectPayment: false,
  creditNoteWhenReturned: false,
}

/** What a signed convention says about money, as the ledger reads it. */
function termsOf(convention: ConventionRecord): Convention {
  return {
    version: convention.id,
    retentionAllowed: convention.retentionAllowed,
    commissionOnDirectPayment: false,
    creditNoteWhenReturned: false,
    ...(convention.payOverDays === null ? {} : { payOverTerm: { days: convention.payOverDays } }),
  }
}
