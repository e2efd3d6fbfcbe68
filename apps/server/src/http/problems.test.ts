import { rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { NBSP } from '@quittance/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { convention, creditor, debtor, deposit, standing } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at } from '#testing/read.ts'
import { deposited, readyToAct, uploaded, versionOf, type Ready } from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let dossierId = ''

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  dossierId = (await deposited(member)).id
})
afterAll(async () => {
  await house.stop()
})

const [item] = deposit('x').items

/** A deposit of one invoice, changed in one place. */
const withItem = (change: object) => ({
  ...deposit(member.creditorId),
  items: [{ ...item, number: 'F-9', ...change }],
})

describe('a refusal', () => {
  it('is a problem document with a stable code, a sentence in both languages and the status of its code', async () => {
    const answer = await member.post('/api/creditors', {})
    expect(answer.status).toBe(422)
    expect(answer.mediaType).toBe('application/problem+json')
    expect(answer.body).toEqual({
      type: 'urn:quittance:problem:invalid-input',
      title: 'Saisie à corriger',
      status: 422,
      code: 'invalid-input',
      detail: 'Cette valeur n’est pas l’une de celles attendues.',
      inEnglish: {
        title: 'Input to correct',
        detail: 'This value is none of those expected.',
      },
      path: 'kind',
    })
  })

  it.each([
    ['number', ' ', 'This field cannot stay empty.'],
    ['label', 'x'.repeat(201), 'This text is longer than 200 characters.'],
    ['dueOn', '2026-02-30', 'This day does not exist. Write, for instance, 2026-02-28.'],
    ['amountCents', '2000', 'An amount is written in whole cents.'],
    ['amountCents', 0, 'An amount is greater than zero.'],
    ['amountCents', 1.5, 'An amount is written in whole cents: two decimals at most.'],
    ['label', 12, 'This value is missing or is not of the kind expected.'],
  ])('says in English why it refuses %s %j', async (key, value, english) => {
    const answer = await member.post('/api/dossiers', withItem({ [key]: value }))
    expect(at(answer.body, 'inEnglish')).toEqual({ title: 'Input to correct', detail: english })
    expect(at(answer.body, 'detail')).not.toBe(english)
  })

  it('names an unknown key in both languages', async () => {
    const answer = await member.post('/api/creditors', { ...creditor(), nom: 'Atelier' })
    expect(answer.body).toMatchObject({
      code: 'unknown-key',
      detail: `La clé «${NBSP}nom${NBSP}» n’existe pas ici.`,
      inEnglish: { title: 'Unknown key', detail: 'The key “nom” does not exist here.' },
      path: 'nom',
    })
  })

  it.each([
    ['/api/rien', 'not-found', 404],
    ['/api/dossiers/0198c0de-0000-7000-8000-000000000001', 'not-found', 404],
    ['/api/dossiers/pas-un-identifiant', 'invalid-input', 422],
    ['/api/files/------------------------------------', 'not-found', 404],
    ['/api/acts/------------------------------------/pdf', 'not-found', 404],
    ['/api/receipts/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/pdf', 'not-found', 404],
    ['/api/postal-batches/------------------------------------/letters', 'not-found', 404],
    ['/api/dossiers?limit=0', 'invalid-input', 422],
    ['/api/dossiers?limit=201', 'invalid-input', 422],
    ['/api/dossiers?limit=douze', 'invalid-input', 422],
    ['/api/dossiers?tri=nom', 'unknown-key', 422],
  ])('answers %s with %s', async (path, code, status) => {
    const answer = await member.get(path)
    expect(answer).toMatchObject({
      status,
      mediaType: 'application/problem+json',
      body: { code, status },
    })
  })
})

