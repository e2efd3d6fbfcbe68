import { sql, type RawBuilder } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import { here } from '#queries/here.ts'
import type { DB } from '#schema.generated.ts'

type ColumnType =
  | 'bigint'
  | 'boolean'
  | 'bytea'
  | 'date'
  | 'integer'
  | 'jsonb'
  | 'text'
  | 'text[]'
  | 'timestamptz'
  | 'uuid'

type Columns<Table extends keyof DB> = Readonly<
  Partial<Record<keyof DB[Table] & string, ColumnType>>
>

/** A table, and the columns that are written in it. */
type Into<Table extends keyof DB, Of extends Columns<Table>> = {
  readonly table: Table
  readonly columns: Of
}

type RowOf<Of> = { readonly [Column in keyof Of]: unknown }

/**
 * Adds rows to a table of organisations, in a statement that is the same whatever their number: a
 * statement that named each value would be written, read and planned value by value.
 *
 * Values are as JSON writes them: days and instants their text, bytes by {@link bytesText}, and what
 * goes to a `jsonb` as it is. Without `organisation_id` among the columns, it is that of the
 * transaction.
 */
export async function insertRows<Table extends keyof DB, Of extends Columns<Table>>(
  tx: OrganisationTransaction,
  into: Into<Table, Of>,
  rows: readonly RowOf<Of>[],
): Promise<void> {
  await prepareRows(into, rows)(tx)
}

/** What is to be written, its text made already: made while the database works at something else. */
export type Prepared<Answer = void> = (tx: OrganisationTransaction) => Promise<Answer>

/** Makes the text of {@link insertRows} now, to be sent later. */
export function prepareRows<Table extends keyof DB, Of extends Columns<Table>>(
  into: Into<Table, Of>,
  rows: readonly RowOf<Of>[],
): Prepared {
  if (rows.length === 0) return async () => undefined
  const statement = rowsInto(into, rows)
  return async (tx) => {
    await statement.execute(tx)
  }
}

/** The statement of {@link insertRows}, for who says what follows it. */
export function rowsInto<Table extends keyof DB, Of extends Columns<Table>>(
  { table, columns }: Into<Table, Of>,
  rows: readonly RowOf<Of>[],
): RawBuilder<unknown> {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)))
  const typed = sql.join(
    Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(String(type))}`),
  )
  const isNamed = 'organisation_id' in columns
  return sql`
    insert into ${sql.table(table)} (${isNamed ? sql`` : sql`organisation_id, `}${names})
    select ${isNamed ? sql`` : sql`${here}, `}${names}
      from jsonb_to_recordset(${jsonOf(withTimesWritten(columns, rows))}::jsonb) as given (${typed})`
}

/** Rows with their days and instants as text, each written once: most rows of a batch share theirs. */
function withTimesWritten<Of extends Readonly<Record<string, unknown>>>(
  columns: Of,
  rows: readonly RowOf<Of>[],
): readonly unknown[] {
  const names = Object.entries(columns)
    .filter(([, type]) => type === 'date' || type === 'timestamptz')
    .map(([name]) => name)
  const text = textsOfTimes()
  return rows.map((row: Readonly<Record<string, unknown>>) => ({
    ...row,
    ...Object.fromEntries(
      names.map((name) => {
        const value = row[name]
        return [name, isTime(value) ? text(value) : value]
      }),
    ),
  }))
}

type Time = Temporal.Instant | Temporal.PlainDate

/** Writes days and instants as text; the same one is written once. */
export function textsOfTimes(): (time: Time) => string {
  const written = new Map<Time, string>()
  return (time) => {
    const text = written.get(time) ?? time.toString()
    written.set(time, text)
    return text
  }
}

function isTime(value: unknown): value is Time {
  return value instanceof Temporal.Instant || value instanceof Temporal.PlainDate
}

/** Bytes as PostgreSQL reads them in a text. */
export function bytesText(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
}

/** Half a character, which JSON may name and PostgreSQL refuses, becomes U+FFFD as in any text. */
function jsonOf(rows: readonly unknown[]): string {
  const text = JSON.stringify(rows)
  if (!/\\ud[89a-f]/.test(text)) return text
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  )
}
