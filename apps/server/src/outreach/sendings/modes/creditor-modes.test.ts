import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { prepareDay } from '#outreach/sendings/day-run.ts'
import { convention, creditor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { dueDossier, ruleSet } from '#testing/sending-steps.ts'
import { expectOk, readyToAct, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let other: Ready
let number = 0

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  await house.house.jobs.stop()
  Object.assign(house.house, { jobs: { ...house.house.jobs, send: async () => undefined } })
})
afterAll(async () => {
  await house.stop()
})
/** An organisation with two creditors: that of `member`, and that of `other`. */
beforeEach(async () => {
  number += 1
  member = await readyToAct(house)
  const asked = creditor({ name: `Fonderie des modes ${number}` })
  const creditorId = textAt(expectOk(await member.post('/api/creditors', asked)), 'id')
  expectOk(await member.post(`/api/creditors/${creditorId}/conventions`, convention()))
  other = { ...member, creditorId }
})

const modePath = (of: Ready) => `/api/creditors/${of.creditorId}/sending-mode`
const setMode = async (of: Ready, mode: string | null, by: Pick<Ready, 'post'> = of) =>
  await by.post(modePath(of), { mode, reason: 'Convenu avec lui.' })
const prepare = () => prepareDay(house.house, member.organisationId)

/** The batches of the day: who made each, who signs it, whose letters are in it. */
async function batches() {
  const rows = listAt(await member.get('/api/sendings'), 'rows')
  return rows.map((batch) => ({
    madeBy: at(batch, 'madeBy'),
    signatory: at(batch, 'signatory'),
    debtors: listOf(batch).map((line) => at(line, 'debtorName')),
  }))
}

function listOf(batch: unknown): readonly unknown[] {
  const lines = at(batch, 'lines')
  return Array.isArray(lines) ? lines : []
}

describe('the mode of a creditor', () => {
  it('is that of the organisation until one is set, and says from whom it comes', async () => {
    await ruleSet(member, { mode: 'manual' })
    expect(expectOk(await member.get(modePath(other))).body).toMatchObject({
      mode: null,
      organisationMode: 'manual',
      set: null,
    })
    const set = expectOk(await setMode(other, 'automatic'))
    expect(set.body).toMatchObject({
      mode: 'automatic',
      organisationMode: 'manual',
      set: { reason: 'Convenu avec lui.' },
    })
    expect(at(set.body, 'set', 'at')).toContain('2026-05-04')
    const rule = expectOk(await member.get('/api/sendings/rule'))
    expect(at(rule.body, 'creditors')).toMatchObject([
      { id: other.creditorId, mode: 'automatic', name: `Fonderie des modes ${number}` },
    ])
    expectOk(await setMode(other, null))
    expect(at(expectOk(await member.get('/api/sendings/rule')).body, 'creditors')).toEqual([])
    const journal = listAt(await member.get('/api/journal?limit=10'), 'rows')
    expect(journal.filter((row) => at(row, 'verb') === 'sending-mode-set')).toHaveLength(2)
  })

  it('lets its letters alone leave by themselves, in the name of whoever set it', async () => {
    await ruleSet(member, { mode: 'to-confirm' })
    const second = await house.joined(member.organisationId, 'manager')
    expectOk(await setMode(other, 'automatic', second))
    await dueDossier(other, `Garage automatique ${number}`)
    await dueDossier(member, `Garage à confirmer ${number}`)
    await prepare()
    const made = await batches()
    expect(made).toHaveLength(2)
    const alone = made.find(({ madeBy }) => madeBy === 'automatic')
    const run = made.find(({ madeBy }) => madeBy === 'run')
    expect(alone?.debtors).toEqual([`Garage automatique ${number}`])
    expect(run?.debtors).toEqual([`Garage à confirmer ${number}`])
    expect(alone?.signatory).not.toBe(run?.signatory)
    await prepare()
    expect(await batches()).toHaveLength(2)
  })

  it('keeps its letters out of an automatic run, stricter than the organisation', async () => {
    await ruleSet(member, { mode: 'automatic' })
    expectOk(await setMode(other, 'manual'))
    await dueDossier(other, `Garage manuel ${number}`)
    await dueDossier(member, `Garage laissé partir ${number}`)
    await prepare()
    expect(await batches()).toMatchObject([
      { madeBy: 'automatic', debtors: [`Garage laissé partir ${number}`] },
    ])
  })

  it('wins over the mode of a step of the organisation', async () => {
    await ruleSet(member, { mode: 'manual', stepModes: { 'first-reminder': 'automatic' } })
    expectOk(await setMode(other, 'to-confirm'))
    await dueDossier(other, `Garage relu ${number}`)
    await prepare()
    expect(await batches()).toMatchObject([{ madeBy: 'run', debtors: [`Garage relu ${number}`] }])
  })

  it('is set by those who manage the organisation, for a creditor of theirs', async () => {
    const officer = await house.joined(member.organisationId, 'officer')
    expect((await setMode(other, 'automatic', officer)).status).toBe(403)
    const stranger = await readyToAct(house)
    expect((await setMode(other, 'automatic', stranger)).status).toBe(404)
  })
})
