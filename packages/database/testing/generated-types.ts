import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { DatabaseConfig } from '@quittance/database'

const run = promisify(execFile)
const generator = join(
  dirname(createRequire(import.meta.url).resolve('kysely-codegen')),
  'cli',
  'bin.js',
)

const typeOf = {
  int8: 'number',
  date: 'Temporal.PlainDate',
  timestamptz: 'Temporal.Instant',
  bytea: 'Bytes',
  jsonb: 'Jsonb',
}

/** The types of the tables, as `src/schema.generated.ts` must hold them. */
export async function generatedTypes({ owner }: DatabaseConfig): Promise<string> {
  const url = `postgres://${owner.user}@localhost:${owner.port}/${owner.database}?host=${owner.host}`
  const { stdout } = await run(process.execPath, [
    generator,
    '--dialect=postgres',
    `--url=${url}`,
    '--print',
    '--log-level=error',
    '--default-schema=public',
    '--include-pattern=public.*',
    '--exclude-pattern=applied_migration',
    `--type-mapping=${JSON.stringify(typeOf)}`,
  ])
  const types = stdout.slice(stdout.indexOf('/**'))
  return types
    .replace(/^(import type .*)$/m, `$1\nimport type { Bytes, Jsonb } from "./column-types.ts";`)
    .trimEnd()
    .concat('\n')
}
