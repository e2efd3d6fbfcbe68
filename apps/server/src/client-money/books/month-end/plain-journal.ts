import type { PeriodEntry } from '@quittance/database'
import { addCents, eurosText, zeroCents, type Cents } from '@quittance/kernel'
import { hledgerText, type BookEntry } from '@quittance/money-files'
import type { GatheredBooks } from '#client-money/books/month-end/gather.ts'
import type { ToldBooks } from '#client-money/books/month-end/tables.ts'

const CLIENT_BANK = '512100'

/**
 * The journal of plain text: entries by day, and what 512100 holds asserted after the last line of
 * each statement, beside what the bank says there.
 */
export function plainJournal(books: GatheredBooks, told: ToldBooks): string {
  const inOrder = books.entries
    .map((entry, index) => ({ entry, told: told.entries[index] }))
    .flatMap(({ entry, told: one }) => (one === undefined ? [] : [{ entry, told: one }]))
    .toSorted(
      (one, other) =>
        Temporal.PlainDate.compare(one.entry.on, other.entry.on) ||
        one.entry.position - other.entry.position,
    )
  const lastOf = new Map<string, string>()
  for (const { entry } of inOrder) {
    for (const id of statementsIn(entry)) lastOf.set(id, entry.id)
  }
  const closings = new Map(books.statements.map((one) => [one.id, one.closing]))
  let bank = addCents(
    zeroCents,
    ...told.before
      .filter(({ account }) => account.number === CLIENT_BANK)
      .map(({ amount }) => amount),
  )
  const entries = inOrder.map(({ entry, told: one }) => {
    bank = addCents(bank, ...bankAmounts(one))
    const ended = statementsIn(entry).filter((id) => lastOf.get(id) === entry.id)
    return ended.length === 0 ? one : asserted(one, bank, closings.get(ended[0] ?? '') ?? null)
  })
  return [
    ...hledgerText({
      title: `${books.holder}, livres du cabinet et de l’argent des clients`,
      from: books.from,
      to: books.to,
      opening: told.before,
      entries,
      closing: told.after,
    }),
  ].join('')
}

function statementsIn({ lines }: PeriodEntry): readonly string[] {
  return lines.flatMap(({ statement }) => statement?.id ?? [])
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
