import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letActsLeave } from '#departures/leave.ts'
import { paperCarrier } from '#departures/paper.ts'
import { offerMailCarriers } from '#agreements/signing/offer-mails.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { ruleSet } from '#testing/sending-steps.ts'
import { approved, deposited, expectOk, readyToAct, versionOf, type Ready } from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  // Nothing leaves but when these tests say so.
  await house.house.jobs.stop()
  await ruleSet(member)
})
afterAll(async () => {
  await house.stop()
})

const carriers = [paperCarrier, ...offerMailCarriers]
const leave = async () =>
  await letActsLeave(house.house, { carriers, lastCheck }, member.organisationId)

/** A dossier of its own debtor, whose first letter left two weeks ago; it is Monday 18 May, 10 o'clock. */
async function ready(name: string): Promise<string> {
  house.clock.set('2026-05-04')
  const items = deposit(member.creditorId).items.map((item) => ({ ...item, number: name }))
  const email = 'adresse.connue@exemple.example'
  const { id } = await deposited(member, { items, debtor: debtor({ name, email }) })
  expectOk(await approved(member, id, { letter: 'first-reminder' }))
  house.clock.set('2026-05-04', '12:30')
  await leave()
  house.clock.set('2026-05-18', '10:00')
  return id
}

const terms = {
  share: { kind: 'count', count: 4, firstOn: '2026-06-30', rhythm: 'month' },
  interest: 'frozen',
  discountCents: 0,
  accelerationDays: null,
  guarantee: null,
  signature: 'paper',
  answerBy: '2026-06-08',
  decision: null,
}
const deed = {
  debtorBirth: null,
  creditorBirth: null,
  dueOn: '2026-12-31',
  rateHundredths: null,
  loan: null,
}

async function noted(id: string, what: string, body: object): Promise<Answer> {
  const of = { ...body, expectedVersion: await versionOf(member, id) }
  return await member.post(`/api/dossiers/${id}/${what}`, of)
}

async function offered(id: string, signature: 'paper' | 'electronic' = 'paper'): Promise<Answer> {
  const asked = { ...terms, signature }
  const preview = await member.post(`/api/dossiers/${id}/plan-offers/preview`, asked)
  if (preview.status !== 200) return preview
  const textSha256 = textAt(preview, 'textSha256')
  return await noted(id, 'plan-offers', { ...asked, budget: null, textSha256 })
}

async function deedSent(id: string): Promise<Answer> {
  const preview = await member.post(`/api/dossiers/${id}/acknowledgments/preview`, deed)
  if (preview.status !== 200) return preview
  const textSha256 = textAt(preview, 'textSha256')
  return await noted(id, 'acknowledgments/letter', { ...deed, textSha256 })
}

/** What is to be signed of a dossier, as the list of acts shows it, the last first. */
async function toSignOf(id: string): Promise<readonly unknown[]> {
  const acts = listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows')
  return acts.filter((act) => /plan|Acknowledgment/u.test(String(at(act, 'label', 'en'))))
}

const paid = async (id: string) =>
  expectOk(
    await noted(id, 'payments', {
      receivedOn: '2026-05-18',
      amountCents: 300_000,
      method: 'transfer',
    }),
  )

const ways = [
  { way: 'a plan on paper', who: 'Papier', put: (id: string) => offered(id) },
  { way: 'a plan by a link', who: 'Lien', put: (id: string) => offered(id, 'electronic') },
  { way: 'an acknowledgment', who: 'Acte', put: deedSent },
]

