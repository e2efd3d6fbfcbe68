import type { Day } from '@quittance/kernel'
import type { Language } from '#files/send-text.ts'
import { frenchDigits } from '#intake/fields/claim-day.ts'

/** The first bytes of a file of text that a spreadsheet is to read as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** A line of CSV with `;`, as a French spreadsheet opens it; no cell is one that it would run. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(';')}\r\n`
}

function quoted(cell: string): string {
  const harmless = isFormula(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A cell that a spreadsheet would run; a negative amount or a phone number is not one. */
function isFormula(cell: string): boolean {
  if (/^[=@\t\r]/.test(cell)) return true
  return /^[+-]/.test(cell) && !/^[+-][\d\s\u00A0\u202F.,()€/-]*$/.test(cell)
}

/** An amount as a spreadsheet of the language counts it: no space, no sign of euro. */
export function amountCell(amountCents: number, language: Language): string {
  const magnitude = Math.abs(amountCents)
  const rest = String(magnitude % 100).padStart(2, '0')
  const text = `${Math.trunc(magnitude / 100)}${language === 'fr' ? ',' : '.'}${rest}`
  return amountCents < 0 ? `-${text}` : text
}

/** A day as a spreadsheet of the language reads it. */
export function dayCell(of: Day, language: Language): string {
  return language === 'fr' ? frenchDigits(of) : of.toString()
}
