import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { prepareDay } from '#outreach/sendings/day-run.ts'
import { runBatch } from '#outreach/sendings/run-batch.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt } from '#testing/read.ts'
import {
  batchConfirmed,
  batchOf,
  batchPrepared,
  dueDossier,
  ruleSet,
} from '#testing/sending-steps.ts'
import { expectOk, readyToAct, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  // Nothing is done in the background but when these tests say so.
  await house.house.jobs.stop()
  Object.assign(house.house, { jobs: { ...house.house.jobs, send: async () => undefined } })
})
afterAll(async () => {
  await house.stop()
})
beforeEach(async () => {
  house.clock.set('2026-05-04')
  member = await readyToAct(house)
  await ruleSet(member)
})

const leave = () =>
  letActsLeave(house.house, { carriers: [paperCarrier], lastCheck }, member.organisationId)

const go = (id: string) => runBatch(house.house, { organisationId: member.organisationId, id })

const actsOf = async (dossierId: string) =>
  listAt(await member.get(`/api/acts?dossierId=${dossierId}`), 'rows')

const lettersInBatches = async () =>
  listAt(await member.get('/api/postal-batches'), 'rows').reduce<number>(
    (sum, batch) => sum + Number(at(batch, 'letters')),
    0,
  )

/** Dossiers whose first letter was confirmed and reserved, an hour from leaving. */
async function reserved(names: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = []
  for (const name of names) ids.push((await dueDossier(member, name)).id)
  const id = await batchPrepared(member)
  expectOk(await batchConfirmed(member, id))
  await go(id)
  expect(at(await batchOf(member, id), 'state')).toBe('finished')
  return ids
}

