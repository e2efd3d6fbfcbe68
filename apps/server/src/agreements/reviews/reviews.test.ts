import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { ruleSet } from '#testing/sending-steps.ts'
import {
  actInState,
  deposited,
  expectOk,
  readyToAct,
  sent,
  toldOf,
  uploaded,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  await ruleSet(member, { mailMinutes: 0, letterMinutes: 0 })
})
afterAll(async () => {
  await house.stop()
})

/** A dossier whose first letter left on 4 May; it is 18 May after. */
async function dossierOf(name: string): Promise<string> {
  house.clock.set('2026-05-04')
  const { id } = await deposited(member, {
    debtor: debtor({ name, email: 'debiteur@exemple.example' }),
    items: deposit(member.creditorId).items.map((item) => ({ ...item, number: name })),
  })
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-05-18')
  return id
}

const plan = {
  share: { kind: 'count', count: 4, firstOn: '2026-06-30', rhythm: 'month' },
  interest: 'frozen',
  discountCents: 0,
  accelerationDays: 15,
  guarantee: null,
  signature: 'electronic',
  answerBy: '2026-06-20',
  decision: null,
}
const deed = {
  debtorBirth: { on: null, place: 'Nantes' },
  creditorBirth: null,
  dueOn: '2026-12-31',
  rateHundredths: null,
  loan: null,
}
const reader = { name: 'Maître Ysé Fictive', quality: 'lawyer', office: 'barreau de Nantes' }

async function post(id: string, path: string, body: object) {
  return await member.post(`/api/dossiers/${id}${path}`, {
    expectedVersion: await versionOf(member, id),
    ...body,
  })
}

async function printOf(id: string, path: string, terms: object): Promise<string> {
  return textAt(
    expectOk(await member.post(`/api/dossiers/${id}${path}/preview`, terms)),
    'textSha256',
  )
}

async function offered(id: string, changes: object = {}) {
  const terms = { ...plan, ...changes }
  const textSha256 = await printOf(id, '/plan-offers', terms)
  return await post(id, '/plan-offers', { ...terms, budget: null, textSha256 })
}

async function deedSent(id: string) {
  const textSha256 = await printOf(id, '/acknowledgments', deed)
  return await post(id, '/acknowledgments/letter', { ...deed, textSha256 })
}

async function asked(id: string, more: { exhibitIds?: string[]; deed?: boolean } = {}) {
  const [path, kind, terms] =
    more.deed === true
      ? (['/acknowledgments', 'acknowledgment-of-debt', deed] as const)
      : (['/plan-offers', 'payment-plan', plan] as const)
  return await post(id, '/draft-reviews', {
    draft: { kind, terms },
    textSha256: await printOf(id, path, terms),
    reader,
    exhibitIds: more.exhibitIds ?? [],
  })
}

/** A review asked and sent on the day. */
async function under(id: string, more: { deed?: boolean } = {}): Promise<string> {
  const reviewId = textAt(expectOk(await asked(id, more)), 'reviewId')
  const on = house.clock.now().toZonedDateTimeISO('Europe/Paris').toPlainDate().toString()
  expectOk(await post(id, `/draft-reviews/${reviewId}/sending`, { channel: 'e-mail', on }))
  return reviewId
}

const files = new Map<string, string>()

async function exhibit(id: string, content: string): Promise<string> {
  const fileId = await uploaded(member, content, 'avis.pdf')
  files.set(content, fileId)
  const body = { fileId, kind: 'other', deviceSha256: null, owners: [] }
  return textAt(expectOk(await post(id, '/exhibits', body)), 'exhibitId')
}

async function returned(id: string, reviewId: string, answer: object) {
  const body = { on: '2026-05-18', outcome: 'approved', note: '', exhibitId: null, ...answer }
  return await post(id, `/draft-reviews/${reviewId}/return`, body)
}

const reviewsOf = async (id: string) =>
  expectOk(await member.get(`/api/dossiers/${id}/draft-reviews`)).body
