import { columnsOf, type TableColumns } from '#sqlite/columns.ts'
import { openPages, type DatabasePages } from '#sqlite/pages.ts'
import { storedRows, type Damage, type StoredRow } from '#sqlite/rows.ts'
import { openRow, type SqlValue, type ValueAt } from '#sqlite/values.ts'

/** A row of a table: its number, and its values by the name of the column, in lower case. */
export type Row = {
  readonly rowid: number
  readonly get: (column: string) => SqlValue
  /** It stands in the log beside the database. */
  readonly inLog: boolean
}

export type Table = {
  readonly columns: ReadonlySet<string>
  readonly rows: () => Iterable<Row>
}

/** A database read without the library that writes them: every row is found by following pages. */
export type Database = {
  readonly table: (name: string) => Table | null
  readonly truncated: boolean
  /** The newest rows may stand in a log that was not read. */
  readonly lacksLog: boolean
  /** Whether something in what was read so far stood where it must not. */
  readonly damaged: () => boolean
}

/** More tables than this are no database of a phone. */
const MOST_TABLES = 10_000

/** Opens a database held in memory, with the log beside it where there is one; null when the file is none, or its schema cannot be read. */
export function openDatabase(bytes: Uint8Array, log?: Uint8Array): Database | null {
  const pages = openPages(bytes, log)
  if (pages === null) return null
  let damaged = false
  const damage = () => {
    damaged = true
  }
  const definitions = readSchema(pages, damage)
  return {
    table: (name) => {
      const found = definitions.get(name.toLowerCase())
      const columns = found === undefined ? null : columnsOf(found.sql)
      if (found === undefined || columns === null) return null
      const rows = () => rowsOf(pages, { root: found.root, columns }, damage)
      return { columns: new Set(columns.names), rows }
    },
    truncated: pages.truncated,
    lacksLog: pages.lacksLog,
    damaged: () => damaged,
  }
}

type Definition = { readonly root: number; readonly sql: string }

/** The schema is a table of five columns whose root is the first page. */
function readSchema(pages: DatabasePages, damage: Damage): ReadonlyMap<string, Definition> {
  const tables = new Map<string, Definition>()
  for (const stored of storedRows(pages, 1, damage)) {
    const value = openRow(stored.payload, pages.encoding)
    if (value === null) damage()
    const [type, name, root, sql] = [0, 1, 3, 4].map((column) => value?.(column) ?? null)
    if (type !== 'table' || typeof name !== 'string' || typeof sql !== 'string') continue
    if (typeof root === 'number' && tables.size < MOST_TABLES) {
      tables.set(name.toLowerCase(), { root, sql })
    }
  }
  return tables
}

type Place = { readonly root: number; readonly columns: TableColumns }

function* rowsOf(pages: DatabasePages, { root, columns }: Place, damage: Damage): Generator<Row> {
  const places = new Map(columns.names.map((name, place) => [name, place]))
  for (const stored of storedRows(pages, root, damage)) {
    const value = openRow(stored.payload, pages.encoding)
    if (value === null) damage()
    else yield rowOf(stored, value, { places, alias: columns.rowidAlias })
  }
}

type Layout = { readonly places: ReadonlyMap<string, number>; readonly alias: number }

function rowOf({ rowid, inLog }: StoredRow, value: ValueAt, { places, alias }: Layout): Row {
  const get = (column: string): SqlValue => {
    const place = places.get(column)
    if (place === undefined) return null
    return place === alias ? rowid : value(place)
  }
  return { rowid, get, inLog }
}
