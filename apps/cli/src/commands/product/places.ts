import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Arguments } from '#command.ts'

const house = join(import.meta.dirname, '../../../../..')

/** The folder of the embedded database and of the files: `--data`, else `.data` in the checkout. */
export function dataFolder(args: Arguments): string {
  const given = args.options.get('--data')?.[0]
  return given === undefined ? join(house, '.data') : resolve(given)
}

/** The address of a PostgreSQL server, where DATABASE_URL gives one. */
export function databaseUrl(): string | undefined {
  return given('DATABASE_URL')
}

/** A setting of the environment; an empty one is none. */
export function given(name: string): string | undefined {
  const value = process.env[name]
  return value === undefined || value === '' ? undefined : value
}

/** The built pages, or null where they were never built. */
export function siteFolder(): string | null {
  const folder = join(house, 'apps/web/dist')
  return existsSync(join(folder, 'index.html')) ? folder : null
}
