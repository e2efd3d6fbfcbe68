import { createHash } from 'node:crypto'
import { inOrganisation, listPlanOffers } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import {
  approved,
  deposited,
  expectOk,
  readyToAct,
  sent,
  uploaded,
  versionOf,
  type Ready,
} from '#testing/steps.ts'
import { openVisitor, type Answer } from '#testing/visitor.ts'
import { offerCode } from '#agreements/signing/token.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
})
afterAll(async () => {
  await house.stop()
})

const EMAIL = 'elodie.garnier@exemple.example'

/** A dossier whose first letter left, of a debtor whose address is known. */
async function ready(): Promise<{ readonly member: Ready; readonly id: string }> {
  house.clock.set('2026-05-04')
  const member = await readyToAct(house)
  const { id } = await deposited(member, {
    debtor: debtor({ email: EMAIL, name: 'Élodie Garnier' }),
  })
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-05-18')
  return { member, id }
}

const terms = {
  share: { kind: 'count', count: 4, firstOn: '2026-06-30', rhythm: 'month' },
  interest: 'frozen',
  discountCents: 0,
  accelerationDays: 15,
  guarantee: null,
  signature: 'electronic',
  answerBy: '2026-06-08',
  decision: null,
}

async function offered(member: Ready, id: string, changes: object = {}): Promise<Answer> {
  const asked = { ...terms, ...changes }
  const preview = await member.post(`/api/dossiers/${id}/plan-offers/preview`, asked)
  if (preview.status !== 200) return preview
  return await member.post(`/api/dossiers/${id}/plan-offers`, {
    ...asked,
    budget: null,
    expectedVersion: await versionOf(member, id),
    textSha256: textAt(preview, 'textSha256'),
  })
}

async function agreementsOf(member: Ready, id: string): Promise<unknown> {
  return expectOk(await member.get(`/api/dossiers/${id}/agreements`)).body
}

/** A phone in front of the page of an offer. */
async function phone(member: Ready, id: string) {
  const link = at(await agreementsOf(member, id), 'offers', 0, 'link')
  if (typeof link !== 'string') throw new Error('an open offer has a link')
  const path = new URL(link).pathname
  const visitor = openVisitor(house.address)
  const post = async (step: string, fields: Readonly<Record<string, string>> = {}) =>
    await visitor.send('POST', `${path}/${step}`, {
      raw: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': 'Téléphone <fictif>',
      },
      key: null,
    })
  const offers = await inOrganisation(house.house.database.app, member.organisationId, (tx) =>
    listPlanOffers(tx, id),
  )
  const offerId = offers[0]?.id ?? ''
  return { path, visitor, post, code: (number: number) => offerCode(house.house, offerId, number) }
}

const pageOf = (answer: Answer) => answer.bytes.toString('utf8').replaceAll(/\s+/gu, ' ')
const keyOf = (answer: Answer) => /name="cle" value="([^"]+)"/.exec(pageOf(answer))?.[1] ?? ''

