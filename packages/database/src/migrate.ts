import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import type { DatabaseConfig } from '#config.ts'
import { ensureRoles } from '#roles.ts'

/** A file of SQL that moves the schema on: `0003-parties.sql`. */
export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

/** The schema cannot be moved on: the files and the database tell two stories. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
  readonly code = 'migration-refused'
}

/** `quittance` in hexadecimal, cut to the range of a lock's number. */
const LOCK = 0x71756974

const folder = fileURLToPath(new URL('../migrations/', import.meta.url))

/** The migrations that come with this release, in order. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
  return Promise.all(
    names.toSorted().map(async (name) => {
      const sql = await readFile(folder + name, 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings the schema to this release, as the owner; forward only, each file in a transaction.
 *
 * Several servers may start at once: one migrates, the others wait.
 *
 * @returns the names of the files applied now.
 * @throws MigrationRefused when an applied file has changed or is missing here.
 */
export async function migrate(
  config: DatabaseConfig,
  migrations?: readonly Migration[],
): Promise<readonly string[]> {
  const wanted = migrations ?? (await readMigrations())
  const owner = new Client(config.owner)
  await owner.connect()
  try {
    await owner.query('select pg_advisory_lock($1)', [LOCK])
    await ensureRoles(owner, config.roles)
    const applied = await appliedOn(owner)
    checkHistory(wanted, applied)
    const missing = wanted.filter(({ name }) => !applied.has(name))
    for (const migration of missing) await apply(owner, migration)
    return missing.map(({ name }) => name)
  } finally {
    await owner.end()
  }
}

async function appliedOn(owner: Client): Promise<ReadonlyMap<string, string>> {
  await owner.query(
    `create table if not exists applied_migration (
       name        text         not null primary key,
       sha256      text         not null,
       applied_at  timestamptz  not null default now()
     )`,
  )
  const { rows } = await owner.query<{ name: string; sha256: string }>(
    'select name, sha256 from applied_migration',
  )
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

function checkHistory(wanted: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Map(wanted.map(({ name, sha256 }) => [name, sha256]))
  for (const [name, sha256] of applied) {
    if (!known.has(name)) {
      throw new MigrationRefused(
        `The database was moved on by a later release (${name}). Start that release, or restore a backup.`,
      )
    }
    if (known.get(name) !== sha256) {
      throw new MigrationRefused(
        `${name} is not what was applied to this database. A migration is never edited: add another.`,
      )
    }
  }
}

async function apply(owner: Client, { name, sql, sha256 }: Migration): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query(sql)
    await owner.query('insert into applied_migration (name, sha256) values ($1, $2)', [
      name,
      sha256,
    ])
    await owner.query('commit')
  } catch (cause) {
    await owner.query('rollback')
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`migration ${name}: ${reason}`, { cause })
  }
}
