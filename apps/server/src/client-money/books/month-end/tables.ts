import {
  addCents,
  dayText,
  negateCents,
  subtractCents,
  zeroCents,
  type Cents,
  type Day,
} from '@quittance/kernel'
import type { BookBalance, BookEntry } from '@quittance/money-files'
import type { GatheredBooks } from '#client-money/books/month-end/gather.ts'
import { amountCell, BYTE_ORDER_MARK, csvLine, dayCell } from '#files/csv-line.ts'

/** The books of a period, told three ways: balances before and after, and what moved between. */
export type ToldBooks = {
  readonly before: readonly BookBalance[]
  readonly entries: readonly BookEntry[]
  readonly after: readonly BookBalance[]
}

const bookNames = { C: 'Argent des clients', O: 'Cabinet' } as const

type Row = {
  readonly book: 'C' | 'O'
  readonly account: BookBalance['account']
  readonly auxiliary: BookBalance['auxiliary']
  opening: Cents
  debit: Cents
  credit: Cents
}

/** The trial balance as CSV: by account, or by account and third party. Each book ends at zero. */
export function balanceCsv(told: ToldBooks, by: 'account' | 'third-party'): string {
  const rows = rowsOf(told, by)
  const third = by === 'third-party'
  const cellsOf = (row: Row) => [
    bookNames[row.book],
    row.account.number,
    row.account.label,
    ...(third ? [row.auxiliary?.number ?? '', row.auxiliary?.label ?? ''] : []),
    ...[row.opening, row.debit, row.credit, closingOf(row)].map((of) => amountCell(of, 'fr')),
  ]
  const heads = [
    'Livre',
    'Compte',
    'Libellé',
    ...(third ? ['Auxiliaire', 'Nom'] : []),
    'Solde d’ouverture',
    'Débit',
    'Crédit',
    'Solde de clôture',
  ]
  const totals = (['C', 'O'] as const).map((book) => {
    const of = rows.filter((row) => row.book === book)
    const sum = (part: (row: Row) => Cents) => amountCell(sumOf(of.map(part)), 'fr')
    const label = `Total ${bookNames[book].toLowerCase()}`
    const blanks = third ? ['', ''] : []
    return [
      bookNames[book],
      '',
      label,
      ...blanks,
      sum(({ opening }) => opening),
      sum(({ debit }) => debit),
      sum(({ credit }) => credit),
      sum(closingOf),
    ]
  })
  return csv([heads, ...rows.map(cellsOf), ...totals])
}

function rowsOf({ before, entries }: ToldBooks, by: 'account' | 'third-party'): readonly Row[] {
  const rows = new Map<string, Row>()
  const rowOf = ({ book, account, auxiliary }: Omit<BookBalance, 'amount'>): Row => {
    const kept = by === 'account' ? null : auxiliary
    const key = `${book} ${account.number} ${kept?.number ?? ''}`
    const row = rows.get(key) ?? {
      book,
      account,
      auxiliary: kept,
      opening: zeroCents,
      debit: zeroCents,
      credit: zeroCents,
    }
    rows.set(key, row)
    return row
  }
  for (const balance of before) {
    const row = rowOf(balance)
    row.opening = addCents(row.opening, balance.amount)
  }
  for (const { book, lines } of entries) {
    for (const { amount, ...line } of lines) {
      const row = rowOf({ book, ...line })
      if (amount > 0) row.debit = addCents(row.debit, amount)
      else row.credit = addCents(row.credit, negateCents(amount))
    }
  }
  return [...rows.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, row]) => row)
}

function closingOf({ opening, debit, credit }: Row): Cents {
  return subtractCents(addCents(opening, debit), credit)
}

/** The balance of each account and third party that the rows end at, to hold against the database. */
export function closingsOf(told: ToldBooks): ReadonlyMap<string, Cents> {
  const rows = rowsOf(told, 'third-party').filter((row) => closingOf(row) !== 0)
  return new Map(
    rows.map((row) => [`${row.account.number} ${row.auxiliary?.number ?? ''}`, closingOf(row)]),
  )
}

const VAT_ACCOUNTS = ['445710', '445740'] as const

/** What moved on the accounts of VAT, month by month, beside the net of what was invoiced. */
export function vatCsv(told: ToldBooks, { from, to }: Pick<GatheredBooks, 'from' | 'to'>): string {
  const opening = new Map(
    VAT_ACCOUNTS.map((number) => [
      number,
      sumOf(told.before.filter(({ account }) => account.number === number).map(amountOf)),
    ]),
  )
  const rows: string[][] = []
  for (let month = from; Temporal.PlainDate.compare(month, to) <= 0;) {
    const lines = linesOfMonth(told.entries, month)
    for (const number of VAT_ACCOUNTS) {
      const of = lines.filter(({ account }) => account.number === number)
      const before = opening.get(number) ?? zeroCents
      const debit = sumOf(of.filter(({ amount }) => amount > 0).map(amountOf))
      const credit = negateCents(sumOf(of.filter(({ amount }) => amount < 0).map(amountOf)))
      const after = subtractCents(addCents(before, debit), credit)
      opening.set(number, after)
      const label = number === '445710' ? 'TVA collectée' : 'TVA en attente d’encaissement'
      const cells = [before, debit, credit, after].map((amount) => amountCell(amount, 'fr'))
      rows.push([monthCell(month), number, label, ...cells])
    }
    const net = negateCents(
      sumOf(lines.filter(({ account }) => account.number.startsWith('706')).map(amountOf)),
    )
    const label = 'Prestations de services, net hors taxe'
    rows.push([monthCell(month), '706000', label, '', '', amountCell(net, 'fr'), ''])
    month = month.add({ months: 1 })
  }
  const heads = ['Mois', 'Compte', 'Libellé', 'Ouverture', 'Débit', 'Crédit', 'Clôture']
  return csv([heads, ...rows])
}

function linesOfMonth(entries: readonly BookEntry[], month: Day) {
  const inMonth = ({ on }: BookEntry) => on.year === month.year && on.month === month.month
  return entries.filter(inMonth).flatMap(({ lines }) => lines)
}

function amountOf({ amount }: { readonly amount: Cents }): Cents {
  return amount
}

/** The statements of the period, each with the hash of the file that it came in. */
export function statementsCsv(statements: GatheredBooks['statements']): string {
  const heads = [
    'Compte',
    'Relevé',
    'Du',
    'Au',
    'Ouverture',
    'Clôture',
    'Lignes',
    'Ouverture + lignes = clôture',
    'Fichier',
    'SHA-256 du fichier',
  ]
  const euros = (of: Cents | null) => (of === null ? '' : amountCell(of, 'fr'))
  const balance = (of: boolean | null) => (of === null ? 'non donné' : of ? 'oui' : 'non')
  return csv([
    heads,
    ...statements.map((one) => [
      one.account,
      one.key ?? '',
      one.from === null ? '' : dayCell(one.from, 'fr'),
      dayCell(one.to, 'fr'),
      euros(one.opening),
      euros(one.closing),
      String(one.lines),
      balance(one.balanced),
      one.fileName,
      one.fileSha256,
    ]),
  ])
}

function monthCell(of: Day): string {
  return dayText(of).replace(/^\S+ /, '')
}

function sumOf(amounts: readonly Cents[]): Cents {
  return addCents(zeroCents, ...amounts)
}

function csv(lines: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + lines.map(csvLine).join('')
}
