import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { bankStatement } from '#testing/bank.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, textAt } from '#testing/read.ts'
import { dueDossier, ruleSet } from '#testing/sending-steps.ts'
import { actInState, approved, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
})
afterAll(async () => {
  await house.stop()
})

const FIRST = { letter: 'first-reminder' } as const
const rule = { letterMinutes: 0, mailMinutes: 0, bankWorkingDays: 3 }

async function read(member: Ready, of: { readonly from: string; readonly to: string }) {
  const text = bankStatement({ ...of, opening: 0, lines: [] })
  const fileId = await uploaded(member, text, 'releve.xml')
  expectOk(await member.post('/api/bank-statements', { fileId }))
}

const bankOf = async (member: Ready) => at((await member.get('/api/sendings')).body, 'bank')

async function letterApproved(member: Ready, name: string) {
  const { id: dossierId } = await dueDossier(member, name)
  const actId = textAt(expectOk(await approved(member, dossierId, FIRST)), 'actId')
  return { actId, dossierId }
}

/** The worker at an hour of that day: what may leave is looked at a last time. */
async function worksAt(member: Ready, time: string) {
  house.clock.set('2026-05-04', time)
  await letActsLeave(house.house, { carriers: [paperCarrier], lastCheck }, member.organisationId)
}

describe('a demand about to leave', () => {
  it('waits while the last bank statement is too old, and leaves once a later one is read', async () => {
    house.clock.set('2026-05-04')
    const member = await readyToAct(house)
    await ruleSet(member, rule)
    await read(member, { from: '2026-04-01', to: '2026-04-27' })
    expect(await bankOf(member)).toEqual({ readTo: '2026-04-27', limit: 3, isStale: true })
    const act = await letterApproved(member, 'Garage des Forges')
    await worksAt(member, '10:01')
    expect(at(await actInState(member, { ...act, state: 'reserved' }), 'state')).toBe('reserved')
    await read(member, { from: '2026-04-28', to: '2026-05-03' })
    expect(await bankOf(member)).toMatchObject({ readTo: '2026-05-03', isStale: false })
    await worksAt(member, '10:17')
    await actInState(member, { ...act, state: 'done' })
  })

  it('does not wait where no statement was ever read', async () => {
    const member = await readyToAct(house)
    await ruleSet(member, rule)
    expect(await bankOf(member)).toEqual({ readTo: null, limit: 3, isStale: false })
    const act = await letterApproved(member, 'Garage du Canal')
    await actInState(member, { ...act, state: 'done' })
  })

  it('does not wait where the house set no limit', async () => {
    const member = await readyToAct(house)
    await ruleSet(member, { ...rule, bankWorkingDays: null })
    await read(member, { from: '2026-04-01', to: '2026-04-20' })
    expect(await bankOf(member)).toEqual({ readTo: '2026-04-20', limit: null, isStale: false })
    const act = await letterApproved(member, 'Garage de la Gare')
    await actInState(member, { ...act, state: 'done' })
  })
})
