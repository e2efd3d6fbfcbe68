import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '#in-organisation.ts'
import { claimKey, keepAnswer, type KeyState } from '#queries/idempotency.ts'
import { newId, testDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { sha256 } from '../../testing/test-values.ts'

const now = Temporal.Instant.from('2026-11-20T12:00:00Z')

let db: TestDatabase
let organisationId: string
beforeAll(async () => {
  db = await testDatabase()
  organisationId = await db.newOrganisation()
})
afterAll(() => db.close())

/** A command that answers 201 and a new identifier each time that it is really carried out. */
function send(key: string, content: string, of = organisationId): Promise<KeyState> {
  return inOrganisation(db.app, of, async (tx) => {
    const command = { organisationId: of, key, inputSha256: sha256(content), now }
    const state = await claimKey(tx, command)
    if (state.kind === 'fresh') await keepAnswer(tx, command, { status: 201, body: { id: key } })
    return state
  })
}

describe('a command with a key', () => {
  it('sent twice is carried out once, and answered the same', async () => {
    const key = newId()
    expect(await send(key, 'a')).toEqual({ kind: 'fresh' })
    expect(await send(key, 'a')).toEqual({ kind: 'answered', status: 201, body: { id: key } })
  })

  it('sent twice at once is carried out once', async () => {
    const key = newId()
    const kinds = (await Promise.all([send(key, 'a'), send(key, 'a')])).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['answered', 'fresh'])
  })

  it('is refused when the key comes again with another content', async () => {
    const key = newId()
    await send(key, 'a')
    expect(await send(key, 'b')).toEqual({ kind: 'other-content' })
  })

  it('that failed may be sent again', async () => {
    const key = newId()
    const failing = inOrganisation(db.app, organisationId, async (tx) => {
      await claimKey(tx, { organisationId, key, inputSha256: sha256('a'), now })
      throw new Error('the world fails')
    })
    await expect(failing).rejects.toThrow('the world fails')
    expect(await send(key, 'b')).toEqual({ kind: 'fresh' })
  })

  it('does not meet the same key of another organisation', async () => {
    const key = newId()
    await send(key, 'a')
    expect(await send(key, 'b', await db.newOrganisation())).toEqual({ kind: 'fresh' })
  })
})
