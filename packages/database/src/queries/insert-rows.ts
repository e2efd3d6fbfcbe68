import { invariant } from '@quittance/kernel'
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
 * Days and instants are given as such, bytes by {@link bytesText}, and what goes to a `jsonb` as it is.
 * Without `organisation_id` among the columns, it is that of the transaction.
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

/**
 * The statement of {@link insertRows}, for who says what follows it. Rows are sent as columns, an array
 * each: a document of them would be taken apart name by name.
 */
export function rowsInto<Table extends keyof DB, Of extends Columns<Table>>(
  { table, columns }: Into<Table, Of>,
  rows: readonly RowOf<Of>[],
): RawBuilder<unknown> {
  const typed = Object.entries<ColumnType | undefined>(columns).flatMap(([name, type]) =>
    type === undefined ? [] : [{ name, type }],
  )
  const text = textsOfTimes()
  const given: readonly Readonly<Record<string, unknown>>[] = rows
  const arrays = typed.map(({ name, type }) => {
    const values = given.map((row) => row[name])
    return sql`${arrayOf(type, values, text)}::${sql.raw(elementOf(type))}[]`
  })
  const names = sql.join(typed.map(({ name }) => sql.ref(name)))
  const read = sql.join(typed.map(({ name, type }) => sql`${sql.ref(name)}::${sql.raw(type)}`))
  const isNamed = 'organisation_id' in columns
  return sql`
    insert into ${sql.table(table)} (${isNamed ? sql`` : sql`organisation_id, `}${names})
    select ${isNamed ? sql`` : sql`${here}, `}${read}
      from unnest(${sql.join(arrays)}) as given (${names})`
}

/** Arrays of arrays would all have to be as long: each is the text of one. */
function elementOf(type: ColumnType): string {
  return type === 'text[]' ? 'text' : type
}

function arrayOf(
  type: ColumnType,
  values: readonly unknown[],
  text: ReturnType<typeof textsOfTimes>,
): string {
  switch (type) {
    case 'date':
    case 'timestamptz':
      return plainArray(values.map((value) => (isTime(value) ? text(value) : value)))
    case 'jsonb':
      return textArray(values.map((value) => (isNothing(value) ? value : jsonOf(value))))
    case 'text':
    case 'bytea':
      return textArray(values.map((value) => (isNothing(value) ? value : plain(value))))
    case 'text[]':
      return textArray(values.map((value) => (Array.isArray(value) ? textArray(value) : null)))
    case 'bigint':
    case 'boolean':
    case 'integer':
    case 'uuid':
      return plainArray(values)
  }
}

/** Values that an array of PostgreSQL holds as they are: numbers, days, identifiers, true and false. */
export function plainArray(values: readonly unknown[]): string {
  return `{${values.map((value) => (isNothing(value) ? 'NULL' : plain(value))).join(',')}}`
}

/** Texts as an array of PostgreSQL, whatever is in them. */
export function textArray(values: readonly (string | null | undefined)[]): string {
  return `{${values.map((value) => (isNothing(value) ? 'NULL' : quoted(value))).join(',')}}`
}

function quoted(value: string): string {
  return `"${/["\\]/.test(value) ? value.replaceAll(/["\\]/g, String.raw`\$&`) : value}"`
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value
  const isPlain = ['number', 'boolean'].includes(typeof value)
  invariant(isPlain, 'a column of rows is given plain values')
  return JSON.stringify(value)
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined
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
function jsonOf(value: unknown): string {
  const text = JSON.stringify(value)
  if (!/\\ud[89a-f]/.test(text)) return text
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  )
}
