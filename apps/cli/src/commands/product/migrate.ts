import { configFromUrl, migrate, runningEmbedded, startEmbedded } from '@quittance/database'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Arguments } from '#command.ts'
import { databaseRefusal } from '#commands/product/database-refusal.ts'
import { dataFolder, databaseUrl } from '#commands/product/places.ts'
import type { Output } from '#io/output.ts'

/** `quittance migrate`: brings the database to this release, and says what was applied. */
export async function migrateStore(args: Arguments, output: Output): Promise<number> {
  const applied = await migrateAt(dataFolder(args)).catch((cause: unknown) => {
    throw databaseRefusal(cause) ?? cause
  })
  if (args.options.has('--json')) {
    await output.document({ applied })
    return 0
  }
  const lines = applied.map((name) => `Appliqué : ${name}`)
  await output.write(
    `${[...lines, lines.length === 0 ? 'La base est déjà au format de cette version.' : `${lines.length} étapes appliquées.`].join('\n')}\n`,
  )
  return 0
}

async function migrateAt(folder: string): Promise<readonly string[]> {
  const url = databaseUrl()
  if (url !== undefined) return await migrate(configFromUrl(url))
  const dataDirectory = join(folder, 'postgres')
  const running = await runningEmbedded(dataDirectory)
  if (running !== null) return await migrate(running)
  await mkdir(folder, { recursive: true })
  const server = await startEmbedded({ dataDirectory })
  try {
    return await migrate(server.ownerConfig)
  } finally {
    await server.stop()
  }
}
