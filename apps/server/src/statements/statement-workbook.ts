import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import type { Day } from '@quittance/kernel'
import { suspendedSaid } from '#dossier/disputes/suspended-words.ts'
import type { Language } from '#files/send-text.ts'
import { paidBy, statementRows } from '#statements/statement-rows.ts'
import { cellWords, conventionSaid, leftSaid } from '#statements/statement-words.ts'
import type { TakenStatement } from '#statements/taken-statement.ts'

const MONEY = '#,##0.00'
const DAY = 'dd/mm/yyyy'
const PERCENT = '0.00%'

type Column = {
  readonly head: string
  readonly width: number
  readonly format?: string
}

/**
 * The statement as a workbook: real days and numbers, a sum that the spreadsheet computes again, the
 * allocation of payments, and what must be read with the figures.
 */
export async function statementWorkbook(
  taken: TakenStatement,
  language: Language,
): Promise<Uint8Array> {
  const book = new Workbook()
  linesSheet(book, taken, language)
  paymentsSheet(book, taken, language)
  notesSheet(book, taken, language)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function linesSheet(book: Workbook, taken: TakenStatement, language: Language): void {
  const words = (key: keyof typeof cellWords) => cellWords[key][language]
  const sheet = sheetOf(book, words('sheet'), [
    { head: words('invoice'), width: 18 },
    { head: words('line'), width: 24 },
    { head: words('from'), width: 12, format: DAY },
    { head: words('to'), width: 12, format: DAY },
    { head: words('days'), width: 8 },
    { head: words('base'), width: 14, format: MONEY },
    { head: words('rate'), width: 12, format: PERCENT },
    { head: words('source'), width: 40 },
    { head: words('amount'), width: 16, format: MONEY },
    { head: words('toConfirm'), width: 14 },
  ])
  const rows = statementRows(taken)
  for (const row of rows) {
    sheet.addRow([
      row.invoice,
      row.line[language],
      dateOf(row.from),
      dateOf(row.to),
      row.days,
      row.baseCents === null ? null : eurosOf(row.baseCents),
      row.rate === null ? null : row.rate / HUNDREDTHS_IN_ONE,
      row.source?.[language] ?? null,
      eurosOf(row.amountCents),
      row.toConfirm ? words('yes') : null,
    ])
  }
  const last = rows.length + 1
  const sum = sheet.addRow([null, leftSaid(taken.unknownFrom)[language], null, dateOf(taken.asOf)])
  sum.getCell(9).value = { formula: `SUM(I2:I${last})`, result: eurosOf(taken.totalCents) }
  if (taken.toConfirm.length > 0) sum.getCell(10).value = words('yes')
  sum.font = { bold: true }
}

function paymentsSheet(book: Workbook, taken: TakenStatement, language: Language): void {
  const words = (key: keyof typeof cellWords) => cellWords[key][language]
  const sheet = sheetOf(book, words('payments'), [
    { head: words('invoice'), width: 18 },
    { head: words('receivedOn'), width: 12, format: DAY },
    { head: words('toCosts'), width: 14, format: MONEY },
    { head: words('toInterest'), width: 14, format: MONEY },
    { head: words('toIndemnity'), width: 14, format: MONEY },
    { head: words('toPrincipal'), width: 14, format: MONEY },
    { head: words('amount'), width: 16, format: MONEY },
  ])
  const paid = taken.items.flatMap((item) =>
    item.payments.map((payment) => ({ invoice: item.number, payment })),
  )
  for (const { invoice, payment } of paid) {
    sheet.addRow([
      invoice,
      dateOf(payment.on),
      eurosOf(payment.toCostsCents),
      eurosOf(payment.toInterestCents),
      eurosOf(payment.toIndemnityCents),
      eurosOf(payment.toPrincipalCents),
      eurosOf(paidBy(payment)),
    ])
  }
  if (paid.length === 0) return
  const sum = sheet.addRow([words('total')])
  for (const [at, column] of ['C', 'D', 'E', 'F', 'G'].entries()) {
    const result = eurosOf(paid.reduce((all, { payment }) => all + (partsOf(payment)[at] ?? 0), 0))
    sum.getCell(at + 3).value = { formula: `SUM(${column}2:${column}${paid.length + 1})`, result }
  }
  sum.font = { bold: true }
}

function partsOf(payment: TakenStatement['items'][number]['payments'][number]) {
  const { toCostsCents, toInterestCents, toIndemnityCents, toPrincipalCents } = payment
  return [toCostsCents, toInterestCents, toIndemnityCents, toPrincipalCents, paidBy(payment)]
}

/** What must be read with the figures: whose they are, how they were counted, what is not sure. */
function notesSheet(book: Workbook, taken: TakenStatement, language: Language): void {
  const words = (key: keyof typeof cellWords) => cellWords[key][language]
  const { dossier, asOf, articles, suspended, toConfirm, fingerprint } = taken
  const sheet = book.addWorksheet(words('notes'))
  sheet.columns = [{ width: 30 }, { width: 100 }]
  sheet.addRow([words('dossier'), dossier.reference])
  sheet.addRow([words('creditor'), dossier.creditor.name])
  sheet.addRow([words('debtor'), dossier.debtor.name])
  sheet.addRow([words('asOf'), dateOf(asOf)]).getCell(2).numFmt = DAY
  sheet.addRow([null, words('informs')])
  sheet.addRow([words('convention'), conventionSaid[language]])
  sheet.addRow([words('articles'), articles.join(' ; ')])
  if (suspended !== null) {
    sheet.addRow([words('suspended'), suspendedSaid(suspended)[language]])
  }
  for (const doubt of toConfirm) sheet.addRow([words('toConfirm'), doubt])
  sheet.addRow([words('fingerprint'), fingerprint])
}

function sheetOf(book: Workbook, name: string, columns: readonly Column[]): Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ head, width, format }) => ({
    header: head,
    width,
    ...(format === undefined ? {} : { style: { numFmt: format } }),
  }))
  sheet.getRow(1).font = { bold: true }
  return sheet
}

/** Hundredths of a point in the unit: 12,15 % is 0.1215. */
const HUNDREDTHS_IN_ONE = 10_000

/** A number of euros that a spreadsheet adds up; the nearest to the cents. */
function eurosOf(amountCents: number): number {
  return amountCents / 100
}

/** A day of a sheet has no place: it is written at midnight UTC, as the library reads it. */
function dateOf(of: Day | null): Date | null {
  return of === null ? null : new Date(Date.UTC(of.year, of.month - 1, of.day))
}
