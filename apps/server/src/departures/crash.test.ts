import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouseIn, signedIn, type TestHouse } from '#testing/house.ts'
import { copiedStore } from '#testing/prepared-store.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { settableClock } from '#testing/settable-clock.ts'
import { actInState, approved, expectOk } from '#testing/steps.ts'
import type { Visitor } from '#testing/visitor.ts'

const PROGRAM = new URL('../../testing/crash-server.ts', import.meta.url).pathname
const STOPPED = 'The product stopped while it was being sent.'

let folder = ''
let house: TestHouse
let member: Visitor
let printed = ''
let begun = ''
let reserved = ''

beforeAll(async () => {
  folder = await copiedStore()
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ folder }))
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  const [, signal] = await once(child, 'close')
  if (signal !== 'SIGKILL') throw new Error(`the server ended by ${String(signal)}`)
  const { email, dossiers }: { email: string; dossiers: string[] } = JSON.parse(told)
  ;[printed = '', begun = '', reserved = ''] = dossiers
  house = await openHouseIn(folder, settableClock('2026-05-04', '11:00'), {
    passwords: quickPasswords,
  })
  member = await signedIn(house, email)
})
afterAll(async () => {
  await house.stop()
  await rm(folder, { recursive: true, force: true })
})

const actsOf = async (dossierId: string) =>
  listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows')

const verbsOf = async (dossierId: string) =>
  listAt(await member.get(`/api/dossiers/${dossierId}/timeline`), 'rows').map((row) =>
    at(row, 'verb'),
  )

const lettersInBatches = async () =>
  listAt(await member.get('/api/postal-batches'), 'rows').reduce<number>(
    (sum, batch) => sum + Number(at(batch, 'letters')),
    0,
  )

async function resolved(dossierId: string, happened: boolean, reason: string) {
  const [act] = await actsOf(dossierId)
  return await member.post(`/api/acts/${String(at(act, 'id'))}/resolve`, { happened, reason })
}

describe('a server killed with SIGKILL and started again', () => {
  it('sends once what was reserved and not begun', async () => {
    const [act] = await actsOf(reserved)
    const actId = String(at(act, 'id'))
    await actInState(member, { actId, dossierId: reserved, state: 'done' })
    expect(await actsOf(reserved)).toHaveLength(1)
    expect((await verbsOf(reserved)).filter((verb) => verb === 'act-left')).toHaveLength(1)
    expect((await member.get(`/api/acts/${actId}/pdf`)).status).toBe(200)
  })

  it('leaves in doubt what was begun, says so on the page of the dossier, and does not try again', async () => {
    expect(await actsOf(begun)).toMatchObject([
      { state: 'ambiguous', failure: { en: STOPPED }, hasPdf: false },
    ])
    expect(await actsOf(printed)).toMatchObject([
      { state: 'ambiguous', failure: { en: STOPPED }, hasPdf: true },
    ])
    for (const id of [begun, printed]) {
      expect((await verbsOf(id)).filter((verb) => verb === 'act-in-doubt')).toHaveLength(1)
      expect((await approved(member, id, { letter: 'first-reminder' })).status).not.toBe(200)
    }
    expect(await lettersInBatches()).toBe(2)
  })

  it('takes the word of a person that a letter left: it counts as the first one', async () => {
    const answer = await resolved(printed, true, 'La lettre est dans le lot.')
    expect(answer.body).toEqual({ state: 'done' })
    const dossier = await member.get(`/api/dossiers/${printed}`)
    expect(at(dossier.body, 'firstLetter')).toMatchObject({ on: '2026-05-04' })
    expect((await approved(member, printed, { letter: 'first-reminder' })).status).not.toBe(200)
  })

  it('takes the word of a person that a letter did not leave, and lets it be approved again', async () => {
    const reason = 'Rien n’a été imprimé.'
    expect((await resolved(begun, false, reason)).body).toEqual({ state: 'failed' })
    expect(await resolved(begun, true, reason)).toMatchObject({
      status: 409,
      body: { code: 'already-done' },
    })
    const again = expectOk(await approved(member, begun, { letter: 'first-reminder' }))
    await actInState(member, { actId: textAt(again, 'actId'), dossierId: begun, state: 'done' })
    const states = (await actsOf(begun)).map((act) => at(act, 'state'))
    expect(new Set(states)).toEqual(new Set(['done', 'failed']))
    expect(await lettersInBatches()).toBe(3)
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
