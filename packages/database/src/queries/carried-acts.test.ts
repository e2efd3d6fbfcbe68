import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '#in-organisation.ts'
import {
  beginAct,
  cancelAct,
  holdActBack,
  lockCarriedActs,
  lockNextAct,
  recordActResult,
  reserveAct,
  type NewOutwardAct,
} from '#queries/outward-acts.ts'
import { newId, testDatabase, type TestDatabase } from '../../testing/test-database.ts'

const now = Temporal.Instant.from('2026-11-20T12:00:00Z')

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const inside = <Answer>(
  organisationId: string,
  work: Parameters<typeof inOrganisation<Answer>>[2],
): Promise<Answer> => inOrganisation(db.app, organisationId, work)

function act(organisationId: string, over: Partial<NewOutwardAct> = {}): NewOutwardAct {
  const id = newId()
  return {
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
    ...over,
  }
}

/** A letter of two acts: the one that carries, and the one that it carries. */
async function letter() {
  const organisationId = await db.newOrganisation()
  const carrier = act(organisationId)
  const carried = act(organisationId, { carriedBy: carrier.id })
  await inside(organisationId, async (tx) => {
    await reserveAct(tx, carrier)
    await reserveAct(tx, carried)
  })
  return { organisationId, carrier, carried }
}

const statesOf = (organisationId: string) =>
  inside(organisationId, async (tx) => {
    const rows = await tx.selectFrom('outward_act').select(['state', 'attempt']).execute()
    return rows.map(({ state }) => state)
  })

describe('the acts of one letter', () => {
  it('are taken once, by the one that carries, and end together', async () => {
    const { organisationId, carrier, carried } = await letter()
    const attempt = newId()
    await inside(organisationId, async (tx) => {
      const next = await lockNextAct(tx, { organisationId, now })
      expect(next?.id).toBe(carrier.id)
      const others = await lockCarriedActs(tx, { organisationId, id: carrier.id })
      expect(others.map(({ id }) => id)).toEqual([carried.id])
      await beginAct(tx, { organisationId, attempt, now, id: carrier.id })
      expect(await lockNextAct(tx, { organisationId, now })).toBeNull()
    })
    expect(await statesOf(organisationId)).toEqual(['doing', 'doing'])
    await inside(organisationId, (tx) =>
      recordActResult(
        tx,
        { organisationId, id: carrier.id, attempt, now },
        { kind: 'done', result: {} },
      ),
    )
    expect(await statesOf(organisationId)).toEqual(['done', 'done'])
  })

  it('are taken back together from either, and held back together', async () => {
    const one = await letter()
    const took = await inside(one.organisationId, (tx) =>
      cancelAct(
        tx,
        { organisationId: one.organisationId, id: one.carried.id },
        { now, because: {} },
      ),
    )
    expect(took).toBe(true)
    expect(await statesOf(one.organisationId)).toEqual(['cancelled', 'cancelled'])
    const other = await letter()
    const { organisationId } = other
    await inside(organisationId, (tx) =>
      holdActBack(tx, { organisationId, id: other.carrier.id, now }, { because: {} }),
    )
    expect(await statesOf(organisationId)).toEqual(['cancelled', 'cancelled'])
  })

  it('are of the very same letter, carried by one that nothing carries, for ever', async () => {
    const { organisationId, carrier, carried } = await letter()
    const refused = [
      act(organisationId, { carriedBy: carried.id }),
      act(organisationId, { carriedBy: carrier.id, contentSha256: Buffer.alloc(32, 2) }),
      act(organisationId, { carriedBy: carrier.id, channel: 'e-mail' }),
      act(organisationId, { carriedBy: carrier.id, notBefore: now }),
    ]
    for (const one of refused) {
      await expect(inside(organisationId, (tx) => reserveAct(tx, one))).rejects.toMatchObject({
        constraint: 'acts_leave_together',
      })
    }
    await expect(
      inside(organisationId, (tx) =>
        tx
          .updateTable('outward_act')
          .set({ carried_by: null })
          .where('id', '=', carried.id)
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '23001' })
  })
})
