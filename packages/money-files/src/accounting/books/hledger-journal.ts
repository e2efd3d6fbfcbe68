import { zeroCents, type Cents, type Day } from '@quittance/kernel'

import {
  decimals,
  oneLine,
  type BookLine,
  type Numbered,
  type PlainBalance,
  type PlainEntry,
} from '#accounting/books/book-entry.ts'

/** What a journal of plain text tells: a period, what stood before it, its entries, what is left. */
export type PlainJournal = {
  readonly title: string
  readonly from: Day
  readonly to: Day
  /** Balances before the first day; each book sums to zero. */
  readonly opening: readonly PlainBalance[]
  /** In the order of their days. */
  readonly entries: Iterable<PlainEntry>
  /** Balances on the last day, as our own trial balance has them: the journal asserts each. */
  readonly closing: readonly PlainBalance[]
}

/**
 * Writes a journal that hledger and ledger read, piece by piece (plain text accounting).
 *
 * A line that has a `balance` asserts it, and the last transaction asserts what every account holds:
 * a journal that was altered is refused by either program. Accounts are `C:512100 Banque…`, the book
 * before the number, the third party below.
 */
export function* hledgerText(journal: PlainJournal): Generator<string, void, undefined> {
  yield hledgerHead(journal)
  for (const entry of journal.entries) yield hledgerEntry(entry)
  yield hledgerTail(journal)
}

/** What a journal begins with: its title, and what stood before its entries. */
export function hledgerHead({
  title,
  from,
  opening,
}: Pick<PlainJournal, 'title' | 'from' | 'opening'>): string {
  return (
    `; ${oneLine(title, 'Journal')}\n; hledger check -f … ; ledger -f … balance\n` +
    transaction(
      `${from.toString()} Soldes d’ouverture`,
      held(opening).map((one) => posting(accountName(one.book, one), one.amount)),
    )
  )
}

/** What a journal ends with: the assertion of what every account holds. */
export function hledgerTail({ to, closing }: Pick<PlainJournal, 'to' | 'closing'>): string {
  return transaction(
    `${to.toString()} Soldes de clôture, constatés`,
    held(closing).map((one) =>
      posting(accountName(one.book, one), zeroCents, { balance: one.amount }),
    ),
  )
}

/** An entry of a journal. */
export function hledgerEntry(entry: PlainEntry): string {
  const { book, piece, number, label, note, on } = entry
  const head = `${on.toString()} (${oneLine(number, '0')}) ${description(label)}`
  const comments = [
    `pièce : ${oneLine(piece.reference, number)}`,
    ...(note === undefined ? [] : [note]),
  ]
  return transaction(
    [head, ...comments.map((text) => `    ; ${oneLine(text, '')}`)].join('\n'),
    entry.lines.map((line) => posting(accountName(book, line), line.amount, line)),
  )
}

function transaction(head: string, postings: readonly string[]): string {
  return postings.length === 0 ? '' : `\n${head}\n${postings.join('')}`
}

function posting(account: string, amount: Cents, asserted: Pick<BookLine, 'balance'> = {}): string {
  const { balance } = asserted
  const then = balance === undefined ? '' : ` = ${euros(balance)}`
  return `    ${account}  ${euros(amount)}${then}\n`
}

function euros(amount: Cents): string {
  return `${amount < 0 ? '-' : ''}${decimals(amount, '.')} EUR`
}

function held(balances: readonly PlainBalance[]): readonly PlainBalance[] {
  return balances.filter(({ amount }) => amount !== 0)
}

/** `C:467100 Mandants fonds à reverser:C4F2… Lumen`; the sign of a level stands nowhere else. */
function accountName(
  book: PlainEntry['book'],
  { account, auxiliary }: Pick<BookLine, 'account' | 'auxiliary'>,
): string {
  return [book, levelOf(account), ...(auxiliary === null ? [] : [levelOf(auxiliary)])].join(':')
}

/** A level of an account: no colon, no comment, no two blanks in a row, which would end it. */
function levelOf({ number, label }: Numbered): string {
  return oneLine(`${number} ${label}`, number)
    .replaceAll(/[\s:;,]+/g, ' ')
    .trim()
}

/** A description: `;` would begin a comment. */
function description(label: string): string {
  return oneLine(label, 'sans libellé').replaceAll(/\s*;\s*/g, ', ')
}
