import { inOrganisation } from '@quittance/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDay } from '#day/run-day.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { dueDossier } from '#testing/sending-steps.ts'
import { expectOk, readyToAct, versionOf, type Ready } from '#testing/steps.ts'
import { dueLetters } from '#outreach/sendings/due-letters.ts'

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  await house.house.jobs.stop()
})
afterAll(async () => {
  await house.stop()
})

/** The dossiers whose letter is due, in the order in which they are given. */
async function due(): Promise<readonly string[]> {
  const { organisationId, userId } = member
  return await inOrganisation(house.house.database.app, organisationId, async (tx) => {
    const caller = { organisationId, userId, name: 'Claire Morin', role: 'manager' } as const
    const [now, today] = [house.clock.now(), house.clock.today()]
    const found: string[] = []
    for await (const { dossier } of dueLetters({ house: house.house, tx, now, today, caller })) {
      found.push(dossier.id)
    }
    return found
  })
}

async function run(): Promise<void> {
  const [on, now] = [house.clock.today(), house.clock.now()]
  await runDay(house.house.database, { organisationId: member.organisationId, on, now })
}

async function disputed(id: string): Promise<void> {
  const expectedVersion = await versionOf(member, id)
  const body = { expectedVersion, reason: 'La pose est ratée.', on: '2026-05-04' }
  expectOk(await member.post(`/api/dossiers/${id}/disputes`, body))
}

describe('the letters that are due', () => {
  it('are those that the run of today found, but for what moved since', async () => {
    const [first, second] = [await dueDossier(member, 'Un'), await dueDossier(member, 'Deux')]
    expect(await due()).toEqual([first.id, second.id].toSorted())
    await run()
    expect(await due()).toEqual([first.id, second.id].toSorted())
    const third = await dueDossier(member, 'Trois')
    await disputed(first.id)
    expect(await due()).toEqual([second.id, third.id].toSorted())
  })

  it('are looked for on no other dossier', async () => {
    await run()
    const asked = await due()
    await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
      sql`update day_entry set act = 'call' where dossier_id = ${asked[0]}`.execute(tx),
    )
    expect(await due()).toEqual(asked.slice(1))
  })

  it('are looked for on all of them on a day that has no run', async () => {
    const asked = await due()
    house.clock.set('2026-05-05')
    expect((await due()).length).toBe(asked.length + 1)
  })
})