describe('what is to be signed', () => {
  it.each(ways)('may be taken back for as long as a letter: $way', async ({ who, put }) => {
    const id = await ready(`Repris ${who}`)
    expectOk(await put(id))
    const [act] = await toSignOf(id)
    expect(act).toMatchObject({ state: 'reserved', canTakeBack: true })
    await leave()
    expect(at((await toSignOf(id))[0], 'state')).toBe('reserved')
    expectOk(await member.post(`/api/acts/${String(at(act, 'id'))}/taking-back`, {}))
    const agreements = expectOk(await member.get(`/api/dossiers/${id}/agreements`))
    const states = listAt(agreements, 'offers').map((one) => at(one, 'state'))
    expect(states.every((state) => state === 'withdrawn')).toBe(true)
    expectOk(await put(id))
    house.clock.set('2026-05-18', '11:30')
    await leave()
    expect(at((await toSignOf(id))[0], 'state')).toBe('done')
  })

  it.each(ways)('is held back once money came: $way', async ({ who, put }) => {
    const id = await ready(`Payé ${who}`)
    expectOk(await put(id))
    house.clock.set('2026-05-18', '10:05')
    await paid(id)
    house.clock.set('2026-05-18', '11:30')
    await leave()
    const [act] = await toSignOf(id)
    expect(act).toMatchObject({ state: 'cancelled' })
    expect(at(act, 'failure', 'en')).toContain('A payment came in')
  })

  it.each(ways)('is held back while a reply waits: $way', async ({ who, put }) => {
    const id = await ready(`Répond ${who}`)
    expectOk(await put(id))
    const note = { channel: 'phone', receivedOn: '2026-05-18', text: 'Je ne dois rien.' }
    expectOk(await member.post('/api/inbound/notes', { ...note, dossierId: id }))
    house.clock.set('2026-05-18', '11:30')
    await leave()
    expect((await toSignOf(id))[0]).toMatchObject({ state: 'cancelled' })
  })

  it.each(ways)('is held back once a hold was noted: $way', async ({ who, put }) => {
    const id = await ready(`Suspendu ${who}`)
    expectOk(await put(id))
    const hold = { kind: 'insolvency', stage: 'liquidation', from: '2026-05-18' }
    expectOk(await noted(id, 'holds', hold))
    house.clock.set('2026-05-18', '11:30')
    await leave()
    expect((await toSignOf(id))[0]).toMatchObject({ state: 'cancelled' })
  })

  it('comes out of the batch of the post once money came', async () => {
    const id = await ready('Sort Du Lot')
    expectOk(await offered(id))
    house.clock.set('2026-05-18', '11:30')
    await leave()
    await paid(id)
    const batches = listAt(await member.get('/api/postal-batches'), 'rows')
    const open = batches.find((one) => at(one, 'day') === '2026-05-18')
    const answer = await member.post(`/api/postal-batches/${String(at(open, 'id'))}/printing`, {})
    const pulled = JSON.stringify(expectOk(answer).body)
    expect(pulled).toContain('Sort Du Lot')
    expect((await toSignOf(id))[0]).toMatchObject({ state: 'cancelled' })
  })

  it('is one step of the day with letters, whichever comes first', async () => {
    const frequency = { status: 422, body: { code: 'gate-refuses' } }
    const id = await ready('Une Fois Par Jour')
    expectOk(await approved(member, id, { letter: 'second-reminder' }))
    for (const { put } of ways) expect(await put(id)).toMatchObject(frequency)
    const other = await ready('Une Fois Par Jour Aussi')
    expectOk(await offered(other, 'electronic'))
    expect(await deedSent(other)).toMatchObject(frequency)
    expect(await approved(member, other, { letter: 'second-reminder' })).toMatchObject(frequency)
    const offers = expectOk(await member.get(`/api/dossiers/${other}/agreements`))
    const path = `plan-offers/${textAt(offers, 'offers', 0, 'id')}/registered-letter`
    expect(await noted(other, path, {})).toMatchObject(frequency)
    house.clock.set('2026-05-19', '10:00')
    expectOk(await noted(other, path, {}))
  })

  it('waits for an open day where it goes by e-mail', async () => {
    const id = await ready('Un Dimanche')
    house.clock.set('2026-05-24', '10:00')
    expectOk(await offered(id, 'electronic'))
    // Monday 25 May 2026 is Whit Monday.
    expect(at((await toSignOf(id))[0], 'leavesFrom')).toBe('2026-05-26T06:00:00Z')
  })
})

describe('the log', () => {
  it('holds no failure', () => {
    expect(house.failures).toEqual([])
  })
})
