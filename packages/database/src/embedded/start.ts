import { resolve } from 'node:path'
import { Client } from 'pg'
import type { DatabaseConfig } from '#config.ts'
import { embeddedBinaries } from '#embedded/binaries.ts'
import { BOOTSTRAP_ROLE, ensureCluster } from '#embedded/cluster.ts'
import { isHeld, readLock } from '#embedded/lock.ts'
import { startPostmaster } from '#embedded/postmaster.ts'
import { serverSettings } from '#embedded/settings.ts'
import { dropSocketDirectory, ensureSocketDirectory, SOCKET_PORT } from '#embedded/socket.ts'
import { wayToRun } from '#embedded/unprivileged.ts'

const OWNER_ROLE = 'quittance_owner'
const DATABASE = 'quittance'

/** The embedded server, started: how the owner reaches it, and how to stop it. */
export type EmbeddedServer = {
  readonly ownerConfig: DatabaseConfig
  readonly processId: number
  readonly stop: () => Promise<void>
}

/** Where the embedded server lives, and who hears its log. */
export type EmbeddedOptions = {
  readonly dataDirectory: string
  /** Lines of the server's log, as it writes them. */
  readonly onLog?: (line: string) => void
  /** Settings over ours, for tests; never to weaken what makes a commit durable. */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Starts the database server that comes with the product, on a data directory made at need.
 *
 * It listens on a unix socket only and dies with us (on Linux, also when we are killed).
 *
 * @throws EmbeddedDatabaseFailure with what to do next, such as setting DATABASE_URL.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDirectory = resolve(options.dataDirectory)
  const [binaries, way] = await Promise.all([embeddedBinaries(), wayToRun()])
  await ensureCluster(dataDirectory, binaries, way)
  const socketDirectory = await ensureSocketDirectory(dataDirectory, way)
  const settings = {
    ...serverSettings,
    ...options.settings,
    unix_socket_directories: socketDirectory,
  }
  const postmaster = await startPostmaster({
    command: [
      ...way.prefix,
      binaries.postgres,
      '-D',
      dataDirectory,
      '-p',
      String(SOCKET_PORT),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    dataDirectory,
    onLog: options.onLog ?? (() => undefined),
  })
  try {
    await ensureOwner(socketDirectory)
  } catch (error) {
    await postmaster.stop()
    throw error
  }
  return {
    ownerConfig: ownerConfigAt(socketDirectory),
    processId: postmaster.processId,
    stop: async () => {
      await postmaster.stop()
      await dropSocketDirectory(socketDirectory)
    },
  }
}

/**
 * How to reach a server that another process of ours already runs on a data directory.
 *
 * @returns null where none runs: start it.
 */
export async function runningEmbedded(dataDirectory: string): Promise<DatabaseConfig | null> {
  const lock = await readLock(resolve(dataDirectory))
  if (lock === null || lock.socketDirectory === '' || !(await isHeld(lock))) return null
  return ownerConfigAt(lock.socketDirectory)
}

function ownerConfigAt(socketDirectory: string): DatabaseConfig {
  return {
    owner: { host: socketDirectory, port: SOCKET_PORT, user: OWNER_ROLE, database: DATABASE },
    roles: 'login',
  }
}

async function ensureOwner(socketDirectory: string): Promise<void> {
  const client = new Client({
    host: socketDirectory,
    port: SOCKET_PORT,
    user: BOOTSTRAP_ROLE,
    database: 'postgres',
  })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; base: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $2) as base`,
      [OWNER_ROLE, DATABASE],
    )
    if (rows[0]?.role !== true) {
      await client.query(`create role ${OWNER_ROLE} login createrole createdb nosuperuser`)
    }
    if (rows[0]?.base !== true) {
      await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`)
    }
  } finally {
    await client.end()
  }
}
