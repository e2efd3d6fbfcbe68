import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { convention, creditor } from '#testing/facts.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  batchConfirmed,
  batchFinished,
  batchOf,
  batchPrepared,
  dueDossier,
  linesOf,
  ruleSet,
} from '#testing/sending-steps.ts'
import { expectOk, readyToAct, toldOf, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
})
afterAll(async () => {
  await house.stop()
})

async function ready(): Promise<Ready> {
  const member = await readyToAct(house)
  await ruleSet(member)
  return member
}

const actsOf = async (member: Ready, id: string) =>
  listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows')

const journalOf = async (member: Ready, verb: string) =>
  listAt(await member.get('/api/journal?limit=200'), 'rows').filter(
    (row) => at(row, 'verb') === verb,
  )

describe('how an organisation sends', () => {
  it('begins to be confirmed, half an hour for a message, until the batch of the day for a letter', async () => {
    const { house: product } = house
    expect(product.clock.today().toString()).toBe('2026-05-04')
    const member = await readyToAct(house)
    await ruleSet(member, { letterMinutes: null })
    const rule = expectOk(await member.get('/api/sendings/rule')).body
    expect(rule).toMatchObject({ mode: 'to-confirm', mailMinutes: 30, letterMinutes: null })
    expect(at(rule, 'set', 'by')).toBe('Claire Morin')
    expect(await journalOf(member, 'sending-rule-set')).toHaveLength(1)
  })

  it('is set by a manager alone, within a day', async () => {
    const member = await ready()
    const officer = await house.joined(member.organisationId, 'officer')
    const asked = {
      mode: 'automatic',
      stepModes: {},
      mailMinutes: 0,
      letterMinutes: 0,
      bankWorkingDays: null,
      reason: 'x',
    }
    expect((await officer.post('/api/sendings/rule', asked)).status).toBe(403)
    const tooLong = { ...asked, mailMinutes: 1441 }
    expect((await member.post('/api/sendings/rule', tooLong)).status).toBe(422)
  })
})

describe('a batch of sendings', () => {
  it('shows what is due with its sum, its channel and its verdict, and sends nothing', async () => {
    const member = await ready()
    const { id: dossierId } = await dueDossier(member, 'Garage du Port')
    const id = await batchPrepared(member)
    const line = (await linesOf(member, id)).get('Garage du Port')
    expect(line).toMatchObject({
      dossierId,
      letter: 'first-reminder',
      channel: 'letter',
      verdict: 'pass',
      state: 'proposed',
      actId: null,
    })
    expect(Number(at(line, 'totalCents'))).toBeGreaterThan(200_000)
    expect(await actsOf(member, dossierId)).toEqual([])
    const preview = expectOk(await member.get(`/api/sendings/${id}/letters/${dossierId}`)).body
    expect(preview).toMatchObject({ moved: false, gate: { verdict: 'pass' } })
    expect(String(at(preview, 'text'))).toContain('Claire Morin')
  })

  it('is confirmed at once but for an exception, which stays to be done', async () => {
    const member = await ready()
    const one = await dueDossier(member, 'Garage Un')
    const other = await dueDossier(member, 'Garage Deux')
    const id = await batchPrepared(member)
    const except = [{ dossierId: other.id, reason: 'Il a promis de rappeler.' }]
    const answer = expectOk(await batchConfirmed(member, id, except))
    expect(answer.body).toEqual({ id, going: 1, excepted: 1 })
    await batchFinished(member, id)
    const lines = await linesOf(member, id)
    expect(lines.get('Garage Un')).toMatchObject({
      state: 'reserved',
      actState: 'reserved',
      leavesFrom: expect.stringContaining('2026-05-04T09:0'),
    })
    expect(lines.get('Garage Deux')).toMatchObject({
      state: 'excepted',
      reason: 'Il a promis de rappeler.',
    })
    expect(await actsOf(member, one.id)).toHaveLength(1)
    expect(await actsOf(member, other.id)).toEqual([])
    const [confirmed] = await journalOf(member, 'sending-batch-confirmed')
    expect(String(at(confirmed, 'canonical'))).toContain('Il a promis de rappeler.')
    expect(await batchConfirmed(member, id)).toMatchObject({ status: 409 })
  })

  it('says of a letter whose case changed meanwhile that it moved, and does not send it', async () => {
    const member = await ready()
    const still = await dueDossier(member, 'Garage Calme')
    const moved = await dueDossier(member, 'Garage Mobile')
    const id = await batchPrepared(member)
    expectOk(
      await member.post(`/api/dossiers/${moved.id}/notes`, {
        expectedVersion: await versionOf(member, moved.id),
        kind: 'note',
        text: 'Il a appelé.',
      }),
    )
    expectOk(await batchConfirmed(member, id))
    await batchFinished(member, id)
    const lines = await linesOf(member, id)
    expect(at(lines.get('Garage Mobile'), 'state')).toBe('moved')
    expect(String(at(lines.get('Garage Mobile'), 'because', 'fr'))).toContain('a changé')
    expect(at(lines.get('Garage Calme'), 'state')).toBe('reserved')
    expect(await actsOf(member, moved.id)).toEqual([])
    expect(await actsOf(member, still.id)).toHaveLength(1)
  })

  it('writes once a day to a person, whoever the creditor is', async () => {
    const member = await ready()
    await dueDossier(member, 'Garage Double')
    const asked = creditor({ name: 'Autre créancier' })
    const creditorId = textAt(expectOk(await member.post('/api/creditors', asked)), 'id')
    expectOk(await member.post(`/api/creditors/${creditorId}/conventions`, convention()))
    await dueDossier({ ...member, creditorId }, 'Garage Double', 'F-2')
    const id = await batchPrepared(member)
    const all = at(await batchOf(member, id), 'lines')
    const verdicts = Array.isArray(all) ? all.map((line: unknown) => at(line, 'verdict')) : []
    expect(new Set(verdicts)).toEqual(new Set(['pass', 'refuse']))
    expect(verdicts).toHaveLength(2)
    expect(expectOk(await batchConfirmed(member, id)).body).toMatchObject({ going: 1 })
  })

  it('refuses an exception that is not of it, and a batch that another replaced', async () => {
    const member = await ready()
    await dueDossier(member, 'Garage Remplacé')
    const first = await batchPrepared(member)
    const second = await batchPrepared(member)
    expect(await batchConfirmed(member, first)).toMatchObject({
      status: 409,
      body: { code: 'dossier-moved' },
    })
    const stranger = [{ dossierId: first, reason: 'Rien à voir.' }]
    expect(await batchConfirmed(member, second, stranger)).toMatchObject({
      status: 422,
      body: { path: 'except' },
    })
    expect(at(await batchOf(member, second), 'state')).toBe('open')
  })
})

