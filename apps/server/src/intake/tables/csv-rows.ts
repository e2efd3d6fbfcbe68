import { said } from '@quittance/kernel'
import Papa from 'papaparse'
import { UnreadableFile, type TableRow } from '#intake/tables/table.ts'

/** The longest line, in signs: past it, a quotation mark was never closed. */
const LONGEST_LINE = 128 * 1024

/** Lines cut out of a text, and what remains after the last one that is surely whole. */
export type Cut = { readonly rows: readonly (readonly string[])[]; readonly rest: string }

/**
 * Cuts CSV text into lines of cells. Unless the text is `whole`, its last line may go on: it is
 * left in `rest`.
 */
export function cutRows(text: string, separator: string, whole: boolean): Cut {
  const rows: string[][] = []
  let end = 0
  let endOfLast = 0
  let unclosed = false
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    step: ({ data, meta, errors }) => {
      rows.push(data)
      end = endOfLast
      endOfLast = meta.cursor
      unclosed = errors.some(({ code }) => code === 'MissingQuotes')
    },
  })
  if (!whole) return { rows: rows.slice(0, -1), rest: text.slice(end) }
  if (unclosed) throw new UnclosedQuote(rows.length)
  return { rows, rest: '' }
}

/** Thrown by `cutRows` at the end of a text whose last cell opens a quotation mark for good. */
class UnclosedQuote extends Error {
  readonly row: number

  constructor(row: number) {
    super('a quoted cell never ends')
    this.row = row
  }
}

/**
 * The lines of a CSV, one after another as they are asked for: a file of any length is read in the
 * memory of a few of its lines.
 *
 * @throws UnreadableFile when a quotation mark is never closed.
 */
export async function* csvRows(
  texts: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<TableRow> {
  let rest = ''
  let line = 0
  for await (const text of texts) {
    const cut = cutRows(rest + text, separator, false)
    for (const cells of cut.rows) yield { line: (line += 1), cells }
    rest = cut.rest
    if (rest.length > LONGEST_LINE) throw neverClosed(line + 1)
  }
  if (rest === '') return
  for (const cells of lastRows(rest, separator, line)) yield { line: (line += 1), cells }
}

function lastRows(rest: string, separator: string, line: number) {
  try {
    return cutRows(rest, separator, true).rows
  } catch (cause) {
    if (cause instanceof UnclosedQuote) throw neverClosed(line + cause.row)
    throw cause
  }
}

function neverClosed(line: number): UnreadableFile {
  return new UnreadableFile(
    said(
      `À la ligne ${line}, un guillemet s’ouvre et ne se referme jamais : ` +
        'tout ce qui suit n’est plus lisible. Corrigez cette ligne et envoyez le fichier de nouveau.',
      `On line ${line}, a quotation mark opens and never closes: all that follows can no longer ` +
        'be read. Correct this line and send the file again.',
    ),
  )
}
