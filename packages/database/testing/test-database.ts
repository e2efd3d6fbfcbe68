import { randomBytes, randomUUID } from 'node:crypto'
import { openDatabase, type Database, type DatabaseConfig } from '@quittance/database'
import { uuidV7 } from '@quittance/kernel'
import { Client } from 'pg'

/** The database that each test file gets a copy of. */
export const TEMPLATE = 'quittance_template'

/** Where the run's server is told to the test files. */
export const ENGINE_VARIABLE = 'QUITTANCE_TEST_SERVER'

/** A database of one test file, at this release and empty. */
export type TestDatabase = Database & {
  readonly config: DatabaseConfig
  /** A connection of the owner, for what no role of the product may do. */
  readonly asOwner: <Result>(work: (owner: Client) => Promise<Result>) => Promise<Result>
  /** An organisation of its own, so that tests do not meet. */
  readonly newOrganisation: (kind?: 'creditor' | 'agency') => Promise<string>
}

/** Makes a copy of the template for a test file; `close` removes it. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = serverOfTheRun()
  const database = `quittance_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${database} template ${TEMPLATE}`)
  const config = { ...server, owner: { ...server.owner, database } }
  const opened = openDatabase(config, { connections: 8 })
  return {
    ...opened,
    config,
    asOwner: (work) => withClient(config, work),
    newOrganisation: async (kind = 'agency') => {
      const id = newId()
      await opened.door
        .insertInto('organisation')
        .values({ id, kind, name: 'Cabinet Exemple', street: '1 rue des Lilas', town: 'LYON' })
        .execute()
      return id
    },
    close: async () => {
      await opened.close()
      await onServer(server, `drop database ${database} with (force)`)
    },
  }
}

/** A fresh identifier, as the application makes them. */
export function newId(): string {
  return uuidV7(1_795_300_000_000, randomBytes(10))
}

function serverOfTheRun(): DatabaseConfig {
  const told = process.env[ENGINE_VARIABLE]
  if (told === undefined) {
    throw new Error('Run these tests with --config packages/database/vitest.config.ts')
  }
  return JSON.parse(told)
}

async function onServer(server: DatabaseConfig, statement: string): Promise<void> {
  await withClient(server, (client) => client.query(statement))
}

async function withClient<Result>(
  { owner }: DatabaseConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(owner)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
