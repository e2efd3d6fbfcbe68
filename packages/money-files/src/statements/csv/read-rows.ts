import type { AmountRead } from '#statements/amount.ts'
import type { DraftEntry } from '#statements/assemble.ts'
import { centsOfCell, dayOfCell } from '#statements/csv/cells.ts'
import type { CsvMapping, CsvRole } from '#statements/csv/mapping.ts'
import { rowsOf } from '#statements/csv/rows.ts'
import { referencesOf } from '#statements/references-of.ts'

/** Why a row cannot be read (ligne illisible). */
export type CsvFaultCode =
  | 'broken-row'
  | 'too-many-rows'
  | 'short-row'
  | 'day'
  | 'no-amount'
  | 'amount'
  | 'amount-not-in-cents'
  | 'debit-and-credit'
  | 'debit-signs'
  | 'side'
  | 'balance'

/** A row that cannot be read: its line in the file, and what stands there. */
export type CsvFault = {
  readonly line: number
  readonly fault: CsvFaultCode
  readonly text: string
}

/** A row that moved money: its booking, with its account and the balance after it where given. */
export type CsvLine = {
  readonly line: number
  readonly entry: DraftEntry
  readonly account: string
  readonly balance: number | null
}

/** A row that is no line of the account: not settled, or without a day, as a total. */
export type CsvLeftOut = {
  readonly line: number
  readonly why: 'not-booked' | 'no-line'
  readonly text: string
}

/** All that was read of an export. Reading stops once many rows are at fault. */
export type CsvRead = {
  readonly lines: readonly CsvLine[]
  readonly leftOut: readonly CsvLeftOut[]
  readonly faults: readonly CsvFault[]
}

/** More are not the export of a month of one account. */
const MOST_ROWS = 200_000
const MOST_FAULTS = 20

/** Sums of cents stay whole numbers below it, however they are added. */
const LARGEST = 2 ** 51

/** Reads the rows of an export by what its columns are said to hold. */
export function readRows(text: string, mapping: CsvMapping): CsvRead {
  const reader = rowReader(mapping)
  const lines: CsvLine[] = []
  const leftOut: CsvLeftOut[] = []
  const faults: CsvFault[] = []
  let rank = -1
  let moved = 0
  for (const { cells, line } of rowsOf(text, mapping.separator)) {
    rank += 1
    if (rank <= mapping.titlesRow) continue
    if (cells === null || rank > MOST_ROWS) {
      faults.push({ line, fault: cells === null ? 'broken-row' : 'too-many-rows', text: '' })
      break
    }
    const read = reader(cells)
    if (read.kind === 'line') moved += Math.abs(read.of.entry.amount)
    if (moved > LARGEST) {
      faults.push({ line, fault: 'amount', text: '' })
      break
    }
    if (read.kind === 'line') lines.push({ line, ...read.of })
    else if (read.kind === 'left-out') leftOut.push({ line, why: read.why, text: read.text })
    else if (faults.push({ line, fault: read.fault, text: read.text }) >= MOST_FAULTS) break
  }
  return { lines, leftOut, faults }
}

type RowRead =
  | { readonly kind: 'line'; readonly of: Omit<CsvLine, 'line'> }
  | { readonly kind: 'left-out'; readonly why: CsvLeftOut['why']; readonly text: string }
  | Fault
type Fault = { readonly kind: 'fault'; readonly fault: CsvFaultCode; readonly text: string }
type Cell = (role: CsvRole) => string | null

function rowReader(mapping: CsvMapping): (cells: readonly string[]) => RowRead {
  const columns = new Map<CsvRole, number>()
  for (const [index, role] of mapping.roles.entries()) {
    if (role !== null && !columns.has(role)) columns.set(role, index)
  }
  const labels = mapping.roles.flatMap((role, index) => (role === 'label' ? [index] : []))
  const money = moneyReader(mapping)
  const last = Math.max(...[...columns].map(([, index]) => index))
  return (cells) => {
    const cell: Cell = (role) => {
      const text = cells[columns.get(role) ?? -1] ?? ''
      return text === '' ? null : text
    }
    const texts = labels.map((index) => cells[index] ?? '').filter((text) => text !== '')
    return rowOf({ cell, mapping, money, label: joined(texts), whole: cells.length > last, cells })
  }
}

type Row = {
  readonly cell: Cell
  readonly mapping: CsvMapping
  readonly money: (cell: Cell) => MoneyRead
  readonly label: string | null
  /** False where the row ends before the last column that is read. */
  readonly whole: boolean
  readonly cells: readonly string[]
}

