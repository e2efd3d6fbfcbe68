import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { afterFall, type Fallen } from '#testing/falling/fallen.ts'
import type { TestHouse } from '#testing/house.ts'
import { openSmtp, type TakenMail } from '#testing/mail-servers.ts'
import { at, listAt } from '#testing/read.ts'
import { settableClock } from '#testing/settable-clock.ts'
import { actInState, expectOk, toldOf } from '#testing/steps.ts'
import type { Visitor } from '#testing/visitor.ts'

const STOPPED = 'The product stopped while it was being sent.'

const points = ['mailed', 'looked', 'begun', 'printed', 'told', 'waiting'] as const
type Groups = Readonly<Record<(typeof points)[number], readonly string[]>>

let fallen: Fallen<{ groups: Groups }>
let smtp: TakenMail
let house: TestHouse
let member: Visitor
let groups: Groups

beforeAll(async () => {
  smtp = await openSmtp()
  fallen = await afterFall(
    { program: 'grouped', mailUrl: smtp.url },
    settableClock('2026-05-19', '11:00'),
  )
  ;({ house, member } = fallen)
  ;({ groups } = fallen.told)
})
afterAll(async () => {
  await fallen.stop()
  await smtp.stop()
})

/** The act of each dossier of a letter that leaves on the day of the fall. */
const actsOf = async (dossiers: readonly string[]) =>
  await Promise.all(
    dossiers.map(async (id) => listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows')[0]),
  )

const times = async (dossierId: string, verb: string) =>
  (await toldOf(member, dossierId)).filter((row) => at(row, 'verb') === verb).length

const lettersOn = async (day: string) =>
  listAt(await member.get('/api/postal-batches'), 'rows')
    .filter((batch) => at(batch, 'day') === day)
    .reduce<number>((sum, batch) => sum + Number(at(batch, 'letters')), 0)

describe('a letter for several dossiers, and a server killed with SIGKILL', () => {
  it('leaves once, whole, where nothing of it had begun', async () => {
    for (const point of ['looked', 'waiting'] as const) {
      const dossiers = groups[point]
      const acts = await actsOf(dossiers)
      for (const [rank, dossierId] of dossiers.entries()) {
        const actId = String(at(acts[rank], 'id'))
        await actInState(member, { actId, dossierId, state: 'done' })
        expect(await times(dossierId, 'act-left')).toBe(1)
        expect((await member.get(`/api/acts/${actId}/pdf`)).status).toBe(200)
      }
    }
  })

  it.each([
    ['mailed', false],
    ['begun', false],
    ['printed', true],
    ['told', true],
  ] as const)(
    'stays in doubt for all of its dossiers where it had begun: %s',
    async (point, hasPdf) => {
      const dossiers = groups[point]
      for (const act of await actsOf(dossiers)) {
        expect(act).toMatchObject({ state: 'ambiguous', failure: { en: STOPPED }, hasPdf })
        expect(at(act, 'groupedWith')).toHaveLength(1)
      }
      const before = point === 'mailed' ? 1 : 0
      for (const dossierId of dossiers) {
        expect(await times(dossierId, 'act-in-doubt')).toBe(1)
        expect(await times(dossierId, 'act-left')).toBe(before)
      }
      const doubtful = listAt(await member.get('/api/acts?state=ambiguous'), 'rows')
      const shown = doubtful.map((act) => String(at(act, 'dossierId')))
      expect(shown).toEqual(expect.arrayContaining([...dossiers]))
    },
  )

  it('was handed over no more than once: one e-mail, one sheet of each in the post', async () => {
    expect(smtp.messages).toHaveLength(1)
    // Those that left anew, and those of which nobody knows.
    expect(await lettersOn('2026-05-19')).toBe(['looked', 'waiting', 'printed', 'told'].length)
  })

  it.each([
    ['told', true, 'done'],
    ['begun', false, 'failed'],
  ] as const)(
    'takes the word of a person once, for all of its dossiers: %s',
    async (point, happened, state) => {
      const [, last] = await actsOf(groups[point])
      const said = { happened, reason: 'Vu dans le lot.' }
      const resolve = async () =>
        await member.post(`/api/acts/${String(at(last, 'id'))}/resolve`, said)
      expect(expectOk(await resolve()).body).toEqual({ state })
      expect((await actsOf(groups[point])).map((act) => at(act, 'state'))).toEqual([state, state])
      expect(await resolve()).toMatchObject({ status: 409, body: { code: 'already-done' } })
    },
  )

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
