import { decodeUnmarked } from '#bytes/charset.ts'
import { looksLikeCfonb } from '#statements/cfonb/record.ts'
import { guessMapping, guessWithin, plainTitle, type CsvGuess } from '#statements/csv/guess.ts'
import type { CsvMapping, CsvSeparator } from '#statements/csv/mapping.ts'
import { looksLikeXml } from '#statements/marked.ts'
import { looksLikeMt940 } from '#statements/mt940/fields.ts'
import { looksLikeOfx } from '#statements/ofx/ofx.ts'

/** A CSV export before it is read: its first rows, how it is likely to be read, its signature. */
export type CsvLook = CsvGuess & {
  /** The same for every export of these columns: by it a mapping is remembered. */
  readonly signature: string
}

const LOOKED_AT = 256 * 1024
const LINE_FEED = 0x0a

/**
 * Looks at a file that may be the CSV export of a bank (export de la banque).
 *
 * @param separator what separates cells, where a person said it.
 * @returns null for a statement of another format, or a text without columns.
 */
export function lookAtCsv(bytes: Uint8Array, separator?: CsvSeparator): CsvLook | null {
  const text = decodeUnmarked(headOf(bytes))
  if (looksLikeXml(bytes) || looksLikeOfx(text)) return null
  if (looksLikeMt940(text) || looksLikeCfonb(text) || text.includes('\0')) return null
  const guess = guessMapping(text)
  if (guess === null || separator === undefined || separator === guess.mapping.separator) {
    return guess === null ? null : withSignature(guess)
  }
  return withSignature(guessWithin(text, separator))
}

/** The first lines, whole: a cut in the middle of a sign would change how all are read. */
function headOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= LOOKED_AT) return bytes
  const end = bytes.lastIndexOf(LINE_FEED, LOOKED_AT)
  return bytes.subarray(0, end < 0 ? LOOKED_AT : end + 1)
}

function withSignature(guess: CsvGuess): CsvLook {
  const { mapping, rows } = guess
  return { ...guess, signature: signatureOf(rows, mapping) }
}

function signatureOf(rows: CsvGuess['rows'], { separator, titlesRow }: CsvMapping): string {
  const titles = rows[titlesRow]?.map(plainTitle) ?? []
  const columns = titles.length === 0 ? [String(rows[0]?.length ?? 0)] : titles
  return [separator, ...columns].join('|')
}

/**
 * A mapping remembered, for another file of the same columns: its row of titles is where this file
 * has it, for banks write more or fewer lines above.
 */
export function mappingFor(look: CsvLook, remembered: CsvMapping): CsvMapping {
  const { titlesRow } = remembered
  if (titlesRow < 0 || signatureOf(look.rows, remembered) === look.signature) return remembered
  return { ...remembered, titlesRow: look.mapping.titlesRow }
}