describe('what may still be taken back', () => {
  it('is not carried before its time, and is after', async () => {
    const [id = ''] = await reserved(['Garage Patient'])
    house.clock.set('2026-05-04', '10:55')
    await leave()
    expect(await actsOf(id)).toMatchObject([{ state: 'reserved' }])
    house.clock.set('2026-05-04', '11:05')
    await leave()
    expect(await actsOf(id)).toMatchObject([{ state: 'done', canTakeBack: false }])
    expect(await lettersInBatches()).toBe(1)
  })

  it('leaves or is taken back, one alone of the two, whoever comes first', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Garage de course ${index}`)
    const dossiers = await reserved(names)
    house.clock.set('2026-05-04', '11:05')
    const acts = await Promise.all(dossiers.map(async (id) => (await actsOf(id))[0]))
    const taking = async () => {
      const statuses: number[] = []
      for (const act of acts.toReversed()) {
        const answer = await member.post(`/api/acts/${String(at(act, 'id'))}/taking-back`)
        statuses.push(answer.status)
      }
      return statuses
    }
    const [, statuses] = await Promise.all([Promise.all([leave(), leave()]), taking()])
    const states = await Promise.all(dossiers.map(async (id) => at((await actsOf(id))[0], 'state')))
    const cancelled = states.filter((state) => state === 'cancelled').length
    expect(statuses.filter((status) => status === 200)).toHaveLength(cancelled)
    expect(states.filter((state) => state === 'done')).toHaveLength(names.length - cancelled)
    expect(await lettersInBatches()).toBe(names.length - cancelled)
    expect(cancelled).toBeGreaterThan(0)
  })
})

describe('two servers on one batch', () => {
  it('reserve each letter once', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `Garage partagé ${index}`)
    const ids: string[] = []
    for (const name of names) ids.push((await dueDossier(member, name)).id)
    const id = await batchPrepared(member)
    expectOk(await batchConfirmed(member, id))
    await Promise.all([go(id), go(id), go(id)])
    expect(at(await batchOf(member, id), 'state')).toBe('finished')
    for (const dossierId of ids) expect(await actsOf(dossierId)).toHaveLength(1)
  })
})

describe('the run of the day', () => {
  const batches = async () => listAt(await member.get('/api/sendings'), 'rows')
  const prepare = () => prepareDay(house.house, member.organisationId)

  it('prepares nothing in manual mode', async () => {
    await ruleSet(member, { mode: 'manual' })
    await dueDossier(member, 'Garage Manuel')
    await prepare()
    expect(await batches()).toEqual([])
  })

  it('prepares once a batch to be confirmed, signed by the manager', async () => {
    await dueDossier(member, 'Garage Matinal')
    await prepare()
    await prepare()
    expect(await batches()).toMatchObject([
      { madeBy: 'run', state: 'open', signatory: 'Claire Morin', lines: [{ verdict: 'pass' }] },
    ])
  })

  it('lets leave alone what passes in an automatic mode, under the name of who chose it', async () => {
    await ruleSet(member, { mode: 'automatic', reason: 'Les relances simples partent seules.' })
    const { id } = await dueDossier(member, 'Garage Automatique')
    await prepare()
    const [batch] = await batches()
    expect(batch).toMatchObject({ madeBy: 'automatic', state: 'confirmed' })
    await go(String(at(batch, 'id')))
    expect(await actsOf(id)).toMatchObject([{ state: 'reserved', canTakeBack: true }])
    const journal = listAt(await member.get(`/api/journal?dossierId=${id}`), 'rows')
    const entry = journal.find((row) => at(row, 'verb') === 'letter-reserved')
    expect(at(entry, 'actorName')).toBeNull()
    expect(String(at(entry, 'canonical'))).toContain(member.userId)
    await prepare()
    expect(await batches()).toHaveLength(1)
  })

  it('keeps for a person the step that was chosen so', async () => {
    await ruleSet(member, { mode: 'automatic', stepModes: { 'first-reminder': 'to-confirm' } })
    await dueDossier(member, 'Garage Choisi')
    await prepare()
    expect(await batches()).toMatchObject([{ madeBy: 'run', state: 'open' }])
  })

  it('lets nothing leave alone once whoever chose it is no longer there', async () => {
    const other = await house.joined(member.organisationId, 'manager')
    await ruleSet(other, { mode: 'automatic' })
    await dueDossier(member, 'Garage Orphelin')
    expectOk(await member.post(`/api/members/${other.userId}/suspension`))
    await prepare()
    expect(await batches()).toMatchObject([{ madeBy: 'run', state: 'open' }])
  })
})

describe('the counter of reminders sent in error', () => {
  const counter = async () => expectOk(await member.get('/api/sendings/wrong')).body

  it('counts what left, and none in error', async () => {
    await reserved(['Garage Juste'])
    house.clock.set('2026-05-04', '11:05')
    await leave()
    expect(await counter()).toEqual({ sent: 1, since: '2026-05-04', wrong: [] })
  })

  it('counts a letter that left after a payment that came to be known later, and says why', async () => {
    const [id = ''] = await reserved(['Garage Payé'])
    house.clock.set('2026-05-04', '11:05')
    await leave()
    house.clock.set('2026-05-06')
    expectOk(
      await member.post(`/api/dossiers/${id}/payments`, {
        expectedVersion: await versionOf(member, id),
        amountCents: 50_000,
        receivedOn: '2026-05-02',
        method: 'to-creditor',
      }),
    )
    expect(await counter()).toMatchObject({
      sent: 1,
      wrong: [
        {
          dossierId: id,
          debtorName: 'Garage Payé',
          label: { fr: 'Première lettre' },
          because: { fr: expect.stringMatching(/était arrivé le 2\s+mai/u) },
          since: { fr: expect.stringContaining('Rien d’autre') },
        },
      ],
    })
  })

  it('does not count a payment made after the letter left', async () => {
    const [id = ''] = await reserved(['Garage Suivi'])
    house.clock.set('2026-05-04', '11:05')
    await leave()
    house.clock.set('2026-05-06')
    expectOk(
      await member.post(`/api/dossiers/${id}/payments`, {
        expectedVersion: await versionOf(member, id),
        amountCents: 50_000,
        receivedOn: '2026-05-05',
        method: 'to-creditor',
      }),
    )
    expect(await counter()).toMatchObject({ sent: 1, wrong: [] })
  })
})

describe('the log', () => {
  it('holds no failure', () => {
    expect(house.failures).toEqual([])
  })
})