describe('a plan offered', () => {
  it('makes the debt, to the cent, and is written with what signing it changes', async () => {
    const { member, id } = await ready()
    const preview = expectOk(await member.post(`/api/dossiers/${id}/plan-offers/preview`, terms))
    const rows = listAt(preview, 'instalments')
    const owed = numberAt(preview, 'owedCents')
    expect(rows.reduce<number>((sum, row) => sum + Number(at(row, 'amountCents')), 0)).toBe(owed)
    expect(rows.map((row) => at(row, 'payableOn'))).toEqual([
      '2026-06-30',
      '2026-07-30',
      '2026-08-31',
      '2026-09-30',
    ])
    expect(rows.map((row) => at(row, 'dueOn'))[2]).toBe('2026-08-30')
    const text = textAt(preview, 'text')
    expect(text).toContain('interrompt la prescription (article\u00A02240 du Code civil)')
    expect(text).toContain('loi n°\u00A071-1130')
    expect(at(preview.body, 'gate', 'verdict')).toBe('pass')
  })

  it('is to be signed before its first instalment is due', async () => {
    const { member, id } = await ready()
    const share = { ...terms.share, firstOn: '2026-06-05' }
    const refused = await offered(member, id, { share })
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'answerBy' },
    })
    expectOk(await offered(member, id, { share, answerBy: '2026-06-05' }))
  })

  it('is held to what the creditor lets be agreed', async () => {
    const { member, id } = await ready()
    const limits = {
      mostMonths: 3,
      leastInstalmentCents: null,
      mostGivenUpHundredths: null,
      beyond: 'ask',
      decidedBy: 'M. Lumen',
      decidedOn: '2026-05-01',
    }
    expectOk(await member.post(`/api/creditors/${member.creditorId}/plan-limits`, limits))
    expect(await offered(member, id)).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'decision' },
    })
    const decision = { decidedBy: 'M. Lumen', decidedOn: '2026-05-18', reference: 'Courriel' }
    expectOk(await offered(member, id, { decision }))
    expectOk(
      await member.post(`/api/creditors/${member.creditorId}/plan-limits`, {
        ...limits,
        beyond: 'refuse',
      }),
    )
    expect(await offered(member, id, { decision })).toMatchObject({
      status: 422,
      body: { path: 'share' },
    })
  })

  it('gives up nothing of the creditor without its decision', async () => {
    const { member, id } = await ready()
    expect(await offered(member, id, { interest: 'waived' })).toMatchObject({
      status: 422,
      body: { path: 'decision' },
    })
    const decision = { decidedBy: 'M. Lumen', decidedOn: '2026-05-18', reference: 'Courriel' }
    expectOk(await offered(member, id, { interest: 'waived', discountCents: 1000, decision }))
    const offer = at(await agreementsOf(member, id), 'offers', 0)
    const interest = Number(at(await agreementsOf(member, id), 'interestCents'))
    expect(interest).toBeGreaterThan(0)
    expect(Number(at(offer, 'owedCents')) - Number(at(offer, 'totalCents'))).toBe(interest + 1000)
  })

  it('is not offered before the first letter, nor while a dispute is open', async () => {
    house.clock.set('2026-05-04')
    const member = await readyToAct(house)
    const { id } = await deposited(member, { debtor: debtor({ email: EMAIL }) })
    expect(await offered(member, id)).toMatchObject({ status: 422, body: { code: 'law-refuses' } })
    const other = await ready()
    expectOk(
      await other.member.post(`/api/dossiers/${other.id}/disputes`, {
        expectedVersion: await versionOf(other.member, other.id),
        reason: 'La pose est à refaire.',
        on: '2026-05-18',
        isSerious: null,
      }),
    )
    expect(await offered(other.member, other.id)).toMatchObject({
      status: 422,
      body: { code: 'house-refuses' },
    })
  })
})

