import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'

/** The files that Linux keeps in memory. */
const MEMORY = '/dev/shm'
const PREFIX = 'quittance-tests-'
const ROOM_BYTES = 4 * 2 ** 30

/**
 * Keeps in memory what the tests of this process and of those it starts write for a while, such as
 * their databases: most of what they waited for was a disk. A server that is killed leaves there
 * what it would leave on a disk; only the machine itself must not stop. Where there is little room,
 * or for `npm run test:deep`, which takes the disk as it is, nothing changes.
 */
export function writeInMemory(): void {
  if (process.env['QUITTANCE_DEEP'] !== undefined || tmpdir().startsWith(MEMORY) || !hasRoom())
    return
  removeLeftovers()
  const folder = join(MEMORY, `${PREFIX}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  // What is kept from one run to the next stays on the disk.
  process.env['QUITTANCE_DISK'] = tmpdir()
  process.env['TMPDIR'] = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ROOM_BYTES && freemem() >= ROOM_BYTES
  } catch {
    return false
  }
}

/** What runs that were killed left: memory would hold it until the machine starts again. */
function removeLeftovers(): void {
  for (const name of readdirSync(MEMORY)) {
    const run = Number(name.replace(PREFIX, ''))
    if (!name.startsWith(PREFIX) || isAlive(run)) continue
    rmSync(join(MEMORY, name), { recursive: true, force: true })
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
