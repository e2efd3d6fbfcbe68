import type { Said } from '@quittance/kernel'

/** A line of a file of claims as its cells were written; `line` is its number as a tableur counts. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] }

/** What a file was recognised as: kept, so that it is read again the same way. */
export type Recognised =
  | { readonly kind: 'csv'; readonly encoding: Encoding; readonly separator: string }
  | { readonly kind: 'xlsx'; readonly encoding: null; readonly separator: null }

export const encodings = ['utf-8', 'windows-1252', 'utf-16le'] as const

export type Encoding = (typeof encodings)[number]

/** The bytes of a stored file, readable as many times as needed. */
export type TableFile = {
  readonly sizeBytes: number
  readonly read: () => AsyncIterable<Uint8Array>
}

/** A file that cannot be read as a table; `said` is the sentence for the person. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly said: Said

  constructor(sentence: Said, options: ErrorOptions = {}) {
    super(sentence.fr, options)
    this.said = sentence
  }
}

export const LARGEST_CSV = 64 * 1024 * 1024
export const LARGEST_XLSX = 20 * 1024 * 1024
/** Lines beyond which a file is to be cut in two. */
export const MOST_LINES = 200_000
export const MOST_COLUMNS = 200
