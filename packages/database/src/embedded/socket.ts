import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { EmbeddedDatabaseFailure } from '#embedded/failure.ts'
import { NOBODY, type WayToRun } from '#embedded/unprivileged.ts'

/** `sun_path` of unix(7) holds 108 bytes, the last of them zero; macOS holds 104. */
const LONGEST_SOCKET_PATH = process.platform === 'darwin' ? 103 : 107

/** The port names the socket file; nothing listens on a network. */
export const SOCKET_PORT = 5432

/**
 * A short, closed directory for the socket of one data directory; the same at every start.
 *
 * Whoever reaches the socket is let in, so the directory is ours alone (0700), checked each time.
 *
 * @throws EmbeddedDatabaseFailure `socket-directory-not-ours`.
 */
export async function ensureSocketDirectory(dataDirectory: string, way: WayToRun): Promise<string> {
  const directory = socketDirectoryOf(dataDirectory)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const stat = await lstat(directory)
  const owner = way.fileOwner ?? process.getuid?.()
  const mayBeGiven = process.getuid?.() === 0 && [0, NOBODY].includes(stat.uid)
  if (!stat.isDirectory() || (stat.uid !== owner && !mayBeGiven)) {
    throw new EmbeddedDatabaseFailure(
      'socket-directory-not-ours',
      `${directory} belongs to another user. Remove it, or set TMPDIR to a directory of your own.`,
    )
  }
  await chmod(directory, 0o700)
  if (owner !== undefined && stat.uid !== owner) await chown(directory, owner, owner)
  return directory
}

/** Removes the directory of a server that has stopped; left alone where something is in it. */
export async function dropSocketDirectory(directory: string): Promise<void> {
  try {
    await rmdir(directory)
  } catch {
    // Another start may use it already; the next one finds it as it is.
  }
}

function socketDirectoryOf(dataDirectory: string): string {
  const name = createHash('sha256').update(resolve(dataDirectory)).digest('hex').slice(0, 16)
  const here = join(tmpdir(), `quittance-${name}`)
  return socketPath(here).length <= LONGEST_SOCKET_PATH ? here : join('/tmp', `quittance-${name}`)
}

function socketPath(directory: string): string {
  return `${directory}/.s.PGSQL.${SOCKET_PORT}`
}
