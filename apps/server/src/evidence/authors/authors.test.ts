import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convention, creditor, debtor, deposit, standing } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { toldOf } from '#testing/steps.ts'

const fixtures = new URL('../../../../../tests/fixtures/', import.meta.url)
const sms = () => readFile(new URL('sms-backup-restore/valid/delmas.xml', fixtures))
const whatsapp = () => readFile(new URL('whatsapp/valid/delmas.txt', fixtures))

let house: TestHouse
let member: Member
let creditorId: string
beforeAll(async () => {
  house = await openTestHouse('2026-04-20')
  member = await house.founded()
  await member.put('/api/organisation/standing', standing())
  const made = await member.post('/api/creditors', creditor({ name: 'Atelier Verrières' }))
  creditorId = textAt(made, 'id')
  await member.post(`/api/creditors/${creditorId}/conventions`, convention())
})
afterAll(async () => {
  await house.stop()
})

async function newDossier(facts: object = {}): Promise<string> {
  const answer = await member.post(
    '/api/dossiers',
    deposit(creditorId, {
      debtor: debtor({ name: 'Thomas Delmas', tradeName: 'Café Lanterne', ...facts }),
      items: [
        {
          number: `F-${crypto.randomUUID()}`,
          label: 'Quatre tables',
          issuedOn: '2025-12-11',
          dueOn: '2026-01-15',
          amountCents: 195_000,
        },
      ],
    }),
  )
  return textAt(answer, 'id')
}

const versionOf = async (dossierId: string) =>
  Number(at((await member.get(`/api/dossiers/${dossierId}`)).body, 'version'))

async function attached(dossierId: string, bytes: Uint8Array, kind = 'message-export') {
  const file = await member.post('/api/files', undefined, {
    raw: bytes,
    headers: { 'x-file-name': 'piece' },
  })
  const answer = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    expectedVersion: await versionOf(dossierId),
    fileId: textAt(file, 'id'),
    kind,
    owners: [],
    deviceSha256: createHash('sha256').update(bytes).digest('hex'),
  })
  const exhibitId = textAt(answer, 'exhibitId')
  await expect
    .poll(async () => at((await pageOf(exhibitId)).body, 'state'), { timeout: 20_000 })
    .not.toBe('reading')
  return exhibitId
}

const pageOf = async (exhibitId: string) => await member.get(`/api/exhibits/${exhibitId}`)

const authorsOf = async (exhibitId: string) =>
  listAt(await member.get(`/api/exhibits/${exhibitId}/authors`), 'rows')

const otherThanUs = async (exhibitId: string) =>
  (await authorsOf(exhibitId)).find((one) => at(one, 'sent') === false)

async function state(exhibitId: string, facts: object = {}, as = member) {
  const dossierId = textAt(await pageOf(exhibitId), 'dossierId')
  const print = String(at(await otherThanUs(exhibitId), 'print'))
  return await as.post(`/api/exhibits/${exhibitId}/authors/${print}`, {
    sent: false,
    expectedVersion: await versionOf(dossierId),
    side: 'debtor',
    restsOn: null,
    reason: null,
    ...facts,
  })
}

const findingsOf = async (exhibitId: string) =>
  listAt(await member.get(`/api/exhibits/${exhibitId}/messages?limit=200`), 'rows').flatMap(
    (row) => {
      const findings = at(row, 'findings')
      return Array.isArray(findings) ? findings : []
    },
  )

const codesOf = (author: unknown, list: string) => {
  const reasons = at(author, list)
  return Array.isArray(reasons) ? reasons.map((reason: unknown) => at(reason, 'code')) : []
}

describe('the authors of an exhibit', () => {
  it('are told with a grade that the format allows, its reasons and what would raise it', async () => {
    const exhibitId = await attached(await newDossier({ phone: '06 39 98 14 07' }), await sms())
    const author = await otherThanUs(exhibitId)
    expect(author).toMatchObject({
      proposed: 'debtor',
      by: 'identifier',
      grade: 'C',
      formatGrade: 'C',
      countsAs: 'debtor',
      stated: null,
    })
    expect(codesOf(author, 'reasonsFor')).toContain('party-record')
    expect(codesOf(author, 'strengthen')).toEqual(['document', 'payment', 'constat'])
    const sent = (await authorsOf(exhibitId)).find((one) => at(one, 'sent') === true)
    expect(sent).toMatchObject({ proposed: 'creditor', by: 'sent' })
    const all = (await authorsOf(exhibitId)).map((one) => Number(at(one, 'messages')))
    expect(all.reduce((sum, one) => sum + one, 0)).toBe(15)
  })

  it('rise to B with a contract that a person read, and no higher than the format', async () => {
    const dossierId = await newDossier({ phone: '06 39 98 14 07' })
    const contract = await attached(dossierId, Buffer.from('contrat signé'), 'contract')
    const exhibitId = await attached(dossierId, await sms())
    expect((await state(exhibitId, { restsOn: contract })).status).toBe(200)
    const author = await otherThanUs(exhibitId)
    expect(author).toMatchObject({ linkGrade: 'B', grade: 'C' })
    expect(at(author, 'stated')).toMatchObject({ side: 'debtor', restsOn: 1 })
    expect(codesOf(author, 'reasonsFor')).toContain('party-document')
  })

  it('are known in the next exhibit once a person said who bears the number', async () => {
    const dossierId = await newDossier({ name: 'Paul Autre', tradeName: null })
    const first = await attached(dossierId, await sms())
    expect(await otherThanUs(first)).toMatchObject({ by: 'only-other', grade: 'E' })
    await state(first)
    const text = (await sms()).toString().replace('<smses', '<smses ')
    const second = await attached(dossierId, Buffer.from(text))
    expect(await otherThanUs(second)).toMatchObject({ by: 'identifier', grade: 'C' })
  })
})

