import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followSignatures } from '#agreements/provider/follow.ts'
import { afterFall, askNobody, type Fallen } from '#testing/falling/fallen.ts'
import type { TestHouse } from '#testing/house.ts'
import { offersOf } from '#testing/offer-steps.ts'
import { at } from '#testing/read.ts'
import { settableClock } from '#testing/settable-clock.ts'
import { actInState, toldOf } from '#testing/steps.ts'
import type { Visitor } from '#testing/visitor.ts'
import { yousignSimulator } from '#testing/yousign-simulator.ts'

let fallen: Fallen<{ dossiers: string[] }>
let house: TestHouse
let member: Visitor
let simulator: Awaited<ReturnType<typeof yousignSimulator>>
let organisationId = ''
let made = ''
let told = ''
let reserved = ''

beforeAll(async () => {
  simulator = await yousignSimulator()
  fallen = await afterFall(
    { program: 'signature', signatureUrl: simulator.address },
    settableClock('2026-05-12', '11:00'),
  )
  ;({ house, member } = fallen)
  ;({ organisationId } = fallen.told)
  ;[made = '', told = '', reserved = ''] = fallen.told.dossiers
  await askNobody(house)
})
afterAll(async () => {
  await fallen.stop()
  simulator.stop()
})

const atProvider = async (dossierId: string) =>
  at((await offersOf(member, dossierId))[0], 'atProvider')
const actOf = async (dossierId: string) => String(at(await atProvider(dossierId), 'actId'))
const there = async (dossierId: string) => {
  const actId = await actOf(dossierId)
  return simulator.requests
    .filter(({ externalId }) => externalId === actId)
    .map(({ status }) => status)
}

describe('a plan to sign at a provider, and a server killed with SIGKILL', () => {
  it('leaves once where nothing of it had begun', async () => {
    const actId = await actOf(reserved)
    await actInState(member, { actId, dossierId: reserved, state: 'done' })
    expect(await there(reserved)).toEqual(['ongoing'])
  })

  it('stays in doubt where it had begun, says so, and is not tried again', async () => {
    for (const id of [made, told]) {
      expect(await atProvider(id)).toMatchObject({
        state: 'in-doubt',
        failure: { en: 'The product stopped while it was being sent.' },
      })
      const verbs = (await toldOf(member, id)).map((row) => at(row, 'verb'))
      expect(verbs.filter((verb) => verb === 'act-in-doubt')).toHaveLength(1)
    }
    expect([await there(made), await there(told)]).toEqual([['draft'], ['ongoing']])
  })

  it('is settled by what its provider shows, and never asked twice', async () => {
    await followSignatures(house.house, organisationId)
    expect(await atProvider(told)).toMatchObject({ state: 'sent' })
    expect(await atProvider(made)).toMatchObject({ state: 'not-sent' })
    expect([await there(made), await there(told)]).toEqual([[], ['ongoing']])
    expect(simulator.asked.filter((one) => one.endsWith('/activate'))).toHaveLength(2)
  })

  it('is signed once its signer signs', async () => {
    simulator.signs(await actOf(told), '2026-05-12T11:30:00+02:00')
    house.clock.set('2026-05-12', '12:00')
    await followSignatures(house.house, organisationId)
    expect((await offersOf(member, told))[0]).toMatchObject({ state: 'signed' })
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
