import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followSignatures } from '#agreements/provider/follow.ts'
import { openHouseIn, signedIn, type TestHouse } from '#testing/house.ts'
import { offersOf } from '#testing/offer-steps.ts'
import { copiedStore } from '#testing/prepared-store.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at } from '#testing/read.ts'
import { settableClock } from '#testing/settable-clock.ts'
import { actInState, toldOf } from '#testing/steps.ts'
import type { Visitor } from '#testing/visitor.ts'
import { yousignSimulator } from '#testing/yousign-simulator.ts'

const PROGRAM = new URL('../../../testing/crash-signature.ts', import.meta.url).pathname

let folder = ''
let house: TestHouse
let member: Visitor
let simulator: Awaited<ReturnType<typeof yousignSimulator>>
let organisationId = ''
let made = ''
let told = ''
let reserved = ''

beforeAll(async () => {
  folder = await copiedStore()
  simulator = await yousignSimulator()
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ folder, signatureUrl: simulator.address }))
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [, signal] = await once(child, 'close')
  if (signal !== 'SIGKILL') throw new Error(`the server ended by ${String(signal)}`)
  const cut: { email: string; organisationId: string; dossiers: string[] } = JSON.parse(said)
  ;[made = '', told = '', reserved = ''] = cut.dossiers
  ;({ organisationId } = cut)
  house = await openHouseIn(folder, settableClock('2026-05-12', '11:00'), {
    passwords: quickPasswords,
    signatureUrl: simulator.address,
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
