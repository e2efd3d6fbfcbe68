import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded, type DatabaseConfig } from '@quittance/database'
import { startSystemServer } from './system-server.ts'

/** A server for tests, empty but for its owner, who may create databases. */
export type TestEngine = {
  readonly owner: DatabaseConfig
  readonly stop: () => Promise<void>
}

/** Which server the tests run on; `system` is the PostgreSQL that the machine has installed. */
export type EngineName = 'embedded' | 'system'

/** The engine that QUITTANCE_TEST_ENGINE names, the embedded one without it. */
export function engineName(): EngineName {
  return process.env['QUITTANCE_TEST_ENGINE'] === 'system' ? 'system' : 'embedded'
}

/**
 * Starts a server on a directory of its own, removed when it stops.
 *
 * @returns null where the machine has no PostgreSQL installed and `system` is asked.
 */
export async function startTestEngine(name: EngineName): Promise<TestEngine | null> {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-test-'))
  const dataDirectory = join(folder, 'base')
  const server =
    name === 'system'
      ? await startSystemServer(dataDirectory)
      : await startEmbedded({ dataDirectory, settings: { max_connections: '200' } })
  if (server === null) return null
  return {
    owner: server.ownerConfig,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
