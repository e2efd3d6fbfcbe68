import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGround } from '#wiring/start.ts'

/** Where the run's store is told to the test files. */
const STORE_VARIABLE = 'QUITTANCE_TEST_STORE'

/**
 * One database for the whole run, brought to this release: what each test house starts from a copy
 * of. What vitest calls before the tests; it calls the answer after them.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-store-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const ground = await openGround({ dataFolder: folder })
    await ground.stop()
  } catch (cause) {
    await remove()
    throw cause
  }
  process.env[STORE_VARIABLE] = folder
  return remove
}

/**
 * A folder with a copy of the run's database, which nobody used yet; the caller removes it. The
 * keys and the time-stamp authority are not in it: each server makes its own. Outside a run, as in
 * a bench, the folder is empty, and the server makes its database too.
 */
export async function copiedStore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-server-'))
  const store = process.env[STORE_VARIABLE]
  if (store !== undefined) await cp(store, folder, { recursive: true })
  return folder
}