describe('what was approved and has not left', () => {
  it('is taken back, told in the history, and may be approved again', async () => {
    const member = await ready()
    const { id: dossierId } = await dueDossier(member, 'Garage Repris')
    const id = await batchPrepared(member)
    expectOk(await batchConfirmed(member, id))
    await batchFinished(member, id)
    const [act] = await actsOf(member, dossierId)
    expect(act).toMatchObject({ state: 'reserved', canTakeBack: true })
    const taking = `/api/acts/${String(at(act, 'id'))}/taking-back`
    expect(expectOk(await member.post(taking)).body).toEqual({ state: 'cancelled' })
    const twice = await member.post(taking)
    expect(twice).toMatchObject({ status: 409, body: { code: 'already-done' } })
    expect(JSON.stringify(twice.body)).toContain('rien n’en est parti')
    const told = await toldOf(member, dossierId)
    expect(at(told[0], 'title', 'en')).toBe('Sending taken back: First letter')
    const [cancelled] = await actsOf(member, dossierId)
    expect(cancelled).toMatchObject({
      state: 'cancelled',
      canTakeBack: false,
      failure: { en: 'A person took it back before it left.' },
    })
    const again = await batchPrepared(member)
    expectOk(await batchConfirmed(member, again))
    await batchFinished(member, again)
    expect(at((await linesOf(member, again)).get('Garage Repris'), 'state')).toBe('reserved')
  })

  it('is not taken back by who may not send', async () => {
    const member = await ready()
    const { id: dossierId } = await dueDossier(member, 'Garage Gardé')
    const id = await batchPrepared(member)
    const auditor = await house.joined(member.organisationId, 'auditor')
    expect((await batchConfirmed(auditor, id)).status).toBe(403)
    expectOk(await batchConfirmed(member, id))
    await batchFinished(member, id)
    const [act] = await actsOf(member, dossierId)
    const taking = `/api/acts/${String(at(act, 'id'))}/taking-back`
    expect((await auditor.post(taking)).status).toBe(403)
  })
})

describe('the log', () => {
  it('holds no failure', () => {
    expect(house.failures).toEqual([])
  })
})
