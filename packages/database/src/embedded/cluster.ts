import { execFile } from 'node:child_process'
import {
  chown,
  lchown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { ServerBinaries } from '#embedded/binaries.ts'
import { EmbeddedDatabaseFailure } from '#embedded/failure.ts'
import type { WayToRun } from '#embedded/unprivileged.ts'

const run = promisify(execFile)

/** The superuser of the embedded server: makes the owner and its database, nothing else. */
export const BOOTSTRAP_ROLE = 'postgres'

/** Who may come in: whoever can reach the socket, that is, our own user. There is no network. */
const HOST_RULES = 'local all all trust\n'

/**
 * Makes the data directory (grappe) where there is none.
 *
 * It is made beside its place and moved there when it is whole: a start cut short leaves nothing
 * half made.
 *
 * @throws EmbeddedDatabaseFailure when the directory holds something else.
 */
export async function ensureCluster(
  dataDirectory: string,
  binaries: ServerBinaries,
  way: WayToRun,
): Promise<void> {
  const found = await filesOf(dataDirectory)
  if (found.length === 0) return makeCluster(dataDirectory, binaries, way)
  if (!found.includes('PG_VERSION')) {
    throw new EmbeddedDatabaseFailure(
      'data-directory-not-a-database',
      `${dataDirectory} holds files that are not a database. Name an empty directory, or move them away.`,
    )
  }
  const version = (await readFile(join(dataDirectory, 'PG_VERSION'), 'utf8')).trim()
  if (version !== '18') {
    throw new EmbeddedDatabaseFailure(
      'data-directory-of-another-version',
      `${dataDirectory} was made by PostgreSQL ${version} and the embedded server is 18. Restore a backup into an empty directory.`,
    )
  }
  await giveFiles(dataDirectory, way)
}

/** Gives the files to the user that the server runs as, where root ran it in another way before. */
async function giveFiles(dataDirectory: string, way: WayToRun): Promise<void> {
  if (process.getuid?.() !== 0) return
  const owner = way.fileOwner ?? 0
  if ((await stat(dataDirectory)).uid === owner) return
  for (const name of await readdir(dataDirectory, { recursive: true })) {
    await lchown(join(dataDirectory, name), owner, owner)
  }
  await lchown(dataDirectory, owner, owner)
}

async function filesOf(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}

async function makeCluster(
  dataDirectory: string,
  binaries: ServerBinaries,
  way: WayToRun,
): Promise<void> {
  await mkdir(dirname(dataDirectory), { recursive: true })
  const place = await mkdtemp(`${dataDirectory}.preparing-`)
  try {
    if (way.fileOwner !== null) await chown(place, way.fileOwner, way.fileOwner)
    await initialise(place, binaries, way)
    await writeFile(join(place, 'pg_hba.conf'), HOST_RULES)
    await rename(place, dataDirectory)
  } catch (error) {
    await rm(place, { recursive: true, force: true })
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error
  }
}

async function initialise(place: string, binaries: ServerBinaries, way: WayToRun): Promise<void> {
  const [command, ...before] = [...way.prefix, binaries.initdb]
  const options = [
    `--pgdata=${place}`,
    `--username=${BOOTSTRAP_ROLE}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=trust',
    '--no-instructions',
  ]
  try {
    await run(command, [...before, ...options], { env: { ...process.env, TZ: 'UTC' }, cwd: '/' })
  } catch (cause) {
    throw new EmbeddedDatabaseFailure(
      'server-did-not-start',
      `The embedded database could not be prepared in ${place}: ${reasonOf(cause)}. Set DATABASE_URL to a PostgreSQL server if this machine cannot run it.`,
      { cause },
    )
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'stderr' in error && typeof error.stderr === 'string') {
    return error.stderr.trim().split('\n').at(-1) ?? error.message
  }
  return String(error)
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
