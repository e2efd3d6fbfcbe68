import { parseDay } from '@quittance/kernel'

import type { AmountRead } from '#statements/amount.ts'

/** A record of a CFONB 120 file, padded to its 120 columns. */
export type CfonbRecord = { readonly code: '01' | '04' | '05' | '07'; readonly line: string }

const WIDTH = 120

/** The amount ends here in records 01, 04 and 07: a line cut before it is damaged. */
const END_OF_AMOUNT = 104

/**
 * Splits a file into its records; blank lines are passed over, one long line is cut at 120.
 *
 * @returns null when a line is no record: another format, or a damaged file.
 */
export function recordsOf(text: string): readonly CfonbRecord[] | null {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const [first] = lines
  const whole = lines.length === 1 && first !== undefined && first.length > WIDTH
  const records: CfonbRecord[] = []
  for (const line of whole ? cut(first) : lines) {
    const record = recordOf(line)
    if (record === null) return null
    records.push(record)
  }
  return records
}

/** True when the first line with signs looks like a record of CFONB 120. */
export function looksLikeCfonb(text: string): boolean {
  const first = /[^\s].*/.exec(text.slice(0, 4096))?.[0] ?? ''
  return /^0[1457]\d{5}.{4}[\d ]{5}(?:[A-Z]{3}|\s{3})[\d ]/.test(first)
}

function cut(text: string): readonly string[] {
  return text.match(/.{1,120}/gs) ?? []
}

function recordOf(line: string): CfonbRecord | null {
  const code = line.slice(0, 2)
  if (code !== '01' && code !== '04' && code !== '05' && code !== '07') return null
  const tooShort = line.length < (code === '05' ? 48 : END_OF_AMOUNT)
  const tooLong = line.slice(WIDTH).trim() !== ''
  return tooShort || tooLong ? null : { code, line: line.slice(0, WIDTH).padEnd(WIDTH) }
}

/** The account of a record: what tells whose statement it belongs to. */
export function accountColumns(line: string): string {
  return line.slice(21, 32).trim()
}

/** Letters of the overpunched sign: `{` and A to I are +0 to +9, `}` and J to R are −0 to −9. */
const OVERPUNCHED = '{ABCDEFGHI}JKLMNOPQR'

/** The signed cents of columns 90 to 103, by the number of decimals of column 19. */
export function amountColumns(line: string): AmountRead {
  const digits = line.slice(90, 103)
  const punched = OVERPUNCHED.indexOf(line.charAt(103))
  const decimals = line.charAt(19) === ' ' ? 2 : Number(line.charAt(19))
  if (!/^\d{13}$/.test(digits) || punched === -1 || !Number.isInteger(decimals)) return 'unreadable'
  const whole = BigInt(`${digits}${punched % 10}`)
  const scaled = whole * 10n ** 2n
  const divisor = 10n ** BigInt(decimals)
  if (scaled % divisor !== 0n) return 'amount-not-in-cents'
  const amount = Number(scaled / divisor)
  if (!Number.isSafeInteger(amount)) return 'unreadable'
  return punched < 10 || amount === 0 ? amount : -amount
}

/** A day DDMMYY of two-digit year, 00 to 69 in this century; null when there is no such day. */
export function dayColumns(line: string, from: number): string | null {
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(line.slice(from, from + 6))
  if (match === null) return null
  const [, day = '', month = '', year = ''] = match
  const text = `${Number(year) < 70 ? '20' : '19'}${year}-${month}-${day}`
  return parseDay(text) === null ? null : text
}

/** Columns as text, blanks at the ends gone; null when nothing is left. */
export function textColumns(line: string, from: number, to: number): string | null {
  const text = line.slice(from, to).trim()
  return text === '' ? null : text
}
