import { addCents, zeroCents, type Day } from '@quittance/kernel'

import type { BookBalance, BookEntry, Numbered } from '#accounting/books/book-entry.ts'

const PROFIT: Numbered = { number: '120000', label: 'Résultat de l’exercice (bénéfice)' }
const LOSS: Numbered = { number: '129000', label: 'Résultat de l’exercice (perte)' }

/**
 * The entries that open a fiscal year (à nouveaux), one a book: what each account of the balance
 * sheet held the day before, for each third party.
 *
 * Accounts of classes 6 and 7 are not carried: their sum stands as the result of the years before.
 */
export function openingEntries(
  balances: readonly BookBalance[],
  at: { readonly on: Day; readonly validatedOn: Day },
): readonly BookEntry[] {
  return (['C', 'O'] as const).flatMap((book, index): BookEntry[] => {
    const lines = withResult(balances.filter((one) => one.book === book))
    if (lines.length === 0) return []
    return [
      {
        book,
        journal: { code: 'AN', label: 'À nouveaux' },
        number: `AN${index + 1}`,
        on: at.on,
        validatedOn: at.validatedOn,
        piece: { reference: `AN-${at.on.year}`, on: at.on },
        label: 'À nouveaux',
        lines: lines.map(({ account, auxiliary, amount }) => ({
          account,
          auxiliary,
          amount,
          lettering: null,
        })),
      },
    ]
  })
}

type Opening = Omit<BookBalance, 'book'>

function withResult(balances: readonly Opening[]): readonly Opening[] {
  const held = balances.filter(({ amount }) => amount !== 0)
  const ofResult = ({ account }: Opening) => /^[67]/.test(account.number)
  const result = held.filter(ofResult).reduce((sum, { amount }) => addCents(sum, amount), zeroCents)
  const carried = held.filter((one) => !ofResult(one))
  if (result === 0) return carried
  return [...carried, { account: result < 0 ? PROFIT : LOSS, auxiliary: null, amount: result }]
}
