import type { BooksAccountLine, BooksBalance, BooksBalanceLine } from '@quittance/contract'
import {
  readAccountLines,
  readAccountSums,
  type AccountCursor,
  type AccountLine,
  type AccountSums,
  type BookFilter,
} from '@quittance/database'
import { addCents, cents, day, said, subtractCents, zeroCents, type Cents } from '@quittance/kernel'
import { accountOf, isAccountNumber, type Book } from '@quittance/ledger'
import { accountSaid } from '#client-money/account-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Asked = {
  readonly from: string
  readonly to: string
  readonly creditorId?: string | undefined
  readonly dossierId?: string | undefined
}

const books = ['client-money', 'office', 'debtors'] as const satisfies readonly Book[]

/** The trial balance of the three books over a period (balance générale). */
export async function readBalance({ tx }: Work, asked: Asked) {
  const sums = await readAccountSums(tx, filterOf(asked))
  return {
    from: asked.from,
    to: asked.to,
    books: books.map((book) =>
      bookBalance(
        book,
        sums.filter(({ account }) => bookOf(account) === book),
      ),
    ),
  }
}

function bookBalance(book: Book, sums: readonly AccountSums[]): BooksBalance {
  const lines = sums.map(lineOf)
  return {
    book,
    lines,
    debitCents: sumOf(lines, ({ debitCents }) => debitCents),
    creditCents: sumOf(lines, ({ creditCents }) => creditCents),
    closingCents: sumOf(lines, ({ closingCents }) => closingCents),
  }
}

function lineOf({ account, opening, debit, credit, lines }: AccountSums): BooksBalanceLine {
  return {
    account,
    label: accountSaid(account),
    openingCents: opening,
    debitCents: debit,
    creditCents: credit,
    closingCents: subtractCents(addCents(opening, debit), credit),
    lines,
  }
}

function sumOf(
  lines: readonly BooksBalanceLine[],
  part: (line: BooksBalanceLine) => number,
): Cents {
  return lines.reduce((sum, line) => addCents(sum, cents(part(line))), zeroCents)
}

/** The ledger of one account over a period (grand livre), a page of it. */
export async function readAccount(
  { tx }: Work,
  asked: Asked & {
    readonly account: string
    readonly cursor?: string | undefined
    readonly limit: number
  },
) {
  const { account, cursor, limit } = asked
  if (!isAccountNumber(account)) {
    throw new Refused(
      'not-found',
      said('Ce compte n’est pas dans le plan.', 'This account is not in the chart.'),
    )
  }
  const after = cursor === undefined ? undefined : cursorOf(cursor)
  const page = await readAccountLines(tx, { ...filterOf(asked), account, after, limit })
  return {
    account,
    label: accountSaid(account),
    book: bookOf(account),
    openingCents: page.opening,
    rows: page.rows.map(rowOf),
    nextCursor: page.next === null ? null : cursorText(page.next),
  }
}

function rowOf(row: AccountLine): BooksAccountLine {
  const { dossierId, dossierReference } = row
  return {
    entryId: row.entryId,
    line: row.line,
    on: row.on.toString(),
    event: row.event,
    label: row.label,
    amountCents: row.amount,
    balanceCents: row.balance,
    creditorName: row.creditorName,
    debtorName: row.debtorName,
    dossier:
      dossierId === null || dossierReference === null
        ? null
        : { id: dossierId, reference: dossierReference },
  }
}

/** @throws Refused `invalid-input` for a period that ends before it begins. */
function filterOf({ from, to, creditorId, dossierId }: Asked): BookFilter {
  if (from > to) {
    throw new Refused(
      'invalid-input',
      said('Cette période finit avant de commencer.', 'This period ends before it begins.'),
      { path: 'to' },
    )
  }
  return { from: day(from), to: day(to), creditorId, dossierId }
}

/** The book of an account; one of no chart would be no account of ours. */
function bookOf(account: string): Book {
  return isAccountNumber(account) ? accountOf(account).book : 'office'
}

/** Its shape is checked by the contract. @throws Refused `invalid-input` for a day that is none. */
function cursorOf(text: string): AccountCursor {
  const [on = '', position = '', line = '', balance = ''] = text.split('.')
  try {
    return {
      on: day(on),
      position: Number(position),
      line: Number(line),
      balance: cents(Number(balance)),
    }
  } catch {
    throw new Refused(
      'invalid-input',
      said(
        'Ce repère n’est pas de ceux que la page précédente a donnés.',
        'This cursor is none of those that the page before gave.',
      ),
      { path: 'cursor' },
    )
  }
}

function cursorText({ on, position, line, balance }: AccountCursor): string {
  return [on.toString(), position, line, balance].join('.')
}
