import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engineName } from './engine.ts'
import { generatedTypes } from './generated-types.ts'
import { schemaListing } from './schema-listing.ts'
import { testDatabase, type TestDatabase } from './test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const embedded = engineName() === 'embedded'
const home = new URL('../', import.meta.url)

/** Made again by `node tools/run.mjs ./packages/database/testing/refresh-schema.ts`. */
describe('the committed schema', () => {
  // The listing is the embedded server's: an older one prints some expressions in other words.
  it.runIf(embedded)('is the one that the migrations make', async () => {
    const listing = await db.asOwner(schemaListing)
    expect(listing).toBe(await readFile(new URL('schema.sql', home), 'utf8'))
  })

  it.runIf(embedded)('has the types that the migrations make', async () => {
    const committed = await readFile(new URL('src/schema.generated.ts', home), 'utf8')
    expect(await generatedTypes(db.config)).toBe(committed)
  })
})
