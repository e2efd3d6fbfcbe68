import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeOneOfEach } from '../testing/one-of-each.ts'
import { testDatabase, type TestDatabase } from '../testing/test-database.ts'

let db: TestDatabase
let organisationId: string
beforeAll(async () => {
  db = await testDatabase()
  organisationId = (await writeOneOfEach(db)).organisationId
})
afterAll(() => db.close())

/** Tables whose rows change as a whole, or go: each says why. Every other keeps its facts. */
const exceptions = new Map([
  ['alarm_digest', 'a setting of a member: the last one counts'],
  ['creditor', 'a party, corrected by a person: the journal keeps each change'],
  ['day_entry', 'what the rules answer of a dossier today, computed again at will'],
  ['day_run', 'how far a day is computed, and up to which fact'],
  ['debtor', 'a party, corrected by a person: the journal keeps each change'],
  ['dispute', 'moves with the dossier: the journal keeps each change'],
  ['dossier', 'moves with each act: the journal keeps each change'],
  ['electronic_follow_up', 'when a provider is next asked of a letter'],
  ['entry_to_sum', 'a queue: each entry leaves it once summed'],
  ['exhibit_reading', 'what a machine reads of an exhibit, made again at will'],
  ['house_command', 'a queue of commands of the house, emptied as they are answered'],
  ['idempotency_key', 'kept for some days only'],
  ['import_batch', 'counts an import that runs'],
  ['import_line', 'a line of an import, until it became a dossier'],
  ['import_mapping', 'a setting: how the columns of a file are read'],
  ['leaf_to_seal', 'a queue: each leaf leaves it once sealed'],
  ['ledger_account', 'the plan of accounts, changed by migrations alone'],
  ['log_tile', 'a tile grows, and keeps its hashes: a trigger of its own'],
  ['mailbox', 'a setting: how mail is fetched'],
  ['membership', 'a role that may change: the journal keeps each change'],
  ['numbering', 'only goes up: a trigger of its own, shown below'],
  ['organisation', 'a party, corrected by a person: the journal keeps each change'],
  ['outward_act', 'what was reserved is kept by a trigger of its own, shown below'],
  ['postal_batch', 'an envelope of acts, counted as they leave'],
  ['promise', 'kept or broken later: the journal keeps each change'],
  ['registered_provider', 'a setting: who carries electronic registered letters'],
  ['scenario_simulation', 'what a scenario would have done, computed again at will'],
  ['signature_follow_up', 'when a provider is next asked of a document to sign'],
  ['signature_provider', 'a setting: where documents are signed'],
  ['simulated_dossier', 'what a simulation reads, computed again at will'],
  ['simulated_line', 'what a simulation found, computed again at will'],
  ['sms_follow_up', 'when a provider is next asked of an SMS'],
  ['sms_provider', 'a setting: who carries SMS'],
])

type Kept = { readonly name: string; readonly forEver: boolean; readonly state: readonly string[] }

/** The tables of the catalogue, with what keeps their rows. */
async function keptTables(): Promise<readonly Kept[]> {
  const { rows } = await db.asOwner((owner) =>
    owner.query<{ name: string; ever: boolean; state: string | null; removal: number }>(
      `select relname as name,
         bool_or(tgname = 'rows_are_never_changed') as ever,
         string_agg(encode(tgargs, 'escape'), '')
           filter (where tgname = 'facts_are_never_changed') as state,
         count(*) filter (where tgname in ('rows_are_never_removed', 'rows_are_never_changed')
           or tgname = 'rows_are_never_emptied')::int as removal
       from pg_class left join pg_trigger on tgrelid = pg_class.oid and tgenabled = 'O'
       where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       group by relname order by relname`,
    ),
  )
  return rows
    .filter(({ ever, state, removal }) => removal === 2 && (ever || state !== null))
    .map(({ name, ever, state }) => ({
      name,
      forEver: ever,
      state: (state ?? '').split('\\000').filter((column) => column !== ''),
    }))
}

/** What the owner himself meets, in the organisation of the rows. */
async function refusalOf(statement: string): Promise<string> {
  return db.asOwner(async (owner) => {
    await owner.query('begin')
    await owner.query(`select set_config('app.organisation', $1, true)`, [organisationId])
    try {
      const { rowCount } = await owner.query(statement)
      return rowCount === 0 ? 'no row to try it on' : 'accepted'
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error)
    } finally {
      await owner.query('rollback')
    }
  })
}

