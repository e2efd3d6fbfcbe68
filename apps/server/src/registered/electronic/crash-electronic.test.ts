import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followLetters } from '#registered/electronic/follow.ts'
import { ar24Simulator } from '#testing/ar24-simulator.ts'
import { afterFall, askNobody, type Fallen } from '#testing/falling/fallen.ts'
import type { TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import { settableClock } from '#testing/settable-clock.ts'
import { actInState, approved, expectOk, toldOf } from '#testing/steps.ts'
import type { Visitor } from '#testing/visitor.ts'

const points = ['looked', 'printed', 'uploaded', 'taken', 'numbered', 'begun', 'waiting'] as const
type Point = (typeof points)[number]

const clock = settableClock('2026-05-04', '11:00')
let house: TestHouse
let member: Visitor
let simulator: Awaited<ReturnType<typeof ar24Simulator>>
let fallen: Fallen<{ dossiers: Readonly<Record<Point, string>> }>

beforeAll(async () => {
  // The server that falls is in another process, an hour before: its codes are of its own time.
  const before = settableClock('2026-05-04')
  const state = { fell: false }
  simulator = await ar24Simulator(() => (state.fell ? clock : before).now())
  fallen = await afterFall({ program: 'electronic', registeredMailUrl: simulator.address }, clock)
  state.fell = true
  ;({ house, member } = fallen)
  await askNobody(house)
})
afterAll(async () => {
  await fallen.stop()
  simulator.stop()
})

const actOf = async (point: Point) =>
  listAt(await member.get(`/api/acts?dossierId=${fallen.told.dossiers[point]}`), 'rows')[0]
const stateOf = async (point: Point) => at(await actOf(point), 'state')
const idOf = async (point: Point) => String(at(await actOf(point), 'id'))

const times = async (point: Point, verb: string) =>
  (await toldOf(member, fallen.told.dossiers[point])).filter((row) => at(row, 'verb') === verb)
    .length

/** How many letters its provider has of each. */
async function had(): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (const point of points) {
    const id = await idOf(point)
    counts[point] = simulator.letters.filter((letter) => letter['ref_dossier'] === id).length
  }
  return counts
}

const inDoubt = ['printed', 'uploaded', 'taken', 'numbered', 'begun'] as const

describe('an electronic registered letter, and a server killed with SIGKILL', () => {
  it('leaves once where nothing of it had begun', async () => {
    for (const point of ['looked', 'waiting'] as const) {
      const dossierId = fallen.told.dossiers[point]
      await actInState(member, { actId: await idOf(point), dossierId, state: 'done' })
      expect(await times(point, 'act-left')).toBe(1)
    }
  })

  it('stays in doubt wherever it had begun, is shown so, and is not tried again', async () => {
    const shown = listAt(await member.get('/api/acts?state=ambiguous'), 'rows')
    for (const point of inDoubt) {
      const dossierId = fallen.told.dossiers[point]
      expect(shown.map((act) => at(act, 'dossierId'))).toContain(dossierId)
      expect(await actOf(point)).toMatchObject({
        state: 'ambiguous',
        failure: { en: 'The product stopped while it was being sent.' },
      })
      expect(await times(point, 'act-in-doubt')).toBe(1)
      const asked = { letter: 'first-reminder', channel: 'electronic-registered' } as const
      expect((await approved(member, dossierId, asked)).status).not.toBe(200)
    }
    expect(await had()).toEqual({
      looked: 1,
      printed: 0,
      uploaded: 0,
      taken: 1,
      numbered: 1,
      begun: 0,
      waiting: 1,
    })
    // The letters that its provider has, and the file of the one that it was never asked to deposit.
    expect(simulator.files.size).toBe(simulator.letters.length + 1)
  })

  it('is settled where its provider shows it, with its number, and nowhere else', async () => {
    house.clock.set('2026-05-04', '11:30')
    await followLetters(house.house, fallen.told.organisationId)
    for (const point of ['taken', 'numbered'] as const) {
      expect([point, await stateOf(point)]).toEqual([point, 'done'])
      expect(await times(point, 'doubt-resolved')).toBe(1)
    }
    for (const point of ['printed', 'uploaded', 'begun'] as const) {
      expect([point, await stateOf(point)]).toEqual([point, 'ambiguous'])
    }
    // Asked again a quarter of an hour later, nothing is concluded of a letter that is not shown.
    house.clock.set('2026-05-04', '12:00')
    await followLetters(house.house, fallen.told.organisationId)
    for (const point of ['printed', 'uploaded', 'begun'] as const) {
      expect([point, await stateOf(point)]).toEqual([point, 'ambiguous'])
    }
    for (const point of ['looked', 'taken', 'numbered', 'waiting'] as const) {
      const path = `/api/dossiers/${fallen.told.dossiers[point]}/registered-letters`
      const [letter, ...others] = listAt(await member.get(path), 'rows')
      expect(others).toEqual([])
      expect(at(letter, 'states')).toMatchObject([{ state: 'deposited' }])
    }
  })

  it('is given again only once a person says that it did not leave', async () => {
    const resolved = { happened: false, reason: 'AR24 ne l’a pas.' }
    expectOk(await member.post(`/api/acts/${await idOf('begun')}/resolve`, resolved))
    const dossierId = fallen.told.dossiers.begun
    const again = expectOk(
      await approved(member, dossierId, {
        letter: 'first-reminder',
        channel: 'electronic-registered',
      }),
    )
    await actInState(member, { actId: String(at(again.body, 'actId')), dossierId, state: 'done' })
    // The two of which nothing had begun, the two that its provider had, and this one.
    expect(simulator.letters).toHaveLength(5)
    expect(await stateOf('printed')).toBe('ambiguous')
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
