// Writes schema.sql and src/schema.generated.ts again after a migration was added:
//   node tools/run.mjs ./packages/database/testing/refresh-schema.ts
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate, startEmbedded } from '@quittance/database'
import { Client } from 'pg'
import { generatedTypes } from './generated-types.ts'
import { schemaListing } from './schema-listing.ts'

const home = fileURLToPath(new URL('../', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'quittance-schema-'))
const server = await startEmbedded({ dataDirectory: join(folder, 'base') })
try {
  await migrate(server.ownerConfig)
  const owner = new Client(server.ownerConfig.owner)
  await owner.connect()
  await writeFile(`${home}schema.sql`, await schemaListing(owner))
  await owner.end()
  await writeFile(`${home}src/schema.generated.ts`, await generatedTypes(server.ownerConfig))
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
