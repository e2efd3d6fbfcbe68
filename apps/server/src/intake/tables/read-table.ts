import { withFrenchSpaces } from '@quittance/kernel'
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
const strangers: readonly (readonly [first: string, sentence: string])[] = [
  [
    'd0cf11e0',
    'C’est un ancien classeur (.xls) ou un classeur protégé par un mot de passe. ' +
      'Enregistrez-le en .xlsx sans mot de passe, ou en .csv.',
  ],
  ['25504446', 'C’est un PDF : demandez au logiciel de comptabilité un export CSV ou Excel.'],
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
    refuseLarger(file, LARGEST_XLSX, 'classeur')
    return { kind: 'xlsx', encoding: null, separator: null }
  }
  refuseLarger(file, LARGEST_CSV, 'fichier CSV')
  const encoding = await encodingOf(file.read())
  return { kind: 'csv', encoding, separator: await findSeparator(file, encoding) }
}

function refuseLarger(file: TableFile, limit: number, what: string): void {
  if (file.sizeBytes <= limit) return
  throw new UnreadableFile(
    `Ce ${what} dépasse ${limit / 1024 / 1024} Mio. Partagez-le en plusieurs fichiers.`,
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
  if (sample.trim() === '') throw new UnreadableFile('Ce fichier est vide.')
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
    throw new UnreadableFile('Ce fichier est vide, ou sa première ligne ne nomme pas ses colonnes.')
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
  throw new UnreadableFile(`Ce fichier a plus de ${MOST_COLUMNS} colonnes.`)
}

function tooManyLines(): UnreadableFile {
  return new UnreadableFile(
    withFrenchSpaces('Ce fichier a plus de 200 000 lignes : partagez-le en plusieurs fichiers.'),
  )
}

async function firstBytes(file: TableFile): Promise<Buffer> {
  for await (const chunk of file.read()) return Buffer.from(chunk.subarray(0, 8))
  return Buffer.alloc(0)
}
