import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import type { Answer } from '#testing/visitor.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  composed,
  deposited,
  expectOk,
  mediatorSaid,
  readyToAct,
  sent,
  uploaded,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let id = ''
beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  await mediatorSaid(member)
  id = await dossierOf('Camille Aubertin', 200_000)
  house.clock.set('2026-05-18')
})
afterAll(async () => {
  await house.stop()
})

async function dossierOf(name: string, amountCents: number, more: object = {}): Promise<string> {
  const made = await deposited(member, {
    debtor: debtor({ kind: 'consumer', trade: null, name }),
    items: [
      {
        number: `F-${crypto.randomUUID().slice(0, 8)}`,
        label: 'Quatre tables',
        issuedOn: '2025-12-11',
        dueOn: '2026-01-15',
        amountCents,
      },
    ],
    ...more,
  })
  return made.id
}

async function post(path: string, body: object, dossierId = id) {
  return await member.post(`/api/dossiers/${dossierId}${path}`, {
    expectedVersion: await versionOf(member, dossierId),
    ...body,
  })
}

async function exhibit(name: string, dossierId = id): Promise<string> {
  const answer = expectOk(
    await post(
      '/exhibits',
      {
        fileId: await uploaded(member, `octets de ${name}`, `${name}.pdf`),
        kind: 'other',
        deviceSha256: null,
        owners: [],
      },
      dossierId,
    ),
  )
  return textAt(answer, 'exhibitId')
}

const read = {
  kind: 'private-deed',
  signedByDebtor: true,
  amountInFiguresCents: 200_000,
  amountInWordsText: 'deux mille euros',
  mentionBy: 'debtor',
  debtorIs: 'other',
  loan: false,
  date: '2026-05-18',
  dueOn: '2026-12-31',
  partiesNamed: true,
}

async function deed(dossierId = id, changes: object = {}): Promise<string> {
  const exhibitId = await exhibit(`acte-${crypto.randomUUID().slice(0, 4)}`, dossierId)
  const answer = expectOk(
    await post('/acknowledgments', { ...read, ...changes, exhibitId }, dossierId),
  )
  return textAt(answer, 'deed', 'id')
}

const nobody = { bornOn: null, bornAt: null, representative: null }
const someone = { bornOn: '1988-05-12', bornAt: 'Lyon', representative: null }

async function prepared(deedId: string, changes: object = {}, dossierId = id) {
  return await post(
    '/title-files',
    {
      deed: { kind: 'acknowledgment', id: deedId },
      route: 'notarial-deed',
      creditor: nobody,
      debtor: someone,
      exhibitIds: [],
      ...changes,
    },
    dossierId,
  )
}

const titles = async (dossierId = id) =>
  expectOk(await member.get(`/api/dossiers/${dossierId}/title-files`))
const plain = (text: string) => text.replaceAll(/\s+/gu, ' ')

function waysOf(answer: Answer) {
  return Object.fromEntries(
    listAt(answer, 'deeds', 0, 'ways').map((way) => [at(way, 'route'), at(way, 'standing')]),
  )
}