describe('the page of an offer', () => {
  it('says nothing of the debtor or of the debt before a code', async () => {
    const { member, id } = await ready()
    expectOk(await offered(member, id))
    const { path, visitor } = await phone(member, id)
    const answer = await visitor.get(path)
    const page = pageOf(answer)
    expect(answer.status).toBe(200)
    expect(page).toContain('e•••@e•••.example')
    for (const secret of ['Garnier', EMAIL, 'Atelier Lumen', '€'])
      expect(page).not.toContain(secret)
    expect(page).not.toContain('<script')
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'nonce-[^']+'; font-src 'self'; form-action 'self';/,
    )
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect((await visitor.get('/accord/un-jeton-qui-ne-sert-pas')).status).toBe(404)
  })

  it('counts wrong codes, and gives the text to the right one alone', async () => {
    const { member, id } = await ready()
    expectOk(await offered(member, id))
    const { post, code } = await phone(member, id)
    expect((await post('lire', { code: '000000' })).status).toBe(422)
    expect(pageOf(await post('code'))).toContain('Un code vient de partir.')
    expect(pageOf(await post('code'))).toContain('attendez une demi-minute')
    const wrong = code(1) === '123456' ? '654321' : '123456'
    for (const left of [4, 3, 2, 1]) {
      expect(pageOf(await post('lire', { code: wrong }))).toContain(`Il reste ${left} essai`)
    }
    expect(pageOf(await post('lire', { code: wrong }))).toContain('Demandez-en un autre.')
    expect((await post('lire', { code: code(1) })).status).toBe(429)
    house.clock.set('2026-05-18', '10:03')
    expect((await post('code')).status).toBe(200)
    const page = pageOf(await post('lire', { code: ` ${code(2).slice(0, 3)} ${code(2).slice(3)}` }))
    expect(page).toContain('Élodie Garnier, voici ce qui vous est proposé')
    expect(page).toContain('Signer, c’est reconnaître la dette.')
    expect(page).toMatch(/<details open> ?<summary>Contester/)
    expect(page).not.toMatch(/checked|selected/)
  })

  it('signs nothing without the box, nor with a key that is no key', async () => {
    const { member, id } = await ready()
    expectOk(await offered(member, id))
    const { post, code } = await phone(member, id)
    await post('code')
    const key = keyOf(await post('lire', { code: code(1) }))
    expect(pageOf(await post('signer', { cle: key }))).toContain('Rien n’est signé.')
    expect((await post('signer', { cle: 'une-cle', accord: 'oui' })).status).toBe(422)
    house.clock.set('2026-05-18', '11:05')
    expect((await post('signer', { cle: key, accord: 'oui' })).status).toBe(422)
    expect(at(await agreementsOf(member, id), 'offers', 0, 'state')).toBe('open')
  })

  it('keeps the evidence of a signature, and makes it the plan of the dossier', async () => {
    const { member, id } = await ready()
    expectOk(await offered(member, id))
    const { post, code } = await phone(member, id)
    await post('code')
    const opened = await post('lire', { code: code(1) })
    const key = keyOf(opened)
    const signed = await post('signer', { cle: key, accord: 'oui' })
    expect(signed.status).toBe(200)
    expect(pageOf(signed)).toContain('C’est signé')
    const again = await post('signer', { cle: key, accord: 'oui' })
    expect(pageOf(again)).toContain('Cet échéancier est signé')
    const offer = at(await agreementsOf(member, id), 'offers', 0)
    expect(offer).toMatchObject({ state: 'signed', link: null, exhibit: { number: 1 } })
    const expected = expectOk(await member.get(`/api/dossiers/${id}/expected`)).body
    expect(at(expected, 'plan')).toMatchObject({ version: 1, channel: 'portal', instalments: 4 })
    expect(at(expected, 'plan', 'exhibitId')).toBe(at(offer, 'exhibit', 'id'))
    const law = expectOk(await member.get(`/api/dossiers/${id}/law?asOf=2026-05-18`))
    expect(JSON.stringify(law.body)).toContain('plan-signed')
    const told = listAt(await member.get(`/api/dossiers/${id}/timeline`), 'rows')
    expect(told.map((row) => at(row, 'verb'))).toContain('plan-signed')
    const copy = await post('copie', { cle: key })
    expect(copy.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const journal = expectOk(await member.get(`/api/journal?dossierId=${id}`))
    expect(JSON.stringify(journal.body)).toContain('plan-signed')
  })

  it('shows every word that is signed, and hashes those', async () => {
    const { member, id } = await ready()
    const preview = expectOk(await member.post(`/api/dossiers/${id}/plan-offers/preview`, terms))
    expectOk(await offered(member, id))
    const { post, code } = await phone(member, id)
    await post('code')
    const page = pageOf(await post('lire', { code: code(1) }))
      .replaceAll(/<br \/>/gu, ' ')
      .replaceAll(/<[^>]+>/gu, '')
      .replaceAll(/\s+/gu, ' ')
    const text = textAt(preview, 'text')
    const paragraphs = text.split('\n\n').filter((part) => part.length > 80 && !part.includes('\n'))
    expect(paragraphs.length).toBeGreaterThan(6)
    for (const paragraph of paragraphs) {
      expect(page).toContain(paragraph.replaceAll(/\s+/gu, ' ').replaceAll('\u202F', ' '))
    }
    const sha256 = createHash('sha256').update(text).digest('hex')
    expect(at(await agreementsOf(member, id), 'offers', 0, 'textSha256')).toBe(sha256)
  })

  it('opens a dispute when the debtor contests, and signs nothing after', async () => {
    const { member, id } = await ready()
    expectOk(await offered(member, id))
    const { post, code } = await phone(member, id)
    await post('code')
    const key = keyOf(await post('lire', { code: code(1) }))
    const answer = await post('repondre', { cle: key, reponse: 'contested', mots: 'Déjà payé.' })
    expect(pageOf(answer)).toContain('Votre contestation est reçue')
    expect(pageOf(await post('signer', { cle: key, accord: 'oui' }))).toContain('contestation')
    const agreements = await agreementsOf(member, id)
    expect(at(agreements, 'offers', 0, 'state')).toBe('contested')
    expect(at(agreements, 'impossible', 'fr')).toContain('Le débiteur conteste')
    const told = await member.get(`/api/dossiers/${id}/disputes`)
    expect(at(told.body, 'disputes', 0, 'answerBy')).toBe('2026-06-02')
  })

  it('keeps the words of who asks for another schedule as a reply, which stops demands', async () => {
    const { member, id } = await ready()
    expectOk(await offered(member, id))
    const { post, code } = await phone(member, id)
    await post('code')
    const key = keyOf(await post('lire', { code: code(1) }))
    const words = 'Plutôt 200 € par mois, à partir de juillet.'
    await post('repondre', { cle: key, reponse: 'declined', mots: words })
    const inbox = expectOk(await member.get('/api/inbound'))
    const [reply, ...others] = listAt(inbox, 'rows')
    expect(others).toEqual([])
    expect(at(reply, 'channel')).toBe('portal')
    expect(at(reply, 'way')).toBe('page')
    const read = expectOk(await member.get(`/api/inbound/${String(at(reply, 'id'))}`))
    expect(JSON.stringify(read.body)).toContain(words)
    expect(at(read.body, 'placed', 'dossier', 'id')).toBe(id)
    const reminder = await approved(member, id, { letter: 'second-reminder' })
    expect(reminder.status).toBe(422)
    expect(textAt(reminder, 'detail')).toContain('Une réponse attend')
  })

  it('signs nothing once the account changed, was withdrawn, or its last day is over', async () => {
    const { member, id } = await ready()
    expectOk(await offered(member, id))
    const { post, path, visitor } = await phone(member, id)
    expectOk(
      await member.post(`/api/dossiers/${id}/payments`, {
        expectedVersion: await versionOf(member, id),
        receivedOn: '2026-05-18',
        amountCents: 10_000,
        method: 'transfer',
      }),
    )
    expect(pageOf(await visitor.get(path))).toContain('n’est plus à jour')
    expect(pageOf(await post('code'))).toContain('n’est plus à jour')
    const other = await ready()
    expectOk(await offered(other.member, other.id))
    const page = await phone(other.member, other.id)
    house.clock.set('2026-06-09')
    expect(pageOf(await page.visitor.get(page.path))).toContain('Le délai pour signer est passé')
    house.clock.set('2026-05-18')
    const offerId = textAt(
      await other.member.get(`/api/dossiers/${other.id}/agreements`),
      'offers',
      0,
      'id',
    )
    expectOk(
      await other.member.post(`/api/dossiers/${other.id}/plan-offers/${offerId}/withdrawal`, {
        expectedVersion: await versionOf(other.member, other.id),
        because: 'Erreur de date.',
      }),
    )
    expect(pageOf(await page.visitor.get(page.path))).toContain('a été retirée')
  })
})