function rowOf({ cell, mapping, money, label, whole, cells }: Row): RowRead {
  const status = cell('status')
  if (mapping.roles.includes('status') && mapping.settled.length > 0 && whole) {
    if (!mapping.settled.includes(status ?? '')) {
      return { kind: 'left-out', why: 'not-booked', text: status ?? '' }
    }
  }
  const written = cell('bookedOn') ?? ''
  if (!/\d/.test(written)) {
    return { kind: 'left-out', why: 'no-line', text: cells.join(' ').slice(0, 120) }
  }
  if (!whole) return fault('short-row', cells.join(' '))
  const day = dayOfCell(written, mapping)
  if (day === null) return fault('day', written)
  const amount = money(cell)
  if (amount.kind === 'fault') return amount
  const balance = balanceOf(cell('balance'), mapping)
  if (balance === 'fault') return fault('balance', cell('balance') ?? '')
  const entry = entryOf({ cell, mapping, label }, { day, amount: amount.cents })
  return { kind: 'line', of: { entry, balance, account: ibanOf(cell('accountIban')) ?? '' } }
}

function fault(code: CsvFaultCode, text: string): Fault {
  return { kind: 'fault', fault: code, text: text.slice(0, 120) }
}

function balanceOf(text: string | null, { decimal }: CsvMapping): number | null | 'fault' {
  if (text === null) return null
  const read = centsOfCell(text, decimal)
  return typeof read === 'number' && Math.abs(read) <= LARGEST ? read : 'fault'
}

type MoneyRead = { readonly kind: 'amount'; readonly cents: number } | Fault

/** Reads the amount of rows; a debit column keeps the sign that it had first. */
function moneyReader({ roles, decimal }: CsvMapping): (cell: Cell) => MoneyRead {
  const read = (text: string | null): AmountRead | null =>
    text === null ? null : centsOfCell(text, decimal)
  if (roles.includes('amount')) return (cell) => signedAmount(read(cell('amount')), cell, roles)
  let debitSign = 0
  return (cell) => {
    const [debit, credit] = [read(cell('debit')), read(cell('credit'))]
    for (const [side, one] of [['debit', debit] as const, ['credit', credit] as const]) {
      if (typeof one === 'string') return amountFault(one, cell(side) ?? '')
    }
    if (typeof debit === 'string' || typeof credit === 'string') return fault('amount', '')
    if (debit === null && credit === null) return fault('no-amount', '')
    if (debit !== null && credit !== null && debit !== 0 && credit !== 0) {
      return fault('debit-and-credit', `${cell('debit')} / ${cell('credit')}`)
    }
    if (credit !== null && credit < 0) return fault('amount', cell('credit') ?? '')
    if (debit === null || debit === 0) return { kind: 'amount', cents: credit ?? 0 }
    if (debitSign !== 0 && Math.sign(debit) !== debitSign) {
      return fault('debit-signs', cell('debit') ?? '')
    }
    debitSign = Math.sign(debit)
    return { kind: 'amount', cents: 0 - Math.abs(debit) }
  }
}

function amountFault(read: Exclude<AmountRead, number>, text: string): Fault {
  return fault(read === 'unreadable' ? 'amount' : read, text)
}

const DEBITS = new Set(['d', 'debit', '-', 'db', 'dbit'])
const CREDITS = new Set(['c', 'credit', '+', 'cr', 'crdt'])

function signedAmount(
  amount: AmountRead | null,
  cell: Cell,
  roles: CsvMapping['roles'],
): MoneyRead {
  if (amount === null) return fault('no-amount', '')
  if (typeof amount === 'string') return amountFault(amount, cell('amount') ?? '')
  if (!roles.includes('side')) return { kind: 'amount', cents: amount }
  const side = (cell('side') ?? '').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  if (DEBITS.has(side)) return { kind: 'amount', cents: 0 - Math.abs(amount) }
  return CREDITS.has(side) && amount >= 0
    ? { kind: 'amount', cents: amount }
    : fault('side', cell('side') ?? '')
}

function entryOf(
  { cell, mapping, label }: Pick<Row, 'cell' | 'mapping' | 'label'>,
  { day, amount }: { readonly day: string; readonly amount: number },
): DraftEntry {
  const value = cell('valueOn')
  const reference = cell('reference')
  return {
    bookedOn: day,
    valueOn: mapping.roles.includes('valueOn')
      ? value === null
        ? null
        : dayOfCell(value, mapping)
      : day,
    amount,
    counterparty: cell('counterparty'),
    iban: ibanOf(cell('counterpartyIban')),
    references: referencesOf({
      endToEnd: reference,
      mandate: null,
      structured: [],
      texts: [label, reference],
    }),
    remittance: label,
    bankCode: cell('method'),
    returnReason: null,
    batch: null,
    currency: cell('currency'),
    reversal: false,
  }
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(' ')
}

function ibanOf(text: string | null): string | null {
  return text === null ? null : text.replaceAll(/\s/g, '').toUpperCase()
}
