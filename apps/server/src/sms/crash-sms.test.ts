import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followSmsOf } from '#sms/provider/follow-sms.ts'
import { afterFall, askNobody, type Fallen } from '#testing/falling/fallen.ts'
import type { TestHouse } from '#testing/house.ts'
import { ovhSimulator } from '#testing/ovh-simulator.ts'
import { at, listAt } from '#testing/read.ts'
import { settableClock } from '#testing/settable-clock.ts'
import { actInState, expectOk, toldOf } from '#testing/steps.ts'
import type { Visitor } from '#testing/visitor.ts'

const points = ['looked', 'opened', 'taken', 'numbered', 'begun', 'waiting'] as const
type Point = (typeof points)[number]

let fallen: Fallen<{ readonly dossiers: Readonly<Record<Point, string>> }>
let house: TestHouse
let member: Visitor
let simulator: Awaited<ReturnType<typeof ovhSimulator>>

beforeAll(async () => {
  simulator = await ovhSimulator()
  fallen = await afterFall(
    { program: 'sms', smsUrl: simulator.address },
    settableClock('2026-05-12', '11:00'),
  )
  ;({ house, member } = fallen)
  await askNobody(house)
})
afterAll(async () => {
  await fallen.stop()
  simulator.stop()
})

const actOf = async (point: Point) => {
  const acts = await member.get(`/api/acts?dossierId=${fallen.told.dossiers[point]}`)
  return listAt(acts, 'rows').find((act) => at(act, 'kind') === 'sms')
}
const stateOf = async (point: Point) => at(await actOf(point), 'state')
const idOf = async (point: Point) => String(at(await actOf(point), 'id'))

const times = async (point: Point, verb: string) =>
  (await toldOf(member, fallen.told.dossiers[point])).filter((row) => at(row, 'verb') === verb)
    .length

/** How many SMS its provider has for each. */
function had(): Readonly<Record<string, number>> {
  const to = (rank: number) => `+336399814${70 + rank}`
  return Object.fromEntries(
    points.map((point, rank) => [
      point,
      simulator.sent.filter(({ receiver }) => receiver === to(rank)).length,
    ]),
  )
}

const once = { looked: 1, opened: 0, taken: 1, numbered: 1, begun: 0, waiting: 1 }

describe('an SMS, and a server killed with SIGKILL', () => {
  it('leaves once where nothing of it had begun', async () => {
    for (const point of ['looked', 'waiting'] as const) {
      const dossierId = fallen.told.dossiers[point]
      await actInState(member, { actId: await idOf(point), dossierId, state: 'done' })
    }
    expect(had()).toEqual(once)
  })

  it('stays in doubt wherever it had begun, is shown so, and is not tried again', async () => {
    const shown = listAt(await member.get('/api/acts?state=ambiguous'), 'rows')
    for (const point of ['opened', 'taken', 'numbered', 'begun'] as const) {
      expect(shown.map((act) => at(act, 'dossierId'))).toContain(fallen.told.dossiers[point])
      expect(await actOf(point)).toMatchObject({
        state: 'ambiguous',
        failure: { en: 'The product stopped while it was being sent.' },
      })
      expect(await times(point, 'act-in-doubt')).toBe(1)
    }
    expect(had()).toEqual(once)
  })

  it('is settled by what its provider shows; where it shows nothing, by a person', async () => {
    house.clock.set('2026-05-12', '11:10')
    await followSmsOf(house.house, fallen.told.organisationId)
    for (const point of ['taken', 'numbered'] as const) {
      expect([point, await stateOf(point)]).toEqual([point, 'done'])
    }
    for (const point of ['opened', 'begun'] as const) {
      expect([point, await stateOf(point)]).toEqual([point, 'ambiguous'])
    }
    const reason = 'OVHcloud ne l’a pas.'
    expectOk(
      await member.post(`/api/acts/${await idOf('begun')}/resolve`, { happened: false, reason }),
    )
    expect(await stateOf('begun')).toBe('failed')
    expect(had()).toEqual(once)
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
