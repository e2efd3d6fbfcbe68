import { CamelCasePlugin, Kysely, PostgresDialect, type Dialect } from 'kysely'
import { Pool, type CustomTypesConfig, type ClientBase } from 'pg'
import { APP_ROLE, DOOR_ROLE, type DatabaseConfig } from '#config.ts'
import { GatheringSocket } from '#pipeline/gathering-socket.ts'
import { PipelinedDialect } from '#pipeline/pipelined-dialect.ts'
import { StatementNames } from '#pipeline/statement-names.ts'
import { POST_ENTRY } from '#queries/ledger.ts'
import type { DB } from '#schema.generated.ts'
import { TemporalPlugin } from '#temporal-plugin.ts'
import { columnParsers, libraryParsers } from '#type-parsers.ts'

/**
 * The database, opened by the roles of the product; the owner is not among them.
 *
 * `app` reads and writes the rows of one organisation at a time, inside `inOrganisation`. `door`
 * sees users, memberships and the list of organisations, and no tenant table.
 */
export type Database = {
  readonly app: Kysely<DB>
  readonly door: Kysely<DB>
  /** For the sign-in library, which types its tables itself: in its own names, instants as Date. */
  readonly signIn: Kysely<unknown>
  /** For the job queue: the door's connections, instants as Date. */
  readonly jobs: Pool
  readonly close: () => Promise<void>
}

/** How wide the pools are, and who hears of a broken connection. */
export type OpenOptions = {
  /** Connections for tenant rows; the door takes half as many again, twice. */
  readonly connections?: number
  /** A connection at rest that broke; the pool has replaced it. */
  readonly onBrokenConnection?: (error: Error) => void
}

type PoolOf = {
  readonly role: string
  readonly size: number
  readonly types: CustomTypesConfig
  /** A statement leaves before the one before it is answered. */
  readonly pipeline?: boolean
  readonly onBroken: (error: Error) => void
}

/** Each posting sends it: prepared on a connection the first time. */
const ALWAYS_NAMED = new Map([[POST_ENTRY, 'post_entry']])

/** Opens pools on a database that `migrate` has brought to this release. */
export function openDatabase(config: DatabaseConfig, options: OpenOptions = {}): Database {
  const { connections = 10, onBrokenConnection: onBroken = () => undefined } = options
  const few = Math.max(2, Math.ceil(connections / 2))
  const atDoor = { role: DOOR_ROLE, size: few, onBroken }
  const app = poolOf(config, {
    role: APP_ROLE,
    size: connections,
    types: columnParsers,
    pipeline: true,
    onBroken,
  })
  const door = poolOf(config, { ...atDoor, types: columnParsers })
  const jobs = poolOf(config, { ...atDoor, types: libraryParsers })
  return {
    app: kyselyOn<DB>(new PipelinedDialect(app, new StatementNames(ALWAYS_NAMED))),
    door: kyselyOn<DB>(new PostgresDialect({ pool: door })),
    signIn: new Kysely<unknown>({ dialect: new PostgresDialect({ pool: jobs }) })
      .withSchema('sign_in')
      .withPlugin(new CamelCasePlugin()),
    jobs,
    close: async () => {
      await Promise.all([app.end(), door.end(), jobs.end()])
    },
  }
}

/**
 * Work as the owner of the schema: migrations, backup, integrity checks. Never for a request.
 *
 * Row-level security holds for the owner too, unless the server makes it a superuser: rows are
 * reached organisation by organisation.
 */
export async function asOwner<Result>(
  config: DatabaseConfig,
  work: (db: Kysely<DB>) => Promise<Result>,
): Promise<Result> {
  const pool = new Pool({ ...config.owner, types: columnParsers, max: 1 })
  const db = kyselyOn<DB>(new PostgresDialect({ pool }))
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

function kyselyOn<Tables>(dialect: Dialect): Kysely<Tables> {
  return new Kysely<Tables>({ dialect, plugins: [new TemporalPlugin()] })
}

function poolOf(config: DatabaseConfig, of: PoolOf): Pool {
  const { role, size, types, pipeline = false, onBroken } = of
  const signsIn = config.roles === 'login'
  const pool = new Pool({
    ...config.owner,
    ...(signsIn ? { user: role } : {}),
    types,
    pipeline,
    ...(pipeline ? { stream: () => new GatheringSocket() } : {}),
    max: size,
    // The pool waits for what this returns, though its types do not say so.
    onConnect: (client: ClientBase) => prepare(client, signsIn ? null : role),
  })
  pool.on('error', onBroken)
  // Who uses a connection hears from its query that it broke; unheard here, that would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** The pool gives a connection out only after this: one that could not take its role is closed. */
async function prepare(client: ClientBase, role: string | null): Promise<void> {
  if (role !== null) await client.query(`set role ${role}`)
  await client.query(
    `set datestyle = 'ISO, YMD'; set timezone = 'UTC'; set search_path = public;
     set statement_timeout = '60s'; set idle_in_transaction_session_timeout = '60s'`,
  )
}