const plain = (text: string) => text.replaceAll(/\s+/gu, ' ')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Opens the file of a review as a stranger does. */
async function unpacked(reviewId: string) {
  const { bytes } = expectOk(await member.get(`/api/draft-reviews/${reviewId}/file.zip`))
  const folder = mkdtempSync(join(tmpdir(), 'relecture-'))
  writeFileSync(join(folder, 'f.zip'), bytes)
  execFileSync('unzip', ['-q', 'f.zip'], { cwd: folder })
  const [top = ''] = readdirSync(folder).filter((name) => name !== 'f.zip')
  const cwd = join(folder, top)
  execFileSync('sha256sum', ['-c', '--quiet', 'empreintes.sha256'], { cwd })
  const textOf = (name: string) => plain(execFileSync('pdftotext', [name, '-'], { cwd }).toString())
  return { cwd, textOf }
}

describe('a draft sent for review', () => {
  let id = ''
  let reviewId = ''
  let draft = ''

  it('goes with its facts, what is asked, and a law that says it is not settled', async () => {
    id = await dossierOf('Aurèle Montbrun')
    const proof = await exhibit(id, 'octets de la facture')
    reviewId = textAt(expectOk(await asked(id, { exhibitIds: [proof] })), 'reviewId')
    const { cwd, textOf } = await unpacked(reviewId)
    expect(readdirSync(cwd).toSorted()).toEqual([
      'LISEZ-MOI.txt',
      'decompte.pdf',
      'dossier.pdf',
      'empreintes.sha256',
      'pieces',
      'projet.pdf',
      'projet.txt',
    ])
    draft = sha256(readFileSync(join(cwd, 'projet.pdf')))
    const [piece = ''] = readdirSync(join(cwd, 'pieces'))
    expect(readFileSync(join(cwd, 'pieces', piece), 'utf8')).toBe('octets de la facture')
    const view = at(await reviewsOf(id), 'reviews', 0)
    expect(sha256(readFileSync(join(cwd, 'projet.txt')))).toBe(at(view, 'textSha256'))
    const page = textOf('dossier.pdf')
    expect(page).toContain('Maître Ysé Fictive, avocat, barreau de Nantes')
    expect(page).toContain('n’ont pas été lus ici')
    expect(page).toMatch(/71-1130 du 31 décembre 1971 articles 54 et 59.*on ne sait pas/u)
    expect(page).toContain('Échéance 4 sur 4')
    const squeezed = page.replaceAll(/\s/gu, '')
    expect(squeezed).toContain(String(at(view, 'contentSha256')).slice(0, 32))
    expect(squeezed).toContain(draft.slice(0, 32))
    expect(textOf('projet.pdf')).toContain('interrompt la prescription')
  })

  it('is not put to sign meanwhile, and another kind of draft is', async () => {
    expect(at(await reviewsOf(id), 'holds', 'payment-plan', 'code')).toBe('review-pending')
    expect(await offered(id)).toMatchObject({ status: 409, body: { code: 'review-pending' } })
    expect(await asked(id)).toMatchObject({ status: 409, body: { code: 'review-pending' } })
    const answer = await returned(id, reviewId, {})
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
    const given = { channel: 'secure-exchange', on: '2026-05-19' }
    const path = `/draft-reviews/${reviewId}/sending`
    expect(await post(id, path, given)).toMatchObject({ status: 422, body: { path: 'on' } })
    expectOk(await post(id, path, { ...given, on: '2026-05-18' }))
    expect(await post(id, path, { ...given, on: '2026-05-18' })).toMatchObject({
      status: 409,
      body: { code: 'already-done' },
    })
    expect(await offered(id, { signature: 'paper' })).toMatchObject({
      body: { code: 'review-pending' },
    })
    expectOk(await deedSent(id))
    // It has left before the words below are offered, on another day.
    const acts = listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows')
    const deedAct = acts.find((act) => String(at(act, 'label', 'en')).startsWith('Acknowledgment'))
    await actInState(member, { actId: String(at(deedAct, 'id')), dossierId: id, state: 'done' })
  })

  it('is approved by a paper kept byte for byte, then offered word for word days after', async () => {
    house.clock.set('2026-05-22')
    expect(await returned(id, reviewId, { on: '2026-05-21' })).toMatchObject({
      status: 422,
      body: { path: 'exhibitId' },
    })
    const paper = await exhibit(id, 'Vu, bon à signer.')
    expectOk(await returned(id, reviewId, { on: '2026-05-21', exhibitId: paper }))
    const kept = expectOk(await member.get(`/api/files/${files.get('Vu, bon à signer.') ?? ''}`))
    expect(kept.bytes.toString('utf8')).toBe('Vu, bon à signer.')
    expect(at(await reviewsOf(id), 'reviews', 0)).toMatchObject({
      state: 'approved',
      version: 'current',
      sent: { on: '2026-05-18', channel: 'secure-exchange' },
      returned: { on: '2026-05-21', outcome: 'approved', exhibit: { id: paper } },
    })
    const body = { expectedVersion: await versionOf(member, id) }
    const path = `/api/dossiers/${id}/draft-reviews/${reviewId}/offer`
    const key = crypto.randomUUID()
    const first = expectOk(await member.post(path, body, { key }))
    expect((await member.post(path, body, { key })).body).toEqual(first.body)
    const offers = listAt(await member.get(`/api/dossiers/${id}/agreements`), 'offers')
    expect(offers).toHaveLength(1)
    expect(offers[0]).toMatchObject({ state: 'open', review: 1 })
    const document = `/api/plan-offers/${String(at(offers[0], 'id'))}/document.pdf`
    expect(sha256(expectOk(await member.get(document)).bytes)).toBe(draft)
    expect(at(await reviewsOf(id), 'reviews', 0, 'version')).toBe('offered')
    expect(
      await post(id, `/draft-reviews/${reviewId}/withdrawal`, { reason: 'Non.' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'already-done' },
    })
  })

  it('is told in the history of its dossier, with its worth', async () => {
    const told = await toldOf(member, id)
    const one = (verb: string) => told.find((row) => at(row, 'verb') === verb)
    expect(one('draft-review-sent')).toMatchObject({ worth: { grade: 'good-faith' } })
    expect(one('draft-review-returned')).toMatchObject({
      title: { fr: 'Relecture n° 1 rendue\u00A0: approuvé tel quel' },
      worth: { grade: 'good-faith' },
    })
    expect(at(one('plan-offered'), 'detail', 'fr')).toContain(
      'C’est le texte de la relecture n° 1.',
    )
  })
})

