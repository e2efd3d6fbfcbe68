import { sql, type Kysely } from 'kysely'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '#in-organisation.ts'
import type { DB } from '#schema.generated.ts'
import { writeOneOfEach } from '../testing/one-of-each.ts'
import { testDatabase, type TestDatabase } from '../testing/test-database.ts'

/** Tables without a tenant, each with its reason: a new one is added here on purpose, or is wrong. */
const withoutTenant: Readonly<Record<string, string>> = {
  applied_migration: 'the history of the schema',
  house_command: 'what founds or removes a tenant: its caller belongs to none, or no longer',
  ledger_account: 'the chart of accounts, the same for all',
  organisation: 'the tenants themselves; it has a policy of its own',
}

/** Tables of the door too, which the owner may stand at: only the application is bound in them. */
const atTheDoor = new Set(['invitation', 'membership', 'plan_offer'])

/** Tables that the owner reads whole, for the function that searches them (0015). */
const searchedByTheOwner = ['claim_item', 'creditor', 'debtor', 'dossier']

let db: TestDatabase
let one: string
let other: string
let tables: readonly string[]
/** The tables where the owner himself is bound. */
let closed: readonly string[]

beforeAll(async () => {
  db = await testDatabase()
  one = (await writeOneOfEach(db)).organisationId
  other = await db.newOrganisation()
  tables = await db.asOwner(tenantTables)
  closed = tables.filter((table) => !atTheDoor.has(table))
})
afterAll(() => db.close())

async function tenantTables(owner: Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
     order by relname`,
  )
  return rows.map(({ name }) => name).filter((name) => withoutTenant[name] === undefined)
}

/** As the owner, in an organisation, in a transaction that leaves nothing. */
function asOwnerIn<Result>(organisationId: string, work: (owner: Client) => Promise<Result>) {
  return db.asOwner(async (owner) => {
    await owner.query('begin')
    await owner.query(`select set_config('app.organisation', $1, true)`, [organisationId])
    return work(owner)
  })
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
    return 'accepted'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

/** The row that organisation `one` has in a table, given to `other` under an organisation. */
async function insertCopy(table: string, organisationId: string): Promise<string> {
  const { rows } = await asOwnerIn(one, (owner) =>
    owner.query<{ row: object }>(`select to_jsonb(t) as row from ${table} t limit 1`),
  )
  const copy = JSON.stringify({ ...rows[0]?.row, organisation_id: organisationId })
  const written = await asOwnerIn(one, (owner) =>
    owner.query<{ names: string }>(
      `select string_agg(quote_ident(attname), ', ') as names from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    ),
  )
  const names = written.rows[0]?.names ?? ''
  const statement = `insert into ${table} (${names}) overriding system value
    select ${names} from jsonb_populate_record(null::${table}, $1)`
  return codeOf(asOwnerIn(other, (owner) => owner.query(statement, [copy])))
}

