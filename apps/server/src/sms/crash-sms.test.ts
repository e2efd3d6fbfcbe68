import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followSmsOf } from '#sms/provider/follow-sms.ts'
import { openHouseIn, signedIn, type TestHouse } from '#testing/house.ts'
import { ovhSimulator } from '#testing/ovh-simulator.ts'
import { copiedStore } from '#testing/prepared-store.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt } from '#testing/read.ts'
import { settableClock } from '#testing/settable-clock.ts'
import { actInState, expectOk, toldOf } from '#testing/steps.ts'
import type { Visitor } from '#testing/visitor.ts'

const PROGRAM = new URL('../../testing/crash-sms.ts', import.meta.url).pathname

let folder = ''
let house: TestHouse
let member: Visitor
let simulator: Awaited<ReturnType<typeof ovhSimulator>>
let organisationId = ''
let taken = ''
let begun = ''
let waiting = ''

beforeAll(async () => {
  folder = await copiedStore()
  simulator = await ovhSimulator()
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ folder, smsUrl: simulator.address }))
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  const [, signal] = await once(child, 'close')
  if (signal !== 'SIGKILL') throw new Error(`the server ended by ${String(signal)}`)
  const cut: { email: string; organisationId: string; dossiers: string[] } = JSON.parse(told)
  ;[taken = '', begun = '', waiting = ''] = cut.dossiers
  ;({ organisationId } = cut)
  house = await openHouseIn(folder, settableClock('2026-05-12', '11:00'), {
    passwords: quickPasswords,
    smsUrl: simulator.address,
  })
  // The provider is asked when this test says so, not on the minute.
  await house.house.database.jobs.query('delete from pgboss.schedule')
  member = await signedIn(house, cut.email)
})
afterAll(async () => {
  await house.stop()
  simulator.stop()
  await rm(folder, { recursive: true, force: true })
})

const smsActOf = async (dossierId: string) =>
  listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows').find(
    (act) => at(act, 'kind') === 'sms',
  )

const times = async (dossierId: string, verb: string) =>
  (await toldOf(member, dossierId)).filter((row) => at(row, 'verb') === verb).length

const sentTo = (rank: number) =>
  simulator.sent.filter(({ receiver }) => receiver === `+336399814${70 + rank}`)

describe('an SMS, and a server killed with SIGKILL', () => {
  it('leaves once where nothing of it had begun', async () => {
    const actId = String(at(await smsActOf(waiting), 'id'))
    await actInState(member, { actId, dossierId: waiting, state: 'done' })
    expect(sentTo(2)).toHaveLength(1)
  })

  it('stays in doubt where it had begun, and is not tried again', async () => {
    for (const id of [taken, begun]) {
      expect(await smsActOf(id)).toMatchObject({
        state: 'ambiguous',
        failure: { en: 'The product stopped while it was being sent.' },
      })
      expect(await times(id, 'act-in-doubt')).toBe(1)
    }
    expect(sentTo(0)).toHaveLength(1)
    expect(sentTo(1)).toHaveLength(0)
  })

  it('is settled by what its provider shows; where it shows nothing, by a person', async () => {
    house.clock.set('2026-05-12', '11:10')
    await followSmsOf(house.house, organisationId)
    expect(at(await smsActOf(taken), 'state')).toBe('done')
    expect(at(await smsActOf(begun), 'state')).toBe('ambiguous')
    const actId = String(at(await smsActOf(begun), 'id'))
    const reason = 'OVHcloud ne l’a pas.'
    expectOk(await member.post(`/api/acts/${actId}/resolve`, { happened: false, reason }))
    expect(at(await smsActOf(begun), 'state')).toBe('failed')
    expect([sentTo(0).length, sentTo(1).length, sentTo(2).length]).toEqual([1, 0, 1])
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