describe('a plan renegotiated', () => {
  it('is a new version, and the one that was signed is kept', async () => {
    const { member, id } = await ready()
    const sign = async () => {
      expectOk(await offered(member, id))
      const { post, code } = await phone(member, id)
      await post('code')
      const key = keyOf(await post('lire', { code: code(1) }))
      expect((await post('signer', { cle: key, accord: 'oui' })).status).toBe(200)
    }
    await sign()
    house.clock.set('2026-05-19')
    await sign()
    const expected = expectOk(await member.get(`/api/dossiers/${id}/expected`)).body
    expect(at(expected, 'plan', 'version')).toBe(2)
    expect(at(expected, 'earlier', 0, 'version')).toBe(1)
    const states = listAt(await member.get(`/api/dossiers/${id}/agreements`), 'offers')
    expect(states.map((one) => at(one, 'state'))).toEqual(['signed', 'signed'])
  })
})

describe('a plan by post', () => {
  it('is notified by registered letter once, word for word', async () => {
    const { member, id } = await ready()
    expectOk(await offered(member, id))
    const offerId = textAt(await member.get(`/api/dossiers/${id}/agreements`), 'offers', 0, 'id')
    const post = async () =>
      await member.post(`/api/dossiers/${id}/plan-offers/${offerId}/registered-letter`, {
        expectedVersion: await versionOf(member, id),
      })
    const pdf = await member.get(`/api/plan-offers/${offerId}/document.pdf`)
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    house.clock.set('2026-05-19')
    expectOk(await post())
    expect(await post()).toMatchObject({ status: 422, body: { code: 'gate-refuses' } })
  })

  it('becomes the plan once it came back signed, with its exhibit', async () => {
    const { member, id } = await ready()
    expectOk(await offered(member, id, { signature: 'paper' }))
    const agreements = await agreementsOf(member, id)
    expect(at(agreements, 'offers', 0)).toMatchObject({ link: null, codesTo: null })
    const offerId = textAt(await member.get(`/api/dossiers/${id}/agreements`), 'offers', 0, 'id')
    const attached = expectOk(
      await member.post(`/api/dossiers/${id}/exhibits`, {
        expectedVersion: await versionOf(member, id),
        fileId: await uploaded(member, 'un échéancier signé', 'echeancier.pdf'),
        kind: 'contract',
        deviceSha256: null,
        owners: [],
      }),
    )
    const signed = async (on: string) =>
      await member.post(`/api/dossiers/${id}/plan-offers/${offerId}/paper-signature`, {
        expectedVersion: await versionOf(member, id),
        on,
        exhibitId: textAt(attached, 'exhibitId'),
      })
    expect(await signed('2026-05-17')).toMatchObject({ status: 422, body: { path: 'on' } })
    expectOk(await signed('2026-05-18'))
    expect(await signed('2026-05-18')).toMatchObject({ status: 409 })
    const expected = expectOk(await member.get(`/api/dossiers/${id}/expected`)).body
    expect(at(expected, 'plan')).toMatchObject({ channel: 'letter', agreedOn: '2026-05-18' })
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