describe('a value that does not fit', () => {
  it.each([
    ['items[0].dueOn', () => withItem({ dueOn: '2026-02-30' })],
    ['items[0].dueOn', () => withItem({ dueOn: '31/01/2026' })],
    ['items[0].issuedOn', () => withItem({ issuedOn: '2025-13-01' })],
    ['items[0].dueOn', () => withItem({ dueOn: '2025-12-30' })],
    ['items[0].amountCents', () => withItem({ amountCents: -1 })],
    ['items[0].amountCents', () => withItem({ amountCents: 0 })],
    ['items[0].amountCents', () => withItem({ amountCents: 12.345 })],
    ['items[0].amountCents', () => withItem({ amountCents: '2000' })],
    ['items[0].amountCents', () => withItem({ amountCents: 9_007_199_254_740_992 })],
    ['items[0].number', () => withItem({ number: '   ' })],
    ['items', () => ({ ...deposit(member.creditorId), items: [] })],
    ['items', () => ({ ...deposit(member.creditorId), items: [item, item] })],
    ['nature', () => ({ ...deposit(member.creditorId), nature: 'dette de jeu' })],
    [
      'debtor.siren',
      () => ({ ...deposit(member.creditorId), debtor: debtor({ siren: '732829321' }) }),
    ],
    ['debtor.phone', () => ({ ...deposit(member.creditorId), debtor: debtor({ phone: '12' }) })],
    ['debtor.email', () => ({ ...deposit(member.creditorId), debtor: debtor({ email: 'x@' }) })],
    [
      'creditNotes[0].invoiceNumber',
      () => ({
        ...deposit(member.creditorId),
        creditNotes: [{ number: 'A-1', on: '2026-02-01', amountCents: 1, invoiceNumber: 'Z' }],
      }),
    ],
  ])('is named to the leaf: %s', async (path, body) => {
    const answer = await member.post('/api/dossiers', body())
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', path } })
  })

  it.each([
    ['siren', { siren: '732829321' }],
    ['siren', { siren: '000000000' }],
    ['siret', { siret: '73282932000075' }],
    ['siret', { siren: '552100554', siret: '73282932000074' }],
    ['iban', { iban: 'FR7630006000011234567890188' }],
    ['iban', { iban: 'FR76 3000' }],
    ['address.postCode', { address: { ...creditor().address, postCode: '6900' } }],
    ['address.street', { address: { ...creditor().address, street: 'x'.repeat(39) } }],
  ])('of a creditor is refused at %s', async (path, change) => {
    const answer = await member.post('/api/creditors', { ...creditor(), ...change })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', path } })
  })

  it.each([
    ['account.iban', { account: { holder: 'Cabinet', iban: 'FR00', bic: null } }],
    ['insuranceUntil', { insuranceUntil: '2027-02-29' }],
    ['account.bic', { account: { ...standing().account, bic: 'XX' } }],
    ['accountDeclaredOn', { accountDeclaredOn: '2099-01-01' }],
    ['phone', { phone: 'non' }],
  ])('of the standing is refused at %s', async (path, change) => {
    const answer = await member.put('/api/organisation/standing', { ...standing(), ...change })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', path } })
  })

  it.each([
    ['signedOn', { signedOn: '2026-05-05' }],
    ['validUntil', { validUntil: '2026-01-09' }],
    ['feeTerms', { feeTerms: ' ' }],
    ['commissionRateHundredths', { commissionRateHundredths: 10_001 }],
  ])('of a convention is refused at %s', async (path, change) => {
    const answer = await member.post(`/api/creditors/${member.creditorId}/conventions`, {
      ...convention(),
      ...change,
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', path } })
  })

  it.each([
    [
      'promises',
      'madeOn',
      { amountCents: 1, dueOn: '2026-06-01', madeOn: '2026-05-05', channel: 'sms' },
    ],
    [
      'promises',
      'dueOn',
      { amountCents: 1, dueOn: '2026-05-01', madeOn: '2026-05-02', channel: 'sms' },
    ],
    [
      'promises',
      'amountCents',
      { amountCents: 0, dueOn: '2026-06-01', madeOn: '2026-05-02', channel: 'sms' },
    ],
    ['disputes', 'on', { reason: 'La pose est ratée.', on: '2026-05-05' }],
    ['disputes', 'on', { reason: 'La pose est ratée.', on: '2026-02-30' }],
    ['payments', 'receivedOn', { amountCents: 1, receivedOn: '2026-05-05', method: 'cheque' }],
    ['payments', 'method', { amountCents: 1, receivedOn: '2026-05-01', method: 'or' }],
    ['notes', 'text', { text: 'x'.repeat(4001) }],
  ])('of %s is refused at %s', async (what, path, body) => {
    const answer = await member.post(`/api/dossiers/${dossierId}/${what}`, {
      expectedVersion: await versionOf(member, dossierId),
      ...body,
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', path } })
  })

  it.each([
    ['expected', { expected: true }],
    ['items[0].amount', { items: [{ ...item, amount: 12.34 }] }],
    ['debtor.adress', { debtor: { ...debtor(), adress: 'x' } }],
    [
      'debtor.address.country',
      { debtor: { ...debtor(), address: { ...debtor().address, country: 'FR' } } },
    ],
  ])('under an unknown key is refused at %s', async (path, change) => {
    const answer = await member.post('/api/dossiers', { ...deposit(member.creditorId), ...change })
    expect(answer).toMatchObject({ status: 422, body: { code: 'unknown-key', path } })
  })
})

describe('a value that is none of those expected', () => {
  it('is refused in French, at its place', async () => {
    const answer = await member.send('POST', '/api/creditors', {
      raw: JSON.stringify({ kind: 'bank' }),
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.body).toMatchObject({
      code: 'invalid-input',
      path: 'kind',
      detail: 'Cette valeur n’est pas l’une de celles attendues.',
    })
  })
})

describe('a body that cannot be read', () => {
  it.each(['{', '', '[]', 'null', '"texte"', '{"a":1}}', '\u0000\u0001', '{"__proto__":{}}'])(
    'is refused when it is %j',
    async (raw) => {
      const answer = await member.send('POST', '/api/creditors', {
        raw,
        headers: { 'content-type': 'application/json' },
      })
      expect(answer.status).toBe(422)
      expect(answer.mediaType).toBe('application/problem+json')
      expect(['invalid-input', 'unknown-key']).toContain(at(answer.body, 'code'))
    },
  )

  it('is refused when it is larger than a megabyte, in JSON and where bytes are answered', async () => {
    const text = 'x'.repeat(1024 * 1024 + 1)
    const paths = [`/api/dossiers/${dossierId}/notes`, `/api/dossiers/${dossierId}/letters/preview`]
    for (const path of paths) {
      const answer = await member.post(path, { expectedVersion: 1, text })
      expect(answer).toMatchObject({
        status: 413,
        mediaType: 'application/problem+json',
        body: { code: 'too-large' },
      })
    }
  })

  it('is refused by its announced size to a visitor, and the server goes on', async () => {
    const raw = JSON.stringify({ name: 'x'.repeat(1_200_000) })
    for (let times = 0; times < 3; times++) {
      const answer = await house.visitor().send('POST', '/api/first-run/organisation', {
        raw,
        headers: { 'content-type': 'application/json' },
      })
      expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } })
    }
    expect((await house.visitor().get('/api/openapi.json')).status).toBe(200)
  })

  it('is cut where its size is not announced, and the server goes on', async () => {
    const { hostname, port } = new URL(house.address)
    const closed = new Promise<void>((resolve) => {
      const call = httpRequest({
        hostname,
        port,
        method: 'POST',
        path: '/api/first-run/organisation',
        headers: { 'content-type': 'application/json' },
      })
      call.on('error', () => undefined)
      call.on('close', () => resolve())
      for (let chunk = 0; chunk < 24; chunk++) call.write('x'.repeat(65_536))
      call.end()
    })
    await closed
    expect((await house.visitor().get('/api/openapi.json')).status).toBe(200)
  })

  it('is refused at its place where a letter is previewed as PDF', async () => {
    const path = `/api/dossiers/${dossierId}/letters/preview`
    const preview = { letter: 'first-reminder', channel: 'letter', edits: {} }
    expect((await member.post(path, preview)).bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await member.post(path, { ...preview, letter: 'menace' })).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'letter' },
    })
    expect(await member.post(path, { ...preview, copy: true })).toMatchObject({
      status: 422,
      body: { code: 'unknown-key', path: 'copy' },
    })
    expect(await member.send('POST', path, { raw: '{' })).toMatchObject({
      status: 422,
      body: { code: 'invalid-input' },
    })
  })
})

