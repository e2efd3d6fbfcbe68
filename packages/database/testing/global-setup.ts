import { migrate, type DatabaseConfig } from '@quittance/database'
import { Client } from 'pg'
import { engineName, startTestEngine } from './engine.ts'
import { ENGINE_VARIABLE, TEMPLATE } from './test-database.ts'

/**
 * One server for the whole run, and one database brought to this release: the template of those
 * that the test files use. What vitest calls before the tests; it calls the answer after them.
 */
export async function setup(): Promise<() => Promise<void>> {
  const name = engineName()
  const engine = await startTestEngine(name)
  if (engine === null) return async () => undefined
  try {
    const version = await makeTemplate(engine.owner)
    process.env[ENGINE_VARIABLE] = JSON.stringify(engine.owner)
    process.stdout.write(`Tests run on ${name}: ${version}\n`)
  } catch (error) {
    await engine.stop()
    throw error
  }
  return engine.stop
}

async function makeTemplate(server: DatabaseConfig): Promise<string> {
  const client = new Client(server.owner)
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  const { rows } = await client.query<{ version: string }>('select version()')
  await client.end()
  await migrate({ ...server, owner: { ...server.owner, database: TEMPLATE } })
  return rows[0]?.version ?? ''
}
