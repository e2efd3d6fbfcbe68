import { invariant } from '@quittance/kernel'

/** The two series of a receipt book: receipts and their annulments, in one sequence. */
export type ReceiptNumber = {
  /** The fiscal year, named by the calendar year in which it ends. */
  readonly fiscalYear: number
  /** From 1, without a gap, per organisation and fiscal year. */
  readonly sequence: number
}

/** A receipt number as printed (numéro de quittance): `Q-2026-000001`. */
export function receiptNumberText({ fiscalYear, sequence }: ReceiptNumber): string {
  invariant(Number.isInteger(sequence) && sequence >= 1, 'a sequence starts at 1')
  invariant(fiscalYear >= 1000 && fiscalYear <= 9999, 'a fiscal year has four digits')
  return `Q-${fiscalYear}-${String(sequence).padStart(6, '0')}`
}

/**
 * Reads a receipt number as printed.
 *
 * @returns null for any other writing, such as a sequence padded otherwise.
 */
export function parseReceiptNumber(text: string): ReceiptNumber | null {
  const match = /^Q-(\d{4})-(\d{6,})$/.exec(text)
  if (match === null) return null
  const number = { fiscalYear: Number(match[1]), sequence: Number(match[2]) }
  const known = number.fiscalYear >= 1000 && number.sequence >= 1
  return known && receiptNumberText(number) === text ? number : null
}

/**
 * The fiscal year of a day (exercice), named by the calendar year in which it ends.
 *
 * `lastMonth` is the month in which the organisation closes its books, December by default.
 */
export function fiscalYearOf(on: Temporal.PlainDate, lastMonth = 12): number {
  return on.month <= lastMonth ? on.year : on.year + 1
}

/** The number after the last one given in a fiscal year; the first when there is none. */
export function nextReceiptNumber(fiscalYear: number, last: number | null): ReceiptNumber {
  return { fiscalYear, sequence: (last ?? 0) + 1 }
}

/** The numbers missing in a receipt book of one year: empty in a sound one. */
export function receiptGaps(sequences: readonly number[]): readonly number[] {
  const given = new Set(sequences)
  const last = Math.max(0, ...sequences)
  const gaps: number[] = []
  for (let sequence = 1; sequence <= last; sequence += 1) {
    if (!given.has(sequence)) gaps.push(sequence)
  }
  return gaps
}
