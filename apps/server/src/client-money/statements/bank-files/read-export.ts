import { readFile } from 'node:fs/promises'
import { csvMappingSchema, type CsvReadingInput } from '@quittance/contract'
import { csvReadingOf, insertCsvReading, lastCsvReading, nextCsvReading } from '@quittance/database'
import { cents, refusedInput, type Answered } from '@quittance/kernel'
import {
  lookAtCsv,
  mappingFor,
  type CsvLook,
  type CsvMapping,
  type StatementFile,
} from '@quittance/money-files'
import { layoutOf, type FileOfLayout } from '#client-money/statements/of-account.ts'
import { readFileApart } from '#client-money/statements/reading/read-apart.ts'
import type { CsvReading } from '#client-money/statements/reading/read-at-once.ts'
import type { Work } from '#wiring/work.ts'

/** A file of statements read, and how where its format does not say it. */
export type ReadFile = {
  readonly read: Answered<StatementFile>
  readonly reading: (CsvReading & { readonly signature: string }) | null
}

/**
 * Reads a file that was just given: by its format; the export of a bank as a person says, else as
 * the last one of the same columns was read for the account, else by the titles we know.
 */
export async function readGiven(
  work: Work,
  of: {
    readonly sha256: string
    readonly account: string
    readonly csv: CsvReadingInput | undefined
  },
): Promise<ReadFile> {
  const bytes = await bytesOf(work, of.sha256)
  const look = lookAtCsv(bytes)
  if (look === null) {
    const { read } = await readFileApart(bytes, null)
    return { read, reading: null }
  }
  const { signature } = look
  const csv = of.csv === undefined ? await toldOf(work, { ...of, look }) : readingOf(of.csv)
  if (csv === null) return { read: columnsUnknown(), reading: null }
  const { read } = await readFileApart(bytes, csv)
  return { read, reading: { ...csv, signature } }
}

async function toldOf(
  work: Work,
  { account, look }: { readonly account: string; readonly look: CsvLook },
): Promise<CsvReading | null> {
  const remembered = await rememberedMapping(work, { account, look })
  const mapping = remembered ?? (look.known === null ? null : look.mapping)
  return mapping === null ? null : { mapping, given: { opening: null, closing: null } }
}

/** How the last export of these columns was read for an account; null for the first one. */
export async function rememberedMapping(
  work: Work,
  { account, look }: { readonly account: string; readonly look: CsvLook },
): Promise<CsvMapping | null> {
  const last = await lastCsvReading(work.tx, { account, signature: look.signature })
  return last === null ? null : mappingFor(look, csvMappingSchema.parse(last.mapping))
}

/** Reads a file again as it was read when it was given; null where it is no longer read so. */
export async function readAsBefore(work: Work, sha256: string): Promise<FileOfLayout | null> {
  const bytes = await bytesOf(work, sha256)
  const kept = await csvReadingOf(work.tx, sha256)
  const csv =
    kept === null
      ? null
      : {
          mapping: csvMappingSchema.parse(kept.mapping),
          given: { opening: kept.openingCents, closing: kept.closingCents },
        }
  const { read } = await readFileApart(bytes, csv)
  if (read.kind === 'refused') return null
  const file = read.value
  return { file, layout: layoutOf(file.format, kept?.signature ?? null) }
}

/**
 * Keeps how a file was read: for reading it again, and for the next one of the same columns.
 *
 * @returns which reading of the file it is.
 */
export async function keepReading(
  work: Work,
  of: {
    readonly sha256: string
    readonly account: string
    readonly reading: ReadFile['reading']
  },
): Promise<number> {
  if (of.reading === null) return 1
  const { mapping, given, signature } = of.reading
  const reading = await nextCsvReading(work.tx, of.sha256)
  await insertCsvReading(work.tx, {
    sha256: of.sha256,
    account: of.account,
    signature,
    mapping,
    reading,
    openingCents: given.opening === null ? null : cents(given.opening),
    closingCents: given.closing === null ? null : cents(given.closing),
    at: work.now,
    by: work.caller.userId,
  })
  return reading
}

/** What a person says of an export, as the reader takes it. */
export function readingOf({ mapping, openingCents, closingCents }: CsvReadingInput): CsvReading {
  return { mapping, given: { opening: openingCents, closing: closingCents } }
}

/** The bytes of a file that was kept. */
export async function bytesOf({ house }: Work, sha256: string): Promise<Uint8Array> {
  return await readFile(house.files.path(sha256))
}

function columnsUnknown() {
  return refusedInput(
    'columns-unknown',
    '',
    'Les colonnes de cet export ne sont pas connues : dites ce que chacune contient.',
  )
}
