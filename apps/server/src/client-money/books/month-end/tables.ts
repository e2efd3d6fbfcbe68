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

const bookNames = { C: 'Argent des clients', O: 'Cabinet' } as const

type Row = {
  readonly book: 'C' | 'O'
  readonly account: BookBalance['account']
  readonly auxiliary: BookBalance['auxiliary']
  opening: Cents
  debit: Cents
  credit: Cents
}

/** What moved on each account and third party since what stood before. */
export type BalanceRows = {
  readonly take: (entry: BookEntry) => void
  readonly rows: (by: 'account' | 'third-party') => readonly Row[]
}

/** The trial balance as CSV: by account, or by account and third party. Each book ends at zero. */
export function balanceCsv(balances: BalanceRows, by: 'account' | 'third-party'): string {
  const rows = balances.rows(by)
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

/** @param before - What stood the day before the first entry. */
export function balanceRows(before: readonly BookBalance[]): BalanceRows {
  const rows = new Map<string, Row>()
  for (const { amount, ...of } of before) {
    const row = rowIn(rows, of)
    row.opening = addCents(row.opening, amount)
  }
  return {
    take: ({ book, lines }) => {
      for (const { amount, account, auxiliary } of lines) {
        const row = rowIn(rows, { book, account, auxiliary })
        if (amount > 0) row.debit = addCents(row.debit, amount)
        else row.credit = addCents(row.credit, negateCents(amount))
      }
    },
    rows: (by) => inOrder(by === 'account' ? byAccount(rows) : rows),
  }
}

function rowIn(
  rows: Map<string, Row>,
  { book, account, auxiliary }: Omit<BookBalance, 'amount'>,
): Row {
  const key = `${book} ${account.number} ${auxiliary?.number ?? ''}`
  const known = rows.get(key)
  if (known !== undefined) return known
  const [opening, debit, credit] = [zeroCents, zeroCents, zeroCents]
  const row = { book, account, auxiliary, opening, debit, credit }
  rows.set(key, row)
  return row
}

function byAccount(rows: ReadonlyMap<string, Row>): ReadonlyMap<string, Row> {
  const sums = new Map<string, Row>()
  for (const { book, account, opening, debit, credit } of rows.values()) {
    const sum = rowIn(sums, { book, account, auxiliary: null })
    sum.opening = addCents(sum.opening, opening)
    sum.debit = addCents(sum.debit, debit)
    sum.credit = addCents(sum.credit, credit)
  }
  return sums
}

function inOrder(rows: ReadonlyMap<string, Row>): readonly Row[] {
  return [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
}

function closingOf({ opening, debit, credit }: Row): Cents {
  return subtractCents(addCents(opening, debit), credit)
}

/** The balance of each account and third party that the rows end at, to hold against the database. */
export function closingsOf(balances: BalanceRows): ReadonlyMap<string, Cents> {
  const rows = balances.rows('third-party').filter((row) => closingOf(row) !== 0)
  return new Map(
    rows.map((row) => [`${row.account.number} ${row.auxiliary?.number ?? ''}`, closingOf(row)]),
  )
}

const VAT_ACCOUNTS = ['445710', '445740'] as const

/** What moved on the accounts of VAT and of services in each month, `2026-05`. */
export type VatMonths = {
  readonly take: (entry: BookEntry) => void
  readonly of: (month: Day) => VatMonth
}

type Moved = { debit: Cents; credit: Cents }

type VatMonth = { readonly vat: ReadonlyMap<string, Moved>; services: Cents }

/** Gathers what moved on the accounts of VAT, month by month. */
export function vatMonths(): VatMonths {
  const months = new Map<string, { readonly vat: Map<string, Moved>; services: Cents }>()
  const monthOf = (on: Day) => {
    const key = on.toString().slice(0, 7)
    const known = months.get(key) ?? { vat: new Map<string, Moved>(), services: zeroCents }
    months.set(key, known)
    return known
  }
  return {
    of: monthOf,
    take: ({ on, lines }) => {
      const month = monthOf(on)
      for (const { account, amount } of lines) {
        if (account.number.startsWith('706')) month.services = addCents(month.services, amount)
        const moved = month.vat.get(account.number) ?? { debit: zeroCents, credit: zeroCents }
        if (amount > 0) moved.debit = addCents(moved.debit, amount)
        else moved.credit = addCents(moved.credit, negateCents(amount))
        month.vat.set(account.number, moved)
      }
    },
  }
}

/** What moved on the accounts of VAT, month by month, beside the net of what was invoiced. */
export function vatCsv(
  { before, vat }: { readonly before: readonly BookBalance[]; readonly vat: VatMonths },
  { from, to }: Pick<GatheredBooks, 'from' | 'to'>,
): string {
  const opening = new Map(
    VAT_ACCOUNTS.map((number) => [
      number,
      sumOf(before.filter(({ account }) => account.number === number).map(amountOf)),
    ]),
  )
  const rows: string[][] = []
  for (let month = from; Temporal.PlainDate.compare(month, to) <= 0;) {
    const moved = vat.of(month)
    for (const number of VAT_ACCOUNTS) {
      const { debit, credit } = moved.vat.get(number) ?? { debit: zeroCents, credit: zeroCents }
      const start = opening.get(number) ?? zeroCents
      const after = subtractCents(addCents(start, debit), credit)
      opening.set(number, after)
      const label = number === '445710' ? 'TVA collectée' : 'TVA en attente d’encaissement'
      const cells = [start, debit, credit, after].map((amount) => amountCell(amount, 'fr'))
      rows.push([monthCell(month), number, label, ...cells])
    }
    const net = amountCell(negateCents(moved.services), 'fr')
    const label = 'Prestations de services, net hors taxe'
    rows.push([monthCell(month), '706000', label, '', '', net, ''])
    month = month.add({ months: 1 })
  }
  const heads = ['Mois', 'Compte', 'Libellé', 'Ouverture', 'Débit', 'Crédit', 'Clôture']
  return csv([heads, ...rows])
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
