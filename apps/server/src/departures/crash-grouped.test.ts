import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouseIn, signedIn, type TestHouse } from '#testing/house.ts'
import { openSmtp, type TakenMail } from '#testing/mail-servers.ts'
import { copiedStore } from '#testing/prepared-store.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt } from '#testing/read.ts'
import { settableClock } from '#testing/settable-clock.ts'
import { actInState, expectOk, toldOf } from '#testing/steps.ts'
import type { Visitor } from '#testing/visitor.ts'

const PROGRAM = new URL('../../testing/crash-grouped.ts', import.meta.url).pathname
const STOPPED = 'The product stopped while it was being sent.'

const points = ['mailed', 'looked', 'begun', 'printed', 'told', 'waiting'] as const
type Groups = Readonly<Record<(typeof points)[number], readonly string[]>>

let folder = ''
let smtp: TakenMail
let house: TestHouse
let member: Visitor
let groups: Groups

beforeAll(async () => {
  folder = await copiedStore()
  smtp = await openSmtp()
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ folder, mailUrl: smtp.url }))
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  const [, signal] = await once(child, 'close')
  if (signal !== 'SIGKILL') throw new Error(`the server ended by ${String(signal)}`)
  const cut: { readonly email: string; readonly groups: Groups } = JSON.parse(told)
  ;({ groups } = cut)
  house = await openHouseIn(folder, settableClock('2026-05-19', '11:00'), {
    passwords: quickPasswords,
    mailUrl: smtp.url,
  })
  member = await signedIn(house, cut.email)
})
afterAll(async () => {
  await house.stop()
  await smtp.stop()
  await rm(folder, { recursive: true, force: true })
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
