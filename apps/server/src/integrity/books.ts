import { checkLedger, unequalSums } from '@quittance/database'
import type { Checked, Matter } from '#integrity/matter.ts'

/**
 * Every entry of the books sums to zero and is what was posted; every book sums to zero; the sums of
 * the months are those of their postings.
 */
export async function checkBooks({ reads, organisationId }: Matter): Promise<Checked> {
  const { entries, unsound, altered, books } = await reads(checkLedger)
  const unequal = await reads(unequalSums)
  return {
    checked: entries,
    faults: [
      ...books.map(({ book, cents }) => ({
        code: 'book-does-not-balance',
        subject: `ledger-book/${organisationId}/${book}`,
        sentence: `Le livre ${book} ne s’équilibre pas : il reste ${cents} centimes.`,
      })),
      ...unequal.map(({ account, month }) => ({
        code: 'sum-of-month-differs',
        subject: `ledger-sum/${organisationId}/${account}/${month}`,
        sentence: `La somme du compte ${account} pour le mois du ${month} n’est pas celle de ses lignes.`,
      })),
      ...unsound.map((id) => ({
        code: 'entry-does-not-balance',
        subject: `ledger-entry/${id}`,
        sentence: `L’écriture ${id} ne s’équilibre pas, ou touche deux livres.`,
      })),
      ...altered.map((id) => ({
        code: 'entry-altered',
        subject: `ledger-entry/${id}`,
        sentence: `L’écriture ${id} n’est plus celle qui a été passée.`,
      })),
    ],
  }
}
