import { said, type Said } from '@quittance/kernel'
import { csvRows } from '#intake/tables/csv-rows.ts'
import { decoded, encodingOf } from '#intake/tables/decode.ts'
import { isHeader } from '#intake/tables/header.ts'
import { separatorOf } from '#intake/tables/separator.ts'
import {
  LARGEST_CSV,
  LARGEST_XLSX,
  MOST_COLUMNS,
  MOST_LINES,
  UnreadableFile,
  type Encoding,
  type Recognised,
  type TableFile,
  type TableRow,
} from '#intake/tables/table.ts'
import { xlsxRows } from '#intake/tables/xlsx-rows.ts'

/** How much of a CSV is read to find its separator, in signs. */
const SAMPLE = 64 * 1024

/** First bytes of what people send in place of a table, and what to do about it. */
const strangers: readonly (readonly [first: string, sentence: Said])[] = [
  [
    'd0cf11e0',
    said(
      'C’est un ancien classeur (.xls) ou un classeur protégé par un mot de passe. ' +
        'Enregistrez-le en .xlsx sans mot de passe, ou en .csv.',
      'This is an old workbook (.xls), or one protected by a password. ' +
        'Save it as .xlsx without a password, or as .csv.',
    ),
  ],
  [
    '25504446',
    said(
      'C’est un PDF : demandez au logiciel de comptabilité un export CSV ou Excel.',
      'This is a PDF: ask the accounting software for a CSV or Excel export.',
    ),
  ],
]

/**
 * Recognises a file of claims by its bytes, never by its name.
 *
 * @throws UnreadableFile in words when it is empty, too large, or no table.
 */
export async function recognise(file: TableFile): Promise<Recognised> {
  const first = await firstBytes(file)
  const hex = first.toString('hex')
  const stranger = strangers.find(([magic]) => hex.startsWith(magic))
  if (stranger !== undefined) throw new UnreadableFile(stranger[1])
  if (hex.startsWith('504b0304')) {
    refuseLarger(file, LARGEST_XLSX, { fr: 'classeur', en: 'workbook' })
    return { kind: 'xlsx', encoding: null, separator: null }
  }
  refuseLarger(file, LARGEST_CSV, { fr: 'fichier CSV', en: 'CSV file' })
  const encoding = await encodingOf(file.read())
  return { kind: 'csv', encoding, separator: await findSeparator(file, encoding) }
}

function refuseLarger(file: TableFile, limit: number, what: Said): void {
  if (file.sizeBytes <= limit) return
  const mebibytes = limit / 1024 / 1024
  throw new UnreadableFile(
    said(
      `Ce ${what.fr} dépasse ${mebibytes} Mio. Partagez-le en plusieurs fichiers.`,
      `This ${what.en} is larger than ${mebibytes} MiB. Split it into several files.`,
    ),
  )
}

async function findSeparator(file: TableFile, encoding: Encoding): Promise<string> {
  let sample = ''
  let whole = true
  for await (const text of decoded(file.read(), encoding)) {
    sample += text
    if (sample.length < SAMPLE) continue
    whole = false
    break
  }
  if (sample.trim() === '')
    throw new UnreadableFile(said('Ce fichier est vide.', 'This file is empty.'))
  return separatorOf(sample, whole)
}

/**
 * The lines of a file that have something in them, one at a time; the first is the header.
 *
 * @throws UnreadableFile in words, also after many lines.
 */
export async function* readTable(
  file: TableFile,
  recognised: Recognised,
): AsyncGenerator<TableRow> {
  let headerSeen = false
  let lines = 0
  for await (const { line, cells } of rowsOf(file, recognised)) {
    const clean = cells.map(cleanCell)
    if (clean.every((cell) => cell.trim() === '')) continue
    if (!headerSeen && !isHeader(clean)) continue
    if (!headerSeen) refuseWide(clean)
    headerSeen = true
    lines += 1
    if (lines > MOST_LINES + 1) throw tooManyLines()
    yield { line, cells: clean }
  }
  if (!headerSeen) {
    throw new UnreadableFile(
      said(
        'Ce fichier est vide, ou sa première ligne ne nomme pas ses colonnes.',
        'This file is empty, or its first line does not name its columns.',
      ),
    )
  }
}

function rowsOf(file: TableFile, recognised: Recognised): AsyncIterable<TableRow> {
  if (recognised.kind === 'xlsx') return workbookRows(file)
  return csvRows(decoded(file.read(), recognised.encoding), recognised.separator)
}

async function* workbookRows(file: TableFile): AsyncGenerator<TableRow> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file.read()) chunks.push(chunk)
  yield* xlsxRows(Buffer.concat(chunks))
}

/**
 * A cell as it can be kept: no NUL, no half of a sign; the apostrophe that keeps a formula from
 * running is not of the value.
 */
function cleanCell(cell: string): string {
  return cell
    .replaceAll('\u0000', '')
    .toWellFormed()
    .replace(/^'(?=[=+\-@])/, '')
}

function refuseWide(header: readonly string[]): void {
  if (header.length <= MOST_COLUMNS) return
  throw new UnreadableFile(
    said(
      `Ce fichier a plus de ${MOST_COLUMNS} colonnes.`,
      `This file has more than ${MOST_COLUMNS} columns.`,
    ),
  )
}

function tooManyLines(): UnreadableFile {
  return new UnreadableFile(
    said(
      'Ce fichier a plus de 200 000 lignes : partagez-le en plusieurs fichiers.',
      'This file has more than 200,000 lines: split it into several files.',
    ),
  )
}

async function firstBytes(file: TableFile): Promise<Buffer> {
  for await (const chunk of file.read()) return Buffer.from(chunk.subarray(0, 8))
  return Buffer.alloc(0)
}
