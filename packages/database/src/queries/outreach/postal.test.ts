import { setTimeout } from 'node:timers/promises'
import { day } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '#in-organisation.ts'
import { addToBatch, lockBatch, postBatch } from '#queries/outreach/postal.ts'
import { beginAct, pullActOut, recordActResult, reserveAct } from '#queries/outward-acts.ts'
import { newId, testDatabase, type TestDatabase } from '../../../testing/test-database.ts'

const now = Temporal.Instant.from('2026-11-20T12:00:00Z')
const today = day('2026-11-20')

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

/** A letter that was carried, and its printed file. */
async function letterIn(organisationId: string) {
  const [id, fileId, attempt] = [newId(), newId(), newId()]
  await inOrganisation(db.app, organisationId, async (tx) => {
    await tx
      .insertInto('stored_file')
      .values({
        organisation_id: organisationId,
        id: fileId,
        sha256: Buffer.alloc(32, 3),
        size_bytes: 10,
        declared_name: 'lettre.pdf',
        media_type: 'application/pdf',
        received_at: now,
        received_by: 'departures',
      })
      .execute()
    await reserveAct(tx, {
      organisationId,
      id,
      kind: 'paper-letter',
      dossierId: null,
      step: `test/${id}`,
      channel: 'letter',
      reservedAt: now,
      reservedBy: 'user-1',
      payload: { letter: 'first-reminder' },
      contentSha256: Buffer.alloc(32, 1),
    })
    await beginAct(tx, { organisationId, id, attempt, now })
    await recordActResult(tx, { organisationId, id, attempt, now }, { kind: 'done', result: {} })
  })
  return { actId: id, fileId }
}

const into = (
  organisationId: string,
  letter: { readonly actId: string; readonly fileId: string },
) =>
  inOrganisation(db.app, organisationId, (tx) =>
    addToBatch(tx, { ...letter, pages: 1, day: today, newBatchId: newId(), at: now }),
  )

describe('addToBatch', () => {
  it('opens another batch where the one of the day is posted at that very moment', async () => {
    const organisationId = await db.newOrganisation()
    const first = await into(organisationId, await letterIn(organisationId))
    const late = await letterIn(organisationId)
    const held = await inOrganisation(db.app, organisationId, async (tx) => {
      await lockBatch(tx, first)
      const adding = into(organisationId, late)
      await setTimeout(300)
      await postBatch(tx, { id: first, on: today, by: 'user-1' })
      return { adding }
    })
    expect(await held.adding).not.toBe(first)
  })
})

describe('pullActOut', () => {
  it('takes a letter out of an open batch alone', async () => {
    const organisationId = await db.newOrganisation()
    const letter = await letterIn(organisationId)
    const other = await letterIn(organisationId)
    const pulled = (id: string) =>
      inOrganisation(db.app, organisationId, (tx) =>
        pullActOut(tx, { organisationId, id }, { now, because: {} }),
      )
    await expect(pulled(letter.actId)).rejects.toThrow('does not go from done to cancelled')
    const batch = await into(organisationId, letter)
    expect(await pulled(letter.actId)).toBe(true)
    expect(await pulled(letter.actId)).toBe(false)
    await into(organisationId, other)
    await inOrganisation(db.app, organisationId, (tx) =>
      postBatch(tx, { id: batch, on: today, by: 'user-1' }),
    )
    await expect(pulled(other.actId)).rejects.toThrow('does not go from done to cancelled')
  })
})
