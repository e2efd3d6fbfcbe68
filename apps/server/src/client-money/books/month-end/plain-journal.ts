import { addCents, eurosText, zeroCents, type Cents } from '@quittance/kernel'
import { hledgerEntry, hledgerHead, hledgerTail, type BookEntry } from '@quittance/money-files'
import {
  bookEntryOf,
  statementsIn,
  unlettered,
} from '#client-money/books/month-end/book-entries.ts'
import type { GatheredBooks } from '#client-money/books/month-end/gather.ts'
import type { SurveyedBooks } from '#client-money/books/month-end/survey.ts'

const CLIENT_BANK = '512100'

/**
 * The journal of plain text, piece by piece: entries by day, and what 512100 holds asserted after the
 * last line of each statement, beside what the bank says there.
 */
export async function* plainJournal(
  books: GatheredBooks,
  { before, after, lastOfStatements }: SurveyedBooks,
): AsyncGenerator<string, void, undefined> {
  const closings = new Map(books.statements.map((one) => [one.id, one.closing]))
  let bank = addCents(
    zeroCents,
    ...before.filter(({ account }) => account.number === CLIENT_BANK).map(({ amount }) => amount),
  )
  const title = `${books.holder}, livres du cabinet et de l’argent des clients`
  yield hledgerHead({ title, from: books.from, opening: before })
  for await (const entry of books.entries('day')) {
    const told = bookEntryOf(entry, unlettered)
    bank = addCents(bank, ...bankAmounts(told))
    const ended = statementsIn(entry).filter((id) => lastOfStatements.get(id) === entry.id)
    yield hledgerEntry(
      ended.length === 0 ? told : asserted(told, bank, closings.get(ended[0] ?? '') ?? null),
    )
  }
  yield hledgerTail({ to: books.to, closing: after })
}

function bankAmounts({ lines }: BookEntry): readonly Cents[] {
  return lines.filter(({ account }) => account.number === CLIENT_BANK).map(({ amount }) => amount)
}

/** Asserts the bank account on its last line of the entry, and says what the bank closed at. */
function asserted(entry: BookEntry, held: Cents, closing: Cents | null): BookEntry {
  const last = entry.lines.findLastIndex(({ account }) => account.number === CLIENT_BANK)
  const note =
    closing === null
      ? 'dernière ligne du relevé, qui ne donne pas de clôture'
      : closing === held
        ? `dernière ligne du relevé, que la banque clôt aussi à ${eurosText(closing)}`
        : `dernière ligne du relevé, que la banque clôt à ${eurosText(closing)}`
  return {
    ...entry,
    note,
    lines: entry.lines.map((line, index) => (index === last ? { ...line, balance: held } : line)),
  }
}