describe('the ways from a signed deed to a title', () => {
  let deedId = ''
  let file = ''

  it('are the notary and the officer for an acknowledgment, never the judge nor the registry', async () => {
    deedId = await deed()
    expect(waysOf(await titles())).toEqual({
      'notarial-deed': 'possible',
      homologation: 'not-for-this-deed',
      'lawyers-deed': 'not-for-this-deed',
      'small-claims': 'unknown',
    })
    const asks = listAt(await titles(), 'deeds', 0, 'ways', 3, 'asks')
    expect(asks).toMatchObject([{ fr: expect.stringContaining('créancier') }])
    const trade = { party: 'creditor', trade: 'merchant' }
    expectOk(await member.post(`/api/dossiers/${id}/trade`, trade))
    expect(waysOf(await titles())).toMatchObject({ 'small-claims': 'possible' })
    expect(await prepared(deedId, { route: 'homologation' })).toMatchObject({
      status: 422,
      body: { code: 'law-refuses' },
    })
  })

  it('give a file of the page, the deed and the statement, which a stranger checks', async () => {
    const proof = await exhibit('bon de commande')
    file = textAt(expectOk(await prepared(deedId, { exhibitIds: [proof] })), 'fileId')
    const acts = listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows').length
    const { bytes } = expectOk(await member.get(`/api/title-files/${file}/file.zip`))
    const folder = mkdtempSync(join(tmpdir(), 'titre-'))
    writeFileSync(join(folder, 'f.zip'), bytes)
    execFileSync('unzip', ['-q', 'f.zip'], { cwd: folder })
    const [top = ''] = readdirSync(folder).filter((name) => name !== 'f.zip')
    const inside = join(folder, top)
    expect(
      execFileSync('sha256sum', ['-c', '--quiet', 'empreintes.sha256'], { cwd: inside }).toString(),
    ).toBe('')
    expect(readdirSync(inside).toSorted()).toEqual(
      [
        'LISEZ-MOI.txt',
        'acte',
        'decompte.pdf',
        'dossier.pdf',
        'empreintes.sha256',
        'journal',
        'pieces',
      ].toSorted(),
    )
    const [act = ''] = readdirSync(join(inside, 'acte'))
    expect(readFileSync(join(inside, 'acte', act), 'utf8')).toMatch(/^octets de acte-/)
    const page = plain(execFileSync('pdftotext', ['dossier.pdf', '-'], { cwd: inside }).toString())
    expect(page).toContain('Ce n’est ni un acte')
    expect(page).toContain('deux mille euros')
    expect(page).toContain('12 mai 1988')
    expect(page).toContain('2 000,00')
    expect(page).toContain('L111-3, 4°')
    expect(page).toContain('1971')
    expect(page).toContain('Nationalité')
    const digest = createHash('sha256').update(readFileSync(join(inside, 'decompte.pdf')))
    expect(page.replaceAll(/\s/gu, '')).toContain(digest.digest('hex').slice(0, 32))
    expect(listAt(await member.get(`/api/acts?dossierId=${id}`), 'rows')).toHaveLength(acts)
  })

  it('are followed: handed over by a person, then the title with its proof', async () => {
    const proof = await exhibit('acte notarié')
    const title = { on: '2026-05-18', kind: 'notarial-deed', exhibitId: proof }
    expect(await post(`/title-files/${file}/title`, title)).toMatchObject({ status: 422 })
    const office = 'Maître Hélène Fictive, notaire'
    const handed = { office, on: '2026-05-18' }
    expect(
      await post(`/title-files/${file}/handover`, { ...handed, on: '2026-05-19' }),
    ).toMatchObject({ status: 422, body: { path: 'on' } })
    expectOk(await post(`/title-files/${file}/handover`, handed))
    expectOk(await post(`/title-files/${file}/title`, title))
    expect(await post(`/title-files/${file}/giving-up`, { reason: 'Trop tard.' })).toMatchObject({
      status: 409,
      body: { code: 'already-done' },
    })
    const shown = await titles()
    expect(listAt(shown, 'files')[0]).toMatchObject({
      state: 'titled',
      handedOver: { office },
      title: { kind: 'notarial-deed', on: '2026-05-18' },
    })
    expect(at(shown.body, 'impossible', 'fr')).toContain('déjà tenu')
    const told = listAt(await member.get(`/api/dossiers/${id}/timeline`), 'rows')
    const obtained = told.find((row) => at(row, 'verb') === 'title-obtained')
    expect(obtained).toMatchObject({
      title: { fr: 'Titre exécutoire obtenu' },
      worth: { grade: 'full-proof' },
    })
  })
})

describe('the ways from a signed plan', () => {
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
  const settles = { reachedThrough: 'direct', concessions: 'reciprocal', counsel: 'each-party' }

  it('are the judge and the lawyers once it is a settlement, whose words it holds', async () => {
    house.clock.set('2026-05-11')
    const other = await dossierOf('Renée Vasseur', 120_000)
    await sent(member, other, { letter: 'first-reminder' })
    house.clock.set('2026-05-18')
    const at0 = `/api/dossiers/${other}`
    const preview = expectOk(await member.post(`${at0}/plan-offers/preview`, terms))
    const textSha256 = textAt(preview, 'textSha256')
    const offer = expectOk(
      await post('/plan-offers', { ...terms, budget: null, textSha256 }, other),
    )
    const offerId = textAt(offer, 'offerId')
    const exhibitId = await exhibit('echeancier', other)
    const signed = { on: '2026-05-18', exhibitId }
    expectOk(await post(`/plan-offers/${offerId}/paper-signature`, signed, other))
    expect(waysOf(await titles(other))).toMatchObject({
      'notarial-deed': 'possible',
      homologation: 'unknown',
      'lawyers-deed': 'unknown',
    })
    const query = new URLSearchParams(settles).toString()
    expect(waysOf(expectOk(await member.get(`${at0}/title-files?${query}`)))).toMatchObject({
      homologation: 'possible',
      'lawyers-deed': 'possible',
    })
    const asked = { deed: { kind: 'plan', id: offerId }, route: 'homologation', ...settles }
    expect(await prepared('', asked, other)).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'creditorGives' },
    })
    const gives = {
      creditorGives: 'Il renonce aux intérêts.',
      debtorGives: 'Il renonce à contester.',
    }
    const file = textAt(expectOk(await prepared('', { ...asked, ...gives }, other)), 'fileId')
    const { bytes } = expectOk(await member.get(`/api/title-files/${file}/page.pdf`))
    const page = plain(
      execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes }).toString(),
    )
    expect(page).toContain('Il renonce à contester.')
    expect(page).toContain('Vous reconnaissez sans équivoque devoir')
    expect(page).toMatch(/CPC 1543 à.*1545-1 \(à confirmer\)/u)
    expect(page).toContain('Échéance 4 sur 4')
  })
})

