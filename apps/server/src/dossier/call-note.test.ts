import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { debtor } from '#testing/facts.ts'
import { at } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, sent, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let id = ''

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  ;({ id } = await deposited(member, { debtor: debtor({ phone: '06 39 98 14 08' }) }))
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-05-12')
})
afterAll(async () => {
  await house.stop()
})

const next = async () => at((await member.get(`/api/dossiers/${id}`)).body, 'next', 'act')

async function write(kind: 'note' | 'call'): Promise<void> {
  const expectedVersion = await versionOf(member, id)
  const text = 'Pas de réponse.'
  expectOk(await member.post(`/api/dossiers/${id}/notes`, { expectedVersion, text, kind }))
}

describe('a call', () => {
  it('is no longer proposed once it is made, and is again when its time comes', async () => {
    expect(await next()).toBe('call')
    await write('note')
    expect(await next()).toBe('call')
    await write('call')
    expect(await next()).not.toBe('call')
    house.clock.set('2026-05-13')
    expect(await next()).not.toBe('call')
  })
})
