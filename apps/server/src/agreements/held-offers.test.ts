import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, textAt } from '#testing/read.ts'
import {
  deposited,
  expectOk,
  mediatorSaid,
  readyToAct,
  sent,
  versionOf,
  type Ready,
} from '#testing/steps.ts'
import { openVisitor, type Answer } from '#testing/visitor.ts'

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  await mediatorSaid(member)
})
afterAll(async () => {
  await house.stop()
})

const terms = {
  share: { kind: 'count', count: 4, firstOn: '2026-06-30', rhythm: 'month' },
  interest: 'frozen',
  discountCents: 0,
  accelerationDays: null,
  guarantee: null,
  signature: 'electronic',
  answerBy: '2026-06-08',
  decision: null,
}
const deed = {
  debtorBirth: { on: '1988-05-12', place: 'Lyon' },
  creditorBirth: null,
  dueOn: '2026-12-31',
  rateHundredths: null,
  loan: null,
}

/** A dossier of its own debtor, whose first letter left two weeks ago. */
async function ready(name: string): Promise<string> {
  house.clock.set('2026-05-04')
  const items = deposit(member.creditorId).items.map((item) => ({ ...item, number: name }))
  const email = 'adresse.connue@exemple.example'
  const { id } = await deposited(member, {
    items,
    debtor: debtor({ name, email, kind: 'consumer', trade: null }),
  })
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-05-18')
  return id
}

async function offered(id: string, changes: object = {}): Promise<Answer> {
  const { personSays, ...of } = { personSays: null, ...changes }
  const asked = { ...terms, ...of }
  const preview = await member.post(`/api/dossiers/${id}/plan-offers/preview`, asked)
  if (preview.status !== 200) return preview
  return await member.post(`/api/dossiers/${id}/plan-offers`, {
    ...asked,
    personSays,
    budget: null,
    expectedVersion: await versionOf(member, id),
    textSha256: textAt(preview, 'textSha256'),
  })
}

async function deedSent(id: string, personSays: string | null = null): Promise<Answer> {
  const preview = await member.post(`/api/dossiers/${id}/acknowledgments/preview`, deed)
  if (preview.status !== 200) return preview
  return await member.post(`/api/dossiers/${id}/acknowledgments/letter`, {
    ...deed,
    personSays,
    textSha256: textAt(preview, 'textSha256'),
    expectedVersion: await versionOf(member, id),
  })
}

async function held(id: string, hold: object): Promise<void> {
  const of = { expectedVersion: await versionOf(member, id), from: '2026-05-15', ...hold }
  expectOk(await member.post(`/api/dossiers/${id}/holds`, of))
}

async function pageOf(id: string): Promise<string> {
  const { body } = expectOk(await member.get(`/api/dossiers/${id}/agreements`))
  const link = String(at(body, 'offers', 0, 'link'))
  const page = await openVisitor(house.address).get(new URL(link).pathname)
  return page.bytes.toString('utf8').replaceAll(/\s+/gu, ' ')
}

const policy = { code: 'house-refuses', article: 'Politique de la maison, non une loi' }
const law = { code: 'law-refuses', article: 'C. com. L622-21 (à confirmer)' }
const holds = [
  { hold: { kind: 'over-indebtedness', stage: 'admissible' }, refusal: policy },
  { hold: { kind: 'insolvency', stage: 'liquidation' }, refusal: law },
  { hold: { kind: 'insolvency', stage: 'reorganisation' }, refusal: law },
  { hold: { kind: 'vulnerability', stage: 'deceased', until: '2026-12-31' }, refusal: policy },
]

describe('a person who may not be asked to pay', () => {
  it.each(holds)('is not asked to sign: $hold.stage', async ({ hold, refusal }) => {
    const id = await ready(`Garde ${hold.stage}`)
    await held(id, hold)
    for (const signature of ['electronic', 'paper']) {
      expect(await offered(id, { signature })).toMatchObject({ status: 422, body: refusal })
    }
    expect(await deedSent(id)).toMatchObject({ status: 422, body: refusal })
  })

  it.each(holds)('signs nothing that was offered before: $hold.stage', async ({ hold }) => {
    const id = await ready(`Page ${hold.stage}`)
    expectOk(await offered(id))
    await held(id, hold)
    const page = await pageOf(id)
    expect(page).toContain('n’est plus ouverte')
    expect(page).not.toContain('Recevoir le code')
    const offers = expectOk(await member.get(`/api/dossiers/${id}/agreements`))
    const posted = await member.post(
      `/api/dossiers/${id}/plan-offers/${textAt(offers, 'offers', 0, 'id')}/registered-letter`,
      { expectedVersion: await versionOf(member, id) },
    )
    expect(posted).toMatchObject({ status: 422 })
  })

  it('is read by a person first where a guardian protects him', async () => {
    const hold = { kind: 'vulnerability', stage: 'protected-adult', until: '2026-12-31' }
    const id = await ready('Majeur Protégé')
    await held(id, hold)
    for (const answer of [await offered(id), await deedSent(id)]) {
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'gate-refuses', path: 'personSays' },
      })
    }
    expectOk(await offered(id, { personSays: 'Le curateur a lu et accepte, courriel du 18 mai.' }))
    expect(await pageOf(id)).toContain('Recevoir le code')
    const other = await ready('Majeur Protégé Depuis')
    expectOk(await offered(other))
    house.clock.set('2026-05-18', '10:05')
    await held(other, hold)
    expect(await pageOf(other)).toContain('n’est plus ouverte')
  })
})

describe('a reply that waits', () => {
  it('keeps a plan and an acknowledgment from leaving, and says why', async () => {
    const id = await ready('Réponse Qui Attend')
    const note = { channel: 'phone', receivedOn: '2026-05-18', text: 'Je ne dois rien, arrêtez.' }
    expectOk(await member.post('/api/inbound/notes', { ...note, dossierId: id }))
    for (const answer of [await offered(id), await deedSent(id)]) {
      expect(answer).toMatchObject({ status: 422, body: { code: 'house-refuses' } })
      expect(textAt(answer, 'detail')).toContain('une réponse du débiteur attend')
    }
  })
})
