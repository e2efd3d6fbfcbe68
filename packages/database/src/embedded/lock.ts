import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What a running server wrote of itself in `postmaster.pid` (lines 1, 4 and 5). */
export type LockFile = {
  readonly processId: number
  readonly port: number
  readonly socketDirectory: string
}

/** Reads the lock of a data directory; null where no server says that it holds it. */
export async function readLock(dataDirectory: string): Promise<LockFile | null> {
  const text = await textOf(join(dataDirectory, 'postmaster.pid'))
  if (text === null) return null
  const lines = text.split('\n')
  const processId = Number(lines[0])
  if (!Number.isSafeInteger(processId) || processId <= 0) return null
  return { processId, port: Number(lines[3]), socketDirectory: lines[4] ?? '' }
}

/** True while the process that holds a lock is a PostgreSQL server. */
export async function isHeld(lock: LockFile): Promise<boolean> {
  if (!isAlive(lock.processId)) return false
  if (process.platform !== 'linux') return true
  const command = await textOf(`/proc/${lock.processId}/cmdline`)
  return command === null || command === '' || command.includes('postgres')
}

/**
 * Removes a lock whose process number now belongs to a program that is no PostgreSQL server.
 *
 * After a restart of a machine or of a container, numbers begin again: PostgreSQL would take any
 * program of ours for the holder and refuse to start for ever.
 */
export async function dropStrangersLock(dataDirectory: string): Promise<void> {
  const lock = await readLock(dataDirectory)
  if (lock === null || !isAlive(lock.processId) || (await isHeld(lock))) return
  await rm(join(dataDirectory, 'postmaster.pid'), { force: true })
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return null
  }
}
