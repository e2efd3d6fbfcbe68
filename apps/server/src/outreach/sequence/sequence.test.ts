import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '../../../testing/facts.ts'
import { openTestHouse, type TestHouse } from '../../../testing/house.ts'
import { at, listAt, textAt } from '../../../testing/read.ts'
import {
  deposited,
  expectOk,
  readyToAct,
  sent,
  versionOf,
  type Ready,
} from '../../../testing/steps.ts'
import type { Answer } from '../../../testing/visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
})
afterAll(async () => {
  await house.stop()
})

/** A dossier whose first letter left on 4 May 2026, of a debtor who can be reached every way. */
async function ready(): Promise<{ readonly member: Ready; readonly id: string }> {
  house.clock.set('2026-05-04')
  const member = await readyToAct(house)
  const { id } = await deposited(member, {
    debtor: debtor({ email: 'elodie.garnier@exemple.example', phone: '06 39 98 00 17' }),
  })
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-05-08')
  return { member, id }
}

async function sequenceOf(member: Ready, id: string): Promise<Answer> {
  return expectOk(await member.get(`/api/dossiers/${id}/sequence`))
}

async function paused(member: Ready, id: string, asked: object) {
  return await member.post(`/api/dossiers/${id}/pauses`, {
    expectedVersion: await versionOf(member, id),
    reason: 'Débiteur hospitalisé.',
    ...asked,
  })
}

async function resumed(
  member: Ready,
  id: string,
  asked: { readonly pauseId: string; readonly resumesOn: string },
) {
  const { pauseId, ...rest } = asked
  return await member.post(`/api/dossiers/${id}/pauses/${pauseId}/end`, {
    expectedVersion: await versionOf(member, id),
    reason: 'Il est rentré chez lui.',
    ...rest,
  })
}

/** The state and the day of each step. */
function stepsIn(sequence: Answer): readonly string[] {
  return listAt(sequence, 'steps').map(
    (step) => `${String(at(step, 'id'))} ${String(at(step, 'state'))} ${String(at(step, 'on'))}`,
  )
}

describe('the sequence of a dossier', () => {
  it('says what is behind, the one step ahead with its day and channel, and what is later', async () => {
    const { member, id } = await ready()
    const sequence = await sequenceOf(member, id)
    expect(stepsIn(sequence).slice(0, 3)).toEqual([
      'first-letter done 2026-05-04',
      'first-call waits 2026-05-11',
      'second-letter later null',
    ])
    expect(at(sequence.body, 'steps', 1, 'channel')).toBe('phone')
    expect(at(sequence.body, 'steps', 1, 'because', 'fr')).toContain('Attend jusqu’au 11')
    expect(at(sequence.body, 'scenarioVersion')).toBeNull()
  })

  it('waits through a pause, backdated, whose days count for nothing, and says so in the journal', async () => {
    const { member, id } = await ready()
    expectOk(await paused(member, id, { from: '2026-05-06', until: '2026-05-15' }))
    const sequence = await sequenceOf(member, id)
    // One day counted before it, six after it.
    expect(stepsIn(sequence)[1]).toBe('first-call paused 2026-05-21')
    expect(at(sequence.body, 'pauses', 0, 'state')).toBe('running')
    const dossier = expectOk(await member.get(`/api/dossiers/${id}`)).body
    expect(at(dossier, 'next')).toBeNull()
    const timeline = expectOk(await member.get(`/api/dossiers/${id}/timeline`))
    const told = listAt(timeline, 'rows').find((row) => at(row, 'verb') === 'sequence-paused')
    expect(at(told, 'detail', 'fr')).toContain('au 15')
    expect(at(told, 'detail', 'en')).toContain('15 May 2026')
  })

  it('resumes on the day a person says, once; a pause taken back whole never held', async () => {
    const { member, id } = await ready()
    const pauseId = textAt(expectOk(await paused(member, id, { from: '2026-05-06' })), 'pauseId')
    expect(stepsIn(await sequenceOf(member, id))[1]).toBe('first-call paused null')
    expect((await resumed(member, id, { pauseId, resumesOn: '2026-05-05' })).status).toBe(422)
    expectOk(await resumed(member, id, { pauseId, resumesOn: '2026-05-06' }))
    const sequence = await sequenceOf(member, id)
    expect(stepsIn(sequence)[1]).toBe('first-call waits 2026-05-11')
    expect(at(sequence.body, 'pauses', 0, 'state')).toBe('void')
    expect((await resumed(member, id, { pauseId, resumesOn: '2026-05-07' })).status).toBe(409)
  })

  it('refuses an end before its beginning, and days that another pause holds', async () => {
    const { member, id } = await ready()
    const backwards = await paused(member, id, { from: '2026-05-06', until: '2026-05-05' })
    expect(backwards.status).toBe(422)
    expectOk(await paused(member, id, { from: '2026-05-06', until: '2026-05-15' }))
    expect((await paused(member, id, { from: '2026-05-15' })).status).toBe(409)
    expectOk(await paused(member, id, { from: '2026-05-16', until: '2026-05-20' }))
  })
})
