import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followSmsOf } from '#sms/provider/follow-sms.ts'
import { debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { OVH_ACCOUNT, OVH_KEYS, ovhSimulator, tagOfAct } from '#testing/ovh-simulator.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  actInState,
  deposited,
  expectOk,
  readyToAct,
  sent,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let simulator: Awaited<ReturnType<typeof ovhSimulator>>
let rank = 0

beforeAll(async () => {
  simulator = await ovhSimulator()
  house = await openTestHouse('2026-05-04', {
    passwords: quickPasswords,
    smsUrl: simulator.address,
  })
  // The provider is asked when this test says so, not on the minute.
  await house.house.database.jobs.query('delete from pgboss.schedule')
  member = await readyToAct(house)
  const settings = { provider: 'ovh', account: OVH_ACCOUNT }
  expectOk(await member.post('/api/sms-provider', settings))
  expectOk(await member.post('/api/sms-provider/keys', OVH_KEYS))
})
afterAll(async () => {
  await house.stop()
  simulator.stop()
})

/** A case whose first letter left on 4 May; it is 12 May, in the morning. */
async function reminded(): Promise<{ id: string }> {
  rank += 1
  house.clock.set('2026-05-04')
  const items = deposit(member.creditorId).items.map((one) => ({ ...one, number: `D-${rank}` }))
  const phone = `+3363998145${rank}`
  const { id } = await deposited(member, {
    items,
    debtor: debtor({ name: `Doute Levé ${rank}`, phone }),
  })
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-05-12', '10:00')
  return { id }
}

const composed = async (id: string) =>
  expectOk(await member.post(`/api/dossiers/${id}/sms/compose`, { text: null }))

async function approvedSms(id: string) {
  return await member.post(`/api/dossiers/${id}/sms`, {
    expectedVersion: await versionOf(member, id),
    text: null,
    textSha256: at((await composed(id)).body, 'draft', 'textSha256'),
  })
}

const pastOf = async (id: string) => listAt(await composed(id), 'past')

/** Asks the provider later in the day. */
async function followed(time: string, day = '2026-05-12'): Promise<void> {
  house.clock.set(day, time)
  await followSmsOf(house.house, member.organisationId)
}

describe('an SMS that a person says left', () => {
  it('is looked for at its provider, and followed once it is shown', async () => {
    const { id } = await reminded()
    simulator.state.trouble = 'taken-then-cut'
    const actId = textAt(expectOk(await approvedSms(id)), 'actId')
    await actInState(member, { actId, dossierId: id, state: 'ambiguous' })
    simulator.state.trouble = null
    const reason = 'Le débiteur l’a sous les yeux.'
    expectOk(await member.post(`/api/acts/${actId}/resolve`, { happened: true, reason }))
    await followed('11:30')
    simulator.happened(tagOfAct(actId), 1, 4)
    await followed('11:40')
    expect(await pastOf(id)).toMatchObject([
      { actId, state: 'done', unshown: null, receipt: { state: 'delivered' } },
    ])
    expect(simulator.sent.filter(({ tag }) => tag === tagOfAct(actId))).toHaveLength(1)
  })

  it('is said not to be followed where its provider does not show it', async () => {
    const { id } = await reminded()
    simulator.state.trouble = 'failing'
    const actId = textAt(expectOk(await approvedSms(id)), 'actId')
    await actInState(member, { actId, dossierId: id, state: 'ambiguous' })
    simulator.state.trouble = null
    const reason = 'Le débiteur l’a sous les yeux.'
    expectOk(await member.post(`/api/acts/${actId}/resolve`, { happened: true, reason }))
    await followed('11:50')
    expect(await pastOf(id)).toMatchObject([{ actId, unshown: 'looked-for', receipt: null }])
    await followed('10:00', '2026-05-18')
    expect(await pastOf(id)).toMatchObject([{ actId, unshown: 'given-up', receipt: null }])
  })
})