describe('a reader who does not approve', () => {
  it('holds back whatever the draft becomes, until a manager passes over and says why', async () => {
    const id = await dossierOf('Blandine Querci')
    const reviewId = await under(id)
    expect(await returned(id, reviewId, { outcome: 'not-approved' })).toMatchObject({
      status: 422,
      body: { path: 'note' },
    })
    const no = { outcome: 'not-approved', note: 'La clause de déchéance est à revoir.' }
    expectOk(await returned(id, reviewId, no))
    const other = { accelerationDays: null }
    expect(await offered(id, other)).toMatchObject({
      status: 409,
      body: { code: 'review-not-approved' },
    })
    const officer = await house.joined(member.organisationId, 'officer')
    const path = `/api/dossiers/${id}/draft-reviews/${reviewId}/withdrawal`
    const reason = 'Le créancier assume ce texte.'
    const body = { expectedVersion: await versionOf(member, id), reason }
    expect(await officer.post(path, body)).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    })
    expectOk(await member.post(path, body))
    expectOk(await offered(id, other))
    expect((await toldOf(member, id)).map((row) => at(row, 'title', 'fr'))).toContain(
      'Relecture n° 1 passée outre',
    )
  })

  it('asks for changes that a new day does not make', async () => {
    const id = await dossierOf('Cyprien Valdory')
    const reviewId = await under(id)
    const exhibitId = await exhibit(id, 'Sous réserve.')
    const changes = { outcome: 'approved-with-changes', note: 'Pas de déchéance.', exhibitId }
    expectOk(await returned(id, reviewId, changes))
    house.clock.set('2026-05-20')
    expect(await offered(id)).toMatchObject({
      status: 409,
      body: { code: 'review-asks-changes' },
    })
    expect(await post(id, `/draft-reviews/${reviewId}/offer`, {})).toMatchObject({
      status: 422,
      body: { code: 'house-refuses' },
    })
    expectOk(await offered(id, { accelerationDays: null }))
    const view = at(await reviewsOf(id), 'reviews', 0)
    expect(view).toMatchObject({ version: 'earlier' })
    expect(at(view, 'versionSays', 'fr')).toContain('version antérieure')
    const told = await toldOf(member, id)
    const offer = told.find((row) => at(row, 'verb') === 'plan-offered')
    expect(at(offer, 'detail', 'fr')).toContain('La relecture n° 1 est d’une version antérieure.')
  })
})