/** An expression of another value than that of a column, by its type. */
const another: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  uuid: () => 'gen_random_uuid()',
  integer: (column) => `coalesce(${column}, 0) + 1`,
  bigint: (column) => `coalesce(${column}, 0) + 1`,
  boolean: (column) => `not coalesce(${column}, false)`,
  date: (column) => `coalesce(${column}, date '2000-01-01') + 1`,
  jsonb: () => `'{"changed": true}'`,
  bytea: (column) => `coalesce(${column}, '') || '\\x00'`,
  'timestamp with time zone': (column) => `coalesce(${column}, now()) + interval '1 day'`,
  'integer[]': (column) => `array_append(${column}, 7)`,
  'text[]': (column) => `array_append(${column}, 'x')`,
}

async function columnsOf(table: string) {
  const { rows } = await db.asOwner((owner) =>
    owner.query<{ name: string; type: string; state: boolean }>(
      `select attname as name, format_type(atttypid, atttypmod) as type,
         has_column_privilege('quittance_app', attrelid, attnum, 'update')
           or has_column_privilege('quittance_door', attrelid, attnum, 'update') as state
       from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    ),
  )
  return rows
}

describe('money, journal and evidence', () => {
  it('keep their facts: each table of the catalogue does, or is an exception with its reason', async () => {
    const kept = new Set((await keptTables()).map(({ name }) => name))
    const { rows } = await db.asOwner((owner) =>
      owner.query<{ name: string }>(
        `select relname as name from pg_class
         where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
      ),
    )
    const changing = rows.map(({ name }) => name).filter((name) => !kept.has(name))
    expect(changing.filter((name) => name !== 'applied_migration').toSorted()).toEqual([
      ...exceptions.keys(),
    ])
  })

  it('that only grow take no change, from their owner either, nor from the application', async () => {
    const tables = (await keptTables()).filter(({ forEver }) => forEver)
    expect(tables.length).toBeGreaterThan(60)
    for (const { name } of tables) {
      const met = {
        update: await refusalOf(`update ${name} set organisation_id = organisation_id`),
        delete: await refusalOf(`delete from ${name}`),
        truncate: await refusalOf(`truncate ${name} cascade`),
      }
      expect({ name, ...met }).toEqual({
        name,
        update: '23001',
        delete: '23001',
        truncate: '23001',
      })
    }
    const { rows } = await db.asOwner((owner) =>
      owner.query<{ name: string }>(
        `select name from unnest($1::text[]) as name
         where has_any_column_privilege('quittance_app', name, 'update')
            or has_table_privilege('quittance_app', name, 'delete, truncate')`,
        [tables.map(({ name }) => name)],
      ),
    )
    expect(rows).toEqual([])
  })

  it('with a state let change the columns of their state alone, by their owner either', async () => {
    const tables = (await keptTables()).filter(({ forEver }) => !forEver)
    expect(tables.length).toBeGreaterThanOrEqual(19)
    for (const { name, state } of tables) {
      const columns = await columnsOf(name)
      const granted = columns.filter((column) => column.state).map((column) => column.name)
      expect({ name, state }).toEqual({ name, state: granted })
      for (const { name: column, type, state: changes } of columns) {
        if (changes) continue
        const value = another[type]?.(column)
        const met = await refusalOf(`update ${name} set ${column} = ${value ?? type}`)
        expect({ name, column, met }).toEqual({ name, column, met: '23001' })
      }
      expect({ name, met: await refusalOf(`delete from ${name}`) }).toEqual({ name, met: '23001' })
      const emptied = await refusalOf(`truncate ${name} cascade`)
      expect({ name, met: emptied }).toEqual({ name, met: '23001' })
    }
  })

  it('what the bank wrote may not be changed, only what it was matched with', async () => {
    const columns = await columnsOf('bank_line')
    const state = columns.filter((column) => column.state).map(({ name }) => name)
    expect(state).toEqual(['state', 'decided_by', 'decided_at'])
    expect(await refusalOf('update bank_line set amount_cents = amount_cents + 1')).toBe('23001')
    expect(await refusalOf(`update bank_line set decided_by = 'another'`)).toBe('accepted')
  })

  it('give no number twice, and keep what was approved to leave', async () => {
    for (const statement of [
      'update numbering set last_number = last_number - 1',
      'update numbering set last_number = last_number',
      'update numbering set year = year + 1',
      'delete from numbering',
      'truncate numbering',
      `update outward_act set payload = '{"changed": true}'`,
      'delete from outward_act',
      'truncate outward_act cascade',
    ]) {
      expect({ statement, met: await refusalOf(statement) }).toEqual({ statement, met: '23001' })
    }
    expect(await refusalOf('update numbering set last_number = last_number + 1')).toBe('accepted')
  })
})
