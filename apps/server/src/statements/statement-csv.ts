import { rateText } from '@quittance/kernel'
import { amountCell, BYTE_ORDER_MARK, csvLine, dayCell } from '#files/csv-line.ts'
import type { Language } from '#files/send-text.ts'
import { statementRows, type StatementRow } from '#statements/statement-rows.ts'
import { cellWords, leftSaid } from '#statements/statement-words.ts'
import type { TakenStatement } from '#statements/taken-statement.ts'

const heads = [
  cellWords.invoice,
  cellWords.line,
  cellWords.from,
  cellWords.to,
  cellWords.days,
  cellWords.base,
  cellWords.rate,
  cellWords.source,
  cellWords.amount,
  cellWords.toConfirm,
]

/** The statement as CSV: the lines, then their sum. */
export function statementCsv(taken: TakenStatement, language: Language): string {
  const rows = statementRows(taken)
  const total = [
    '',
    leftSaid(taken.unknownFrom)[language],
    '',
    dayCell(taken.asOf, language),
    '',
    '',
    '',
    '',
    amountCell(taken.totalCents, language),
    taken.toConfirm.length > 0 ? cellWords.yes[language] : '',
  ]
  const lines = [
    heads.map((head) => head[language]),
    ...rows.map((row) => cells(row, language)),
    total,
  ]
  return BYTE_ORDER_MARK + lines.map(csvLine).join('')
}

function cells(row: StatementRow, language: Language): readonly string[] {
  const { from, to, days, baseCents, rate, source } = row
  const percent = rate === null ? '' : rateText(rate)
  return [
    row.invoice,
    row.line[language],
    from === null ? '' : dayCell(from, language),
    to === null ? '' : dayCell(to, language),
    days === null ? '' : String(days),
    baseCents === null ? '' : amountCell(baseCents, language),
    language === 'fr' ? percent.replace('.', ',') : percent,
    source === null ? '' : source[language],
    amountCell(row.amountCents, language),
    row.toConfirm ? cellWords.yes[language] : '',
  ]
}
