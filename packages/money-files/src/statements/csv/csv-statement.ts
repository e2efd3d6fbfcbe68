import { parseDay, refusedInput, type Answered } from '@quittance/kernel'

import { checkIban } from '#references/iban.ts'
import { centsOfDecimal, type AmountRead } from '#statements/amount.ts'
import {
  assemble,
  type DraftEntry,
  type DraftStatement,
  type DraftWarning,
} from '#statements/assemble.ts'
import { knownLayouts, type CsvLayout, type DayOrder } from '#statements/csv/layouts.data.ts'
import { rowsOf } from '#statements/csv/rows.ts'
import { referencesOf } from '#statements/references-of.ts'
import type { StatementFile } from '#statements/statement.ts'

/**
 * Reads a bank's CSV export whose titles we know (export CSV Qonto).
 *
 * @returns null when no known layout has these titles.
 */
export function readKnownCsv(text: string): Answered<StatementFile> | null {
  const titles = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const layout = knownLayouts.find((known) => hasTitles(titles, known))
  return layout === undefined ? null : readCsvStatement(text, layout)
}

function hasTitles(line: string, layout: CsvLayout): boolean {
  const titles = (rowsOf(line, layout.separator)?.[0] ?? []).map((title) => title.trim())
  return titlesOf(layout).every((title) => titles.includes(title))
}

function titlesOf(layout: CsvLayout): readonly string[] {
  const { amount, bookedOn, accountIban, status } = layout
  const amounts = typeof amount === 'string' ? [amount] : [amount.debit, amount.credit]
  const optional = [accountIban, status?.column].filter((title) => title !== undefined)
  return [bookedOn, ...amounts, ...optional]
}

type Row = {
  readonly cell: (title: string | undefined) => string | null
  readonly line: number
}

/**
 * Reads a CSV export by a stated layout: one statement per account, in the order first met.
 *
 * An export has no balances to check against: `balanced` is null.
 */
export function readCsvStatement(text: string, layout: CsvLayout): Answered<StatementFile> {
  const rows = rowsOf(text.startsWith('\uFEFF') ? text.slice(1) : text, layout.separator)
  const [titles, ...lines] = rows ?? []
  if (titles === undefined) return refusedInput('unreadable', '', 'Ce fichier est coupé ou abîmé.')
  const accounts = new Map<string, { entries: DraftEntry[]; warnings: DraftWarning[] }>()
  for (const [index, cells] of lines.entries()) {
    if (cells.length < titles.length) return cutRow(index)
    const row = rowOf(titles, cells, index + 2)
    const iban = row.cell(layout.accountIban)?.replaceAll(/\s/g, '') ?? ''
    const account = accounts.get(iban) ?? { entries: [], warnings: [] }
    accounts.set(iban, account)
    const taken = takeRow(row, layout, account)
    if (taken !== null) return taken
  }
  const drafts = [...accounts].map(([iban, account]) => draftOf(iban, account))
  return { kind: 'answered', value: assemble('csv', drafts) }
}

function cutRow(index: number) {
  const message = `La ligne ${index + 2} a moins de cellules que de titres.`
  return refusedInput('unreadable', `lines[${index + 2}]`, message)
}

function rowOf(titles: readonly string[], cells: readonly string[], line: number): Row {
  const cell = (title: string | undefined) => {
    const column = title === undefined ? -1 : titles.findIndex((each) => each.trim() === title)
    const text = (cells[column] ?? '').trim()
    return text === '' ? null : text
  }
  return { cell, line }
}

type Refusal = Extract<Answered<never>, { readonly kind: 'refused' }>

function takeRow(
  row: Row,
  layout: CsvLayout,
  account: { entries: DraftEntry[]; warnings: DraftWarning[] },
): Refusal | null {
  const status = row.cell(layout.status?.column)
  if (layout.status !== undefined && !layout.status.settled.includes(status ?? '')) {
    const message = `La ligne ${row.line} n’est pas réglée (${status ?? 'sans statut'}), elle est laissée de côté.`
    account.warnings.push({ code: 'not-booked', inside: '', message })
    return null
  }
  const amount = amountOf(row, layout)
  if (amount === 'amount-not-in-cents' || amount === 'unreadable') {
    return refusedInput(amount, `lines[${row.line}]`, 'Un montant n’est pas lisible en centimes.')
  }
  account.entries.push(entryOf(row, layout, amount))
  return null
}

function amountOf(row: Row, { amount, decimal }: CsvLayout): AmountRead {
  if (typeof amount === 'string') return signedCents(row.cell(amount), decimal)
  const debit = row.cell(amount.debit)
  const credit = row.cell(amount.credit)
  if ((debit === null) === (credit === null)) return 'unreadable'
  const read = signedCents(credit ?? debit, decimal)
  if (typeof read !== 'number') return read
  return credit === null ? 0 - Math.abs(read) : read
}

function signedCents(text: string | null, decimal: CsvLayout['decimal']): AmountRead {
  if (text === null) return 'unreadable'
  const plain = text.replaceAll(/[\s\u00A0\u202F]/g, '').replaceAll('\u2212', '-')
  const negative = plain.startsWith('-')
  const digits = plain.replace(/^[-+]/, '')
  if (decimal === ',' && digits.includes('.')) return 'unreadable'
  const read = centsOfDecimal(decimal === ',' ? digits.replace(',', '.') : digits)
  return typeof read === 'number' && negative ? 0 - read : read
}

function entryOf(row: Row, layout: CsvLayout, amount: number): DraftEntry {
  const remittance = row.cell(layout.remittance)
  const iban = row.cell(layout.counterpartyIban)
  return {
    bookedOn: dayOf(row.cell(layout.bookedOn), layout.days),
    valueOn: dayOf(row.cell(layout.valueOn), layout.days),
    amount,
    counterparty: row.cell(layout.counterparty),
    iban: iban === null ? null : iban.replaceAll(/\s/g, ''),
    references: referencesOf({
      endToEnd: null,
      mandate: null,
      structured: [],
      texts: [remittance],
    }),
    remittance,
    bankCode: row.cell(layout.method),
    returnReason: null,
    batch: null,
    currency: row.cell(layout.currency),
    reversal: false,
  }
}

function dayOf(text: string | null, order: DayOrder): string | null {
  const parts = /^(\d+)[-/](\d+)[-/](\d+)/.exec(text ?? '')
  if (parts === null) return null
  const [, first = '', month = '', last = ''] = parts
  const written = order === 'YYYY-MM-DD' ? [first, month, last] : [last, month, first]
  return parseDay(written.join('-')) === null ? null : written.join('-')
}

function draftOf(
  iban: string,
  { entries, warnings }: { entries: DraftEntry[]; warnings: DraftWarning[] },
): DraftStatement {
  const id = iban === '' ? null : iban
  return {
    id: null,
    sequence: null,
    account: id === null ? null : { iban: checkIban(id).valid ? id : null, id },
    accountKey: iban,
    statementKey: '',
    accountCurrency: null,
    opening: null,
    openingCurrency: null,
    closing: null,
    closingCurrency: null,
    from: null,
    to: null,
    entries,
    warnings,
  }
}
