import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { EmbeddedServer } from '@quittance/database'
import { Client } from 'pg'
import { startPostmaster } from '#embedded/postmaster.ts'
import { dropSocketDirectory, ensureSocketDirectory, SOCKET_PORT } from '#embedded/socket.ts'
import { wayToRun } from '#embedded/unprivileged.ts'

const run = promisify(execFile)
const DEBIAN = '/usr/lib/postgresql'

/**
 * A temporary server of the PostgreSQL that the machine has, reached as DATABASE_URL would be: one
 * owner who is no superuser, and roles that each connection takes.
 *
 * @returns null where none is installed.
 */
export async function startSystemServer(dataDirectory: string): Promise<EmbeddedServer | null> {
  const bin = await installedBinaries()
  if (bin === null) return null
  const way = await wayToRun()
  await mkdir(dataDirectory, { mode: 0o700 })
  if (way.fileOwner !== null) {
    await chmod(join(dataDirectory, '..'), 0o755)
    await chown(dataDirectory, way.fileOwner, way.fileOwner)
  }
  const [command, ...before] = [...way.prefix, join(bin, 'initdb')]
  const options = ['-D', dataDirectory, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-A', 'trust']
  await run(command, [...before, ...options, '--no-sync'], { cwd: '/' })
  const socketDirectory = await ensureSocketDirectory(dataDirectory, way)
  const postmaster = await startPostmaster({
    command: [
      ...way.prefix,
      join(bin, 'postgres'),
      '-D',
      dataDirectory,
      '-k',
      socketDirectory,
      '-c',
      `port=${SOCKET_PORT}`,
      '-c',
      'listen_addresses=',
      '-c',
      'max_connections=200',
    ],
    dataDirectory,
    onLog: () => undefined,
  })
  const at = { host: socketDirectory, port: SOCKET_PORT }
  await makeOwner(at)
  return {
    ownerConfig: {
      owner: { ...at, user: 'quittance_owner', database: 'quittance' },
      roles: 'set-role',
    },
    processId: postmaster.processId,
    stop: async () => {
      await postmaster.stop()
      await dropSocketDirectory(socketDirectory)
    },
  }
}

async function installedBinaries(): Promise<string | null> {
  try {
    const versions = await readdir(DEBIAN)
    const latest = versions.toSorted((a, b) => Number(b) - Number(a))[0]
    return latest === undefined ? null : join(DEBIAN, latest, 'bin')
  } catch {
    return null
  }
}

async function makeOwner(at: { readonly host: string; readonly port: number }): Promise<void> {
  const superuser = new Client({ ...at, user: 'postgres', database: 'postgres' })
  await superuser.connect()
  await superuser.query('create role quittance_owner login createrole createdb nosuperuser')
  await superuser.query('create database quittance owner quittance_owner')
  await superuser.end()
}