describe('a file', () => {
  it('comes back byte for byte, under the name it was given, whatever its bytes', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256)
    const id = await uploaded(member, bytes, encodeURIComponent('../../relevé « mai ».bin'))
    const back = await member.get(`/api/files/${id}`)
    expect(back.bytes.equals(Buffer.from(bytes))).toBe(true)
    expect(back.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('relevé « mai ».bin')}`,
    )
    expect(back.mediaType).toBe('application/octet-stream')
    expect(back.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('may bear a name of any length and of any signs', async () => {
    const name = `${'a'.repeat(199)}🧾🧾`
    const id = await uploaded(member, 'abc', encodeURIComponent(name))
    const back = await member.get(`/api/files/${id}`)
    expect(back.headers.get('content-disposition')).toContain(encodeURIComponent('a🧾'))
  })

  it('that the store lost is a failure of ours, and the server goes on', async () => {
    const id = await uploaded(member, 'un fichier qui se perd')
    const { sha256 } = await house.house.files
      .keep([Buffer.from('un fichier qui se perd')], 100)
      .then((kept) => (kept === 'too-large' ? { sha256: '' } : kept))
    await rm(house.house.files.path(sha256))
    expect(await member.get(`/api/files/${id}`)).toMatchObject({
      status: 500,
      body: { code: 'unexpected-failure' },
    })
    expect(house.failures.splice(0)).toHaveLength(1)
    expect((await member.get('/api/session')).status).toBe(200)
  })

  it('is refused when it is empty', async () => {
    const answer = await member.send('POST', '/api/files', { raw: '' })
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
  })

  it('is refused without a key of idempotency, and kept once under one key', async () => {
    const none = await member.send('POST', '/api/files', { raw: 'abc', key: null })
    expect(none).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } })
    const key = 'fichier-0001'
    const [one, two] = [
      await member.send('POST', '/api/files', { raw: 'abc', key }),
      await member.send('POST', '/api/files', { raw: 'abc', key }),
    ]
    expect(two.body).toEqual(one.body)
    const other = await member.send('POST', '/api/files', { raw: 'abcd', key })
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
  })

  it('that is no statement is refused where one is asked', async () => {
    for (const raw of ['rien', '%PDF-1.7', '<html>', '\u0000'.repeat(4096)]) {
      const fileId = await uploaded(member, raw)
      const answer = await member.post('/api/bank-statements', { fileId })
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', path: 'fileId' } })
    }
  })
})

describe('a list read page by page', () => {
  it('shows each row once, even when rows are added meanwhile', async () => {
    const debtors = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept']
    const before: string[] = []
    for (const name of debtors) {
      before.push((await deposited(member, { debtor: debtor({ name }) })).id)
    }
    const seen: unknown[] = []
    let cursor: unknown = null
    do {
      const query: string =
        typeof cursor === 'string' ? `&cursor=${encodeURIComponent(cursor)}` : ''
      const page = await member.get(`/api/dossiers?limit=3${query}`)
      expect(page.status).toBe(200)
      const rows = at(page.body, 'rows')
      if (Array.isArray(rows)) seen.push(...rows.map((row: unknown) => at(row, 'id')))
      cursor = at(page.body, 'nextCursor')
      await deposited(member, { debtor: debtor({ name: `Nouveau ${seen.length}` }) })
    } while (cursor !== null)
    expect(seen).toEqual([...before.toReversed(), dossierId])
  })

  it.each([
    '/api/dossiers',
    '/api/creditors',
    '/api/journal',
    '/api/acts',
    '/api/receipts',
    '/api/bank-lines',
    '/api/pay-overs',
  ])('refuses at %s a cursor that it never gave', async (path) => {
    const answer = await member.get(`${path}?cursor=nimporte-quoi`)
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', path: 'cursor' } })
  })
})

it('leaves no failure behind', () => {
  expect(house.failures).toEqual([])
})