describe('what a title lets be said', () => {
  const seizure = 'Une saisie sur salaire suivra.'
  const rulesOf = async (of: Ready, dossierId: string) => {
    const asked = { letter: 'second-reminder', edits: { recall: seizure } } as const
    const answer = await composed(of, dossierId, asked)
    return listAt(answer, 'gate', 'findings').map((finding) => at(finding, 'rule'))
  }

  it('is a seizure to a creditor once all is due, and never to an agency', async () => {
    await sent(member, id, { letter: 'first-reminder' })
    expect(await rulesOf(member, id)).toContain('enforcement-without-title')
    const agency = member
    member = await readyToAct(house, 'creditor')
    const own = await dossierOf('Hortense Lavigne', 200_000)
    expect(await rulesOf(member, own)).toContain('enforcement-without-title')
    const file = textAt(expectOk(await prepared(await deed(own), {}, own)), 'fileId')
    const on = '2026-05-18'
    const office = 'Maître Hélène Fictive'
    expectOk(await post(`/title-files/${file}/handover`, { office, on }, own))
    const exhibitId = await exhibit('titre', own)
    const title = { on, kind: 'notarial-deed', exhibitId }
    expectOk(await post(`/title-files/${file}/title`, title, own))
    expect(await rulesOf(member, own)).not.toContain('enforcement-without-title')
    member = agency
  })
})

describe('a file is not prepared', () => {
  it('from a deed that the debtor did not sign', async () => {
    const other = await dossierOf('Basile Quentin', 200_000)
    const unsigned = await deed(other, { signedByDebtor: false })
    expect(waysOf(await titles(other))).toMatchObject({
      'notarial-deed': 'not-for-this-deed',
    })
    expect(await prepared(unsigned, {}, other)).toMatchObject({ body: { code: 'law-refuses' } })
  })

  it('by the officer above 5 000 € of principal and interest', async () => {
    const other = await dossierOf('Armand Sylvestre', 500_100)
    const signed = await deed(other, {
      amountInFiguresCents: 500_100,
      amountInWordsText: 'cinq mille un euros',
    })
    expect(waysOf(await titles(other))).toMatchObject({
      'notarial-deed': 'possible',
      'small-claims': 'not-for-this-deed',
    })
    expect(await prepared(signed, { route: 'small-claims' }, other)).toMatchObject({
      body: { code: 'law-refuses' },
    })
  })

  it('while the debtor disputes the claim', async () => {
    const other = await dossierOf('Odile Marsac', 200_000)
    const signed = await deed(other)
    expectOk(
      await post('/disputes', { reason: 'Les tables sont abîmées.', on: '2026-05-18' }, other),
    )
    expect(await prepared(signed, {}, other)).toMatchObject({
      status: 422,
      body: { code: 'law-refuses' },
    })
  })

  it('for a time-barred debt, nor by who may only read', async () => {
    const other = await dossierOf('Firmin Delorme', 200_000, {
      items: [
        {
          number: 'F-ancienne',
          label: 'Quatre tables',
          issuedOn: '2022-01-11',
          dueOn: '2022-02-11',
          amountCents: 200_000,
        },
      ],
    })
    const signed = await deed(other)
    const answer = await prepared(signed, {}, other)
    expect(answer).toMatchObject({ body: { code: 'law-refuses' } })
    const reader = await house.joined(member.organisationId, 'auditor')
    const asked = { expectedVersion: 1, reason: 'Lu.' }
    const given = `/api/dossiers/${other}/title-files/${crypto.randomUUID()}/giving-up`
    expect(await reader.post(given, asked)).toMatchObject({ status: 403 })
    expect(house.failures).toEqual([])
  })
})
