import { cents, type Cents } from '@quittance/kernel'
import { asJson } from '#column-types.ts'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'

/** How the export of a bank was read (lecture d'un export). */
export type CsvReadingRecord = {
  readonly sha256: string
  readonly account: string
  /** What names its columns: the next file that has it is read by the same mapping. */
  readonly signature: string
  /** What the columns say, to be parsed by who reads files. */
  readonly mapping: unknown
  readonly openingCents: Cents | null
  readonly closingCents: Cents | null
}

/** Keeps how a file was read, once for each of its readings; the last one counts. */
export async function insertCsvReading(
  tx: OrganisationTransaction,
  reading: CsvReadingRecord & {
    /** 1, then one more each time a person has the file read otherwise. */
    readonly reading: number
    readonly at: Temporal.Instant
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('csv_reading')
    .values({
      organisation_id: here,
      sha256: Buffer.from(reading.sha256, 'hex'),
      account: reading.account,
      signature: reading.signature,
      mapping: asJson(reading.mapping),
      opening_cents: reading.openingCents,
      closing_cents: reading.closingCents,
      reading: reading.reading,
      read_at: reading.at,
      read_by: reading.by,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'sha256', 'reading']).doNothing(),
    )
    .execute()
}

/** The number of the next reading of a file: 1 for one that was never read by a mapping. */
export async function nextCsvReading(tx: OrganisationTransaction, sha256: string): Promise<number> {
  const { last } = await tx
    .selectFrom('csv_reading')
    .select((select) => select.fn.max('reading').as('last'))
    .where('organisation_id', '=', here)
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** How a file was read last; null for one whose format says all. */
export async function csvReadingOf(
  tx: OrganisationTransaction,
  sha256: string,
): Promise<CsvReadingRecord | null> {
  const row = await readings(tx)
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .orderBy('reading', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : recordOf(row)
}

/** How the last file of these columns was read for an account; null for the first one. */
export async function lastCsvReading(
  tx: OrganisationTransaction,
  { account, signature }: Pick<CsvReadingRecord, 'account' | 'signature'>,
): Promise<CsvReadingRecord | null> {
  const row = await readings(tx)
    .where('account', '=', account)
    .where('signature', '=', signature)
    .orderBy('read_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : recordOf(row)
}

function readings(tx: OrganisationTransaction) {
  return tx.selectFrom('csv_reading').selectAll().where('organisation_id', '=', here)
}

function recordOf(row: {
  readonly sha256: Buffer
  readonly account: string
  readonly signature: string
  readonly mapping: unknown
  readonly opening_cents: number | null
  readonly closing_cents: number | null
}): CsvReadingRecord {
  const { account, signature, mapping, opening_cents: opening, closing_cents: closing } = row
  return {
    sha256: row.sha256.toString('hex'),
    account,
    signature,
    mapping,
    openingCents: opening === null ? null : cents(opening),
    closingCents: closing === null ? null : cents(closing),
  }
}
