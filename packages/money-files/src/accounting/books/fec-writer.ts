import { invariant, laterDay, type Day } from '@quittance/kernel'

import { decimals, oneLine, type BookEntry, type BookLine } from '#accounting/books/book-entry.ts'
import { fecColumns } from '#accounting/fec-columns.data.ts'

const LINE_END = '\r\n'

/**
 * The name that a FEC must bear: SIREN, `FEC`, the closing day (LPF A47 A-1, X).
 *
 * @throws BrokenInvariant for what is not nine digits.
 */
export function fecFileName(siren: string, closing: Day): string {
  invariant(/^\d{9}$/.test(siren), 'a SIREN has nine digits')
  return `${siren}FEC${fecDigits(closing)}.txt`
}

/**
 * Writes a FEC (fichier des écritures comptables, LPF A47 A-1), piece by piece: eighteen fields,
 * tab-separated, decimal comma, in the order given, which must be that of validation.
 *
 * A day of validation earlier than the one before it, as two transactions around midnight give, is
 * raised to it. The text is to be encoded in UTF-8, without a mark of byte order.
 */
export function* fecText(entries: Iterable<BookEntry>): Generator<string, void, undefined> {
  const write = fecLines()
  yield FEC_HEADER
  for (const entry of entries) yield write(entry)
}

/** The first line of a FEC. */
export const FEC_HEADER = fecColumns.join('\t') + LINE_END

/** Writes the lines of entries that come one by one, as {@link fecText} does. */
export function fecLines(): (entry: BookEntry) => string {
  let validated: Day | null = null
  return (entry) => {
    const since = validated === null ? entry.validatedOn : laterDay(validated, entry.validatedOn)
    validated = since
    return entry.lines.map((line) => fieldsOf(entry, line, since).join('\t') + LINE_END).join('')
  }
}

function fieldsOf(entry: BookEntry, line: BookLine, validated: Day): readonly string[] {
  const { journal, piece } = entry
  const { account, auxiliary, amount, lettering } = line
  return [
    oneLine(journal.code, 'OD'),
    oneLine(journal.label, 'Opérations diverses'),
    oneLine(entry.number, '0'),
    fecDigits(entry.on),
    account.number,
    oneLine(account.label, account.number),
    auxiliary === null ? '' : oneLine(auxiliary.number, ''),
    auxiliary === null ? '' : oneLine(auxiliary.label, auxiliary.number),
    oneLine(piece.reference, entry.number),
    fecDigits(piece.on),
    oneLine(entry.label, journal.label),
    amount > 0 ? decimals(amount, ',') : '0,00',
    amount < 0 ? decimals(amount, ',') : '0,00',
    lettering === null ? '' : lettering.code,
    lettering === null ? '' : fecDigits(lettering.on),
    fecDigits(validated),
    '',
    '',
  ]
}

function fecDigits(on: Day): string {
  return on.toString().replaceAll('-', '')
}