describe('tenant tables', () => {
  it('are forced under row-level security, with a policy on the organisation', async () => {
    const rows = await db.asOwner((owner) =>
      owner.query<{ name: string }>(
        `select relname as name from pg_class
         where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity
           and exists (select from pg_policy where polrelid = pg_class.oid
             and polname = 'same_organisation' and polcmd = '*'
             and pg_get_expr(polqual, polrelid) ~ 'organisation_id = .*app\\.organisation'
             and pg_get_expr(polwithcheck, polrelid) ~ 'organisation_id = .*app\\.organisation')
         order by relname`,
      ),
    )
    expect(rows.rows.map(({ name }) => name)).toEqual(tables)
  })

  it('begin every primary, unique and foreign key with the organisation', async () => {
    const { rows } = await db.asOwner((owner) =>
      owner.query<{ key: string }>(
        `select relname || '.' || conname as key from pg_constraint
         join pg_class on pg_class.oid = conrelid
         join pg_attribute on attrelid = conrelid and attnum = conkey[1]
         where relnamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
           and relname <> all ($1) and attname <> 'organisation_id'
           and confrelid <> 'ledger_account'::regclass and conname <> 'membership_user_id_fkey'
         union all
         select indexrelid::regclass::text from pg_index
         join pg_class on pg_class.oid = indrelid
         join pg_attribute on attrelid = indrelid and attnum = indkey[0]
         where relnamespace = 'public'::regnamespace and indisunique
           and relname <> all ($1) and attname <> 'organisation_id'`,
        [Object.keys(withoutTenant)],
      ),
    )
    expect(rows).toEqual([])
  })

  it('each hold a row of the organisation under test (testing/one-of-each.ts)', async () => {
    const filled = await asOwnerIn(one, (owner) => tablesWithRows(owner))
    expect(filled).toEqual(tables)
  })

  it('show the application nothing outside a transaction of an organisation', async () => {
    expect(await tablesShown(db.app)).toEqual([])
  })

  it('show nothing of another organisation, to the application or to the owner', async () => {
    expect(await inOrganisation(db.app, other, tablesShown)).toEqual([])
    const seen = await asOwnerIn(other, (owner) => tablesWithRows(owner))
    expect(seen).toEqual([...atTheDoor, ...searchedByTheOwner].toSorted())
  })

  it('let no row of another organisation be changed or removed', async () => {
    const touched = await asOwnerIn(other, async (owner) => {
      const counts = []
      for (const table of closed) {
        const changed = await owner.query(`update ${table} set organisation_id = organisation_id`)
        const removed = await owner.query(`delete from ${table}`)
        counts.push((changed.rowCount ?? 0) + (removed.rowCount ?? 0))
      }
      return counts
    })
    expect(touched.every((count) => count === 0)).toBe(true)
  })

  it('take no row for another organisation', async () => {
    const refused = await Promise.all(
      closed.map(async (table) => ({ table, code: await insertCopy(table, one) })),
    )
    expect(refused).toEqual(closed.map((table) => ({ table, code: '42501' })))
  })

  it('take no row that refers to another organisation’s', async () => {
    const { rows } = await db.asOwner((owner) =>
      owner.query<{ name: string }>(
        `select distinct conrelid::regclass::text as name from pg_constraint
         where contype = 'f' and connamespace = 'public'::regnamespace
           and confrelid <> all (array['organisation', 'ledger_account']::regclass[])
           and confrelid <> conrelid and confrelid <> 'sign_in."user"'::regclass
         order by name`,
      ),
    )
    expect(rows.length).toBeGreaterThan(15)
    const accepted = []
    for (const { name } of rows) {
      const code = await insertCopy(name, other)
      if (code !== '23503') accepted.push({ name, code })
    }
    expect(accepted).toEqual([])
  })
})

async function tablesShown(to: Kysely<DB>): Promise<readonly string[]> {
  const shown = []
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(to)
    if (rows.length > 0) shown.push(table)
  }
  return shown
}

async function tablesWithRows(owner: Client): Promise<readonly string[]> {
  const found = []
  for (const table of tables) {
    const { rowCount } = await owner.query(`select 1 from ${table} limit 1`)
    if (rowCount !== 0) found.push(table)
  }
  return found
}

describe('the door', () => {
  it('is refused every tenant table but memberships, and the tokens of invitations and offers', async () => {
    const open = []
    for (const table of tables) {
      const code = await codeOf(sql`select 1 from ${sql.table(table)}`.execute(db.door))
      if (code !== '42501') open.push(table)
    }
    expect(open).toEqual(['invitation', 'membership', 'plan_offer'])
    const named = sql`select email from invitation`.execute(db.door)
    expect(await codeOf(named)).toBe('42501')
    const offered = sql`select composed from plan_offer`.execute(db.door)
    expect(await codeOf(offered)).toBe('42501')
  })

  it('sees every organisation', async () => {
    const rows = await db.door.selectFrom('organisation').select('id').execute()
    expect(rows.map(({ id }) => id).toSorted()).toEqual([one, other].toSorted())
  })
})

describe('the application', () => {
  it('is refused the tables of sign-in', async () => {
    const code = await codeOf(sql`select 1 from sign_in."user"`.execute(db.app))
    expect(code).toBe('42501')
  })

  it('sees its own organisation and no other', async () => {
    const rows = await inOrganisation(db.app, other, (tx) =>
      tx.selectFrom('organisation').select('id').execute(),
    )
    expect(rows).toEqual([{ id: other }])
  })

  it('makes no member of another organisation', async () => {
    const [member] = await db.door.selectFrom('membership').selectAll().execute()
    if (member === undefined) throw new Error('a member was written')
    const attempt = inOrganisation(db.app, other, (tx) =>
      tx.insertInto('membership').values(member).execute(),
    )
    expect(await codeOf(attempt)).toBe('42501')
  })

  it('runs under roles that row-level security binds', async () => {
    for (const pool of [db.app, db.door]) {
      const { rows } = await sql<{ bound: boolean }>`
        select not rolsuper and not rolbypassrls as bound from pg_roles
        where rolname = current_user`.execute(pool)
      expect(rows).toEqual([{ bound: true }])
    }
  })
})