describe('saying who an author is', () => {
  it('takes the commitments of somebody else out of account, and back', async () => {
    const dossierId = await newDossier()
    const exhibitId = await attached(dossierId, await sms())
    const promise = (await findingsOf(exhibitId)).find((one) => at(one, 'kind') === 'promise')
    await member.post(`/api/findings/${String(at(promise, 'id'))}/decision`, {
      expectedVersion: await versionOf(dossierId),
      decision: 'kept',
      amountCents: null,
      dueOn: null,
      reason: null,
    })
    const promised = async () =>
      at((await member.get(`/api/dossiers/${dossierId}`)).body, 'promise')
    expect(await promised()).not.toBeNull()

    const refused = await state(exhibitId, { side: 'other', reason: 'Son associé.' })
    expect(textAt(refused, 'consequence', 'fr')).toContain('2 engagements')
    expect(textAt(refused, 'consequence', 'en')).toContain('2 commitments')
    expect(await promised()).toBeNull()
    expect((await pageOf(exhibitId)).body).toMatchObject({ findingsProposed: 0 })
    const aside = await findingsOf(exhibitId)
    expect(aside.map((one) => [at(one, 'state'), at(one, 'isOfRefusedAuthor')])).toEqual([
      ['set-aside', true],
      ['set-aside', true],
    ])
    const kept = await member.post(`/api/findings/${String(at(promise, 'id'))}/decision`, {
      expectedVersion: await versionOf(dossierId),
      decision: 'kept',
      amountCents: null,
      dueOn: null,
      reason: null,
    })
    expect(kept.body).toMatchObject({ code: 'invalid-input', path: 'decision' })

    await state(exhibitId)
    expect((await pageOf(exhibitId)).body).toMatchObject({ findingsProposed: 2 })
    expect(await promised()).toBeNull()
    const timeline = await toldOf(member, dossierId)
    expect(timeline.slice(0, 2).map((row) => at(row, 'verb'))).toEqual([
      'author-stated',
      'author-stated',
    ])
    expect(at(timeline[1], 'detail', 'fr')).toBe('C’est quelqu’un d’autre. Son associé.')
  })

  it('looks for commitments in the words of a debtor that nothing named', async () => {
    const text = (await whatsapp()).toString().replaceAll('Thomas Delmas', 'Inconnu')
    const exhibitId = await attached(
      await newDossier(),
      Buffer.from(text.replaceAll('Atelier Verrières', 'Marie')),
    )
    expect(listAt(await pageOf(exhibitId), 'warnings')).toContain('debtor-not-recognised')
    const authors = await authorsOf(exhibitId)
    const unknown = authors.find((one) => at(one, 'raw') === 'Inconnu')
    expect(unknown).toMatchObject({ proposed: null, grade: 'E', countsAs: 'other' })
    const answer = await state(exhibitId, {})
    expect(answer.status).toBe(200)
    const page = await pageOf(exhibitId)
    expect(listAt(page, 'warnings')).not.toContain('debtor-not-recognised')
  })

  it('refuses the same word twice, another dossier’s exhibit, a stranger and an auditor', async () => {
    const exhibitId = await attached(await newDossier(), await sms())
    const elsewhere = await attached(await newDossier(), Buffer.from('contrat'), 'contract')
    expect((await state(exhibitId, { restsOn: elsewhere })).body).toMatchObject({
      code: 'not-found',
      path: 'restsOn',
    })
    expect((await state(exhibitId)).status).toBe(200)
    expect((await state(exhibitId)).body).toMatchObject({ code: 'already-done' })
    expect((await state(exhibitId, { expectedVersion: 1, side: 'other' })).body).toMatchObject({
      code: 'dossier-moved',
    })
    const auditor = await house.joined(member.organisationId, 'auditor')
    expect((await state(exhibitId, {}, auditor)).body).toMatchObject({ code: 'not-permitted' })
    const stranger = await house.founded({ name: 'Une autre maison' })
    expect((await stranger.get(`/api/exhibits/${exhibitId}/authors`)).body).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the house', () => {
  it('has logged no failure of all this', () => {
    expect(house.failures).toEqual([])
  })
})