describe('words that were read', () => {
  it('are of an earlier version once money came in, and are no longer offered', async () => {
    const id = await dossierOf('Delphine Orsay')
    const reviewId = await under(id)
    expectOk(await returned(id, reviewId, { exhibitId: await exhibit(id, 'Bon.') }))
    const paid = { amountCents: 10_000, receivedOn: '2026-05-18', method: 'cheque' }
    expectOk(await post(id, '/payments', paid))
    expect(at(await reviewsOf(id), 'reviews', 0, 'version')).toBe('earlier')
    expect(await post(id, `/draft-reviews/${reviewId}/offer`, {})).toMatchObject({
      status: 409,
      body: { code: 'dossier-moved' },
    })
  })

  it('are of an acknowledgment too, which leaves by post as it was read', async () => {
    const id = await dossierOf('Ernest Falgueyrac')
    const reviewId = await under(id, { deed: true })
    expect(await deedSent(id)).toMatchObject({ status: 409, body: { code: 'review-pending' } })
    const { textOf } = await unpacked(reviewId)
    expect(textOf('dossier.pdf')).toContain('à écrire par le débiteur')
    house.clock.set('2026-05-19')
    const exhibitId = await exhibit(id, 'Bon à signer.')
    expectOk(await returned(id, reviewId, { on: '2026-05-19', exhibitId }))
    expectOk(await post(id, `/draft-reviews/${reviewId}/offer`, {}))
    expect(at(await reviewsOf(id), 'reviews', 0, 'version')).toBe('offered')
  })

  it('are not asked of a reader while a plan is before the debtor', async () => {
    const id = await dossierOf('Fanny Desrosiers')
    expectOk(await offered(id))
    expect(await asked(id)).toMatchObject({ status: 409, body: { code: 'already-done' } })
  })
})

describe('reviews', () => {
  it('are withdrawn by who may send, are of one organisation, and leave the choice to an agency', async () => {
    const id = await dossierOf('Gaspard Lorient')
    expect(at(await reviewsOf(id), 'drafting', 'certainty')).toBe('unknown')
    const reviewId = await under(id)
    const auditor = await house.joined(member.organisationId, 'auditor')
    const path = `/api/dossiers/${id}/draft-reviews/${reviewId}/withdrawal`
    const body = { expectedVersion: await versionOf(member, id), reason: 'Il ne répond pas.' }
    expect(await auditor.post(path, body)).toMatchObject({ status: 403 })
    const officer = await house.joined(member.organisationId, 'officer')
    expectOk(await officer.post(path, body))
    expectOk(await offered(id))
    const creditor = await readyToAct(house, 'creditor')
    for (const part of ['file.zip', 'page.pdf']) {
      expectOk(await member.get(`/api/draft-reviews/${reviewId}/${part}`))
      expect(await creditor.get(`/api/draft-reviews/${reviewId}/${part}`)).toMatchObject({
        status: 404,
      })
    }
    expect(await creditor.get(`/api/dossiers/${id}/draft-reviews`)).toMatchObject({ status: 404 })
    const own = await deposited(creditor, { debtor: debtor({ name: 'Hilaire Bonnet' }) })
    const read = expectOk(await creditor.get(`/api/dossiers/${own.id}/draft-reviews`))
    expect(at(read.body, 'drafting')).toBeNull()
    expect(house.failures).toEqual([])
  })
})
