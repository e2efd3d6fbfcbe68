import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation, type OrganisationTransaction } from '#in-organisation.ts'
import { takeNumber } from '#queries/numbering.ts'
import { testDatabase, type TestDatabase } from '../../testing/test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const receipts = { series: 'receipt', year: 2026 }
class Undone extends Error {}

async function takeThenUndo(tx: OrganisationTransaction): Promise<number> {
  await takeNumber(tx, receipts)
  throw new Undone()
}

describe('takeNumber', () => {
  it('leaves no gap when transactions race and some roll back', async () => {
    const organisationId = await db.newOrganisation()
    const attempts = Array.from({ length: 60 }, async (_, index) => {
      const undone = index % 3 === 0
      return inOrganisation(db.app, organisationId, (tx) =>
        undone ? takeThenUndo(tx) : takeNumber(tx, receipts),
      ).catch((error: unknown) => {
        if (error instanceof Undone) return null
        throw error
      })
    })
    const taken = (await Promise.all(attempts)).filter((number) => number !== null)
    const inOrder = taken.toSorted((a, b) => a - b)
    expect(inOrder).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  it('gives a run of numbers, then goes on after it', async () => {
    const organisationId = await db.newOrganisation()
    const numbers = await inOrganisation(db.app, organisationId, async (tx) => [
      await takeNumber(tx, receipts),
      await takeNumber(tx, { ...receipts, count: 10 }),
      await takeNumber(tx, receipts),
      await takeNumber(tx, { ...receipts, year: 2027 }),
    ])
    expect(numbers).toEqual([1, 2, 12, 1])
  })

  it('counts each organisation apart', async () => {
    const [one, other] = [await db.newOrganisation(), await db.newOrganisation()]
    const take = (id: string) => inOrganisation(db.app, id, (tx) => takeNumber(tx, receipts))
    expect([await take(one), await take(other), await take(one)]).toEqual([1, 1, 2])
  })
})
