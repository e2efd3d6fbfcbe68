import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeImportIn } from '#intake/imports/take-in.ts'
import { convention, creditor, standing } from '#testing/facts.ts'
import { openTestHouse, type Member, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import type { Answer } from '#testing/visitor.ts'

const FIXTURES = fileURLToPath(new URL('../../../../../tests/fixtures/', import.meta.url))
const DEFAULTS = { defaultDebtorKind: 'professional', defaultNature: 'invoice' }

let house: TestHouse
let member: Member
let creditorId: string

beforeAll(async () => {
  house = await openTestHouse()
  member = await house.founded({ kind: 'creditor' })
  creditorId = textAt(await member.get('/api/creditors'), 'rows', 0, 'id')
})
afterAll(async () => {
  await house.stop()
})

async function sent(bytes: Uint8Array | string, name: string, who = member): Promise<string> {
  const answer = await who.post('/api/files', undefined, {
    raw: bytes,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': name },
  })
  return textAt(answer, 'id')
}

async function started(fixture: string): Promise<Answer> {
  const bytes = await readFile(`${FIXTURES}${fixture}`)
  const fileId = await sent(bytes, fixture.split('/').at(-1) ?? '')
  return await member.post('/api/imports', { creditorId, fileId })
}

async function finished(id: string): Promise<Answer> {
  for (let turn = 0; turn < 200; turn += 1) {
    const answer = await member.get(`/api/imports/${id}`)
    if (textAt(answer, 'state') !== 'running') return answer
    await new Promise((wake) => setTimeout(wake, 50))
  }
  throw new Error('the import does not end')
}

async function imported(fixture: string): Promise<Answer> {
  const start = await started(fixture)
  const id = textAt(start, 'id')
  const run = await member.post(`/api/imports/${id}/run`, {
    mapping: at(start.body, 'mapping'),
    ...DEFAULTS,
  })
  expect(run.status).toBe(200)
  return await finished(id)
}

async function linesOf(id: string, state: string): Promise<readonly unknown[]> {
  return listAt(await member.get(`/api/imports/${id}/lines?state=${state}&limit=200`), 'rows')
}

function codesOf(line: unknown): readonly unknown[] {
  const errors = at(line, 'errors')
  return Array.isArray(errors) ? errors.map((error) => at(error, 'code')) : []
}

describe('an import of claims', () => {
  it('says what the file is, shows it, and proposes the columns', async () => {
    const start = await started('claims-csv/valid/semicolon-windows-1252.csv')
    expect(start.body).toMatchObject({
      state: 'mapping',
      fileName: 'semicolon-windows-1252.csv',
      recognised: { kind: 'csv', encoding: 'windows-1252', separator: ';' },
      mapping: { debtorName: 0, debtorSiren: 1, invoiceNumber: 7, dueOn: 10, amount: 11 },
      mappingRemembered: false,
      lines: 3,
      progress: { read: 0, imported: 0, already: 0, rejected: 0 },
    })
  })

  it('opens a dossier for each line, remembers the columns, and adds nothing the second time', async () => {
    const first = await imported('claims-csv/valid/semicolon-windows-1252.csv')
    expect(first.body).toMatchObject({ state: 'done', progress: { read: 3, imported: 3 } })
    const dossiers = await member.get(`/api/dossiers?creditorId=${creditorId}`)
    expect(listAt(dossiers, 'rows').map((row) => at(row, 'principalCents'))).toEqual(
      expect.arrayContaining([195_000, 123_450, 89_000]),
    )
    const lines = await linesOf(textAt(first, 'id'), 'imported')
    expect(lines.map((line) => at(line, 'line'))).toEqual([3, 4, 5])
    expect(lines.map(codesOf)).toEqual([[], ['zeros-restored', 'zeros-restored'], []])

    const again = await started('claims-csv/valid/semicolon-windows-1252.csv')
    expect(again.body).toMatchObject({ mappingRemembered: true })
    const second = await imported('claims-csv/valid/semicolon-windows-1252.csv')
    expect(second.body).toMatchObject({
      state: 'done',
      progress: { read: 3, imported: 0, already: 3, rejected: 0 },
    })
    const already = await linesOf(textAt(second, 'id'), 'already')
    expect(already.map((line) => at(line, 'dossierReference'))).toEqual(
      lines.map((line) => at(line, 'dossierReference')),
    )
  })

  it('writes each dossier into the journal', async () => {
    const entries = listAt(await member.get('/api/journal?limit=200'), 'rows')
    const deposited = entries.filter((entry) => at(entry, 'verb') === 'claim-deposited')
    const dossiers = listAt(await member.get('/api/dossiers'), 'rows')
    expect(new Set(deposited.map((entry) => at(entry, 'subjectId')))).toEqual(
      new Set(dossiers.map((row) => at(row, 'id'))),
    )
    expect(deposited).toHaveLength(dossiers.length)
  })

  it('imports the good lines, and gives the others back with every error in words', async () => {
    const done = await imported('claims-csv/invalid/lines-to-correct.csv')
    const id = textAt(done, 'id')
    expect(done.body).toMatchObject({
      state: 'done',
      progress: { read: 13, imported: 1, already: 1, rejected: 11 },
    })
    const rejected = await linesOf(id, 'rejected')
    expect(rejected.map(codesOf)).toEqual([
      ['day-does-not-exist'],
      ['amount-zero'],
      ['amount-negative'],
      ['amount-not-in-cents'],
      ['company-number-wrong'],
      [
        'post-code-wrong',
        'debtor-kind-unknown',
        'email-unreadable',
        'phone-unreadable',
        'nature-unknown',
      ],
      [
        'missing',
        'missing',
        'missing',
        'missing',
        'missing',
        'missing',
        'missing',
        'amount-unreadable',
      ],
      ['too-many-cells'],
      ['text-too-long'],
      ['due-before-issued'],
      ['year-on-two-digits'],
    ])
    expect(at(rejected[0], 'errors', 0, 'said')).toEqual({
      fr: '«\u00A030/02/2026\u00A0» n’existe pas. Écrivez par exemple 28/02/2026.',
      en: '“30/02/2026” does not exist. Write for example 28/02/2026.',
    })
  })

  it('takes the corrected lines as a file of the same kind, and leaves the others as they are', async () => {
    const start = await started('claims-csv/invalid/lines-to-correct.csv')
    const mapping = at(start.body, 'mapping')
    const firstId = textAt(start, 'id')
    await member.post(`/api/imports/${firstId}/run`, { mapping, ...DEFAULTS })
    await finished(firstId)
    const file = await member.get(`/api/imports/${firstId}/rejected.csv`)
    expect(file.mediaType).toContain('text/csv')
    const text = file.bytes.toString('utf8')
    expect(text.startsWith('\uFEFFNom;SIREN;')).toBe(true)
    expect(text.split('\r\n')).toHaveLength(13)
    expect(text).toContain("'=cmd()|x;")
    expect(text.split('\r\n')[1]).toMatch(
      /;«\u00A030\/02\/2026\u00A0» n’existe pas\. Écrivez par exemple 28\/02\/2026\.$/,
    )
    const fileId = await sent(text.replace('30/02/2026', '28/02/2026'), 'corrige.csv')
    const again = await member.post('/api/imports', { creditorId, fileId })
    expect(again.body).toMatchObject({ mappingRemembered: true, lines: 11 })
    const id = textAt(again, 'id')
    await member.post(`/api/imports/${id}/run`, { mapping: at(again.body, 'mapping'), ...DEFAULTS })
    expect((await finished(id)).body).toMatchObject({ progress: { imported: 1, rejected: 10 } })
  })

  it('gives the lines to correct in English, and takes them again as a file of the same kind', async () => {
    const done = await imported('claims-csv/invalid/lines-to-correct.csv')
    const file = await member.get(`/api/imports/${textAt(done, 'id')}/rejected.csv?lang=en`)
    expect(file.headers.get('content-disposition')).toContain('lines-to-correct-to-correct.csv')
    const [header = '', first = ''] = file.bytes.toString('utf8').split('\r\n')
    expect(header).toMatch(/;Errors$/)
    expect(first).toMatch(/;“30\/02\/2026” does not exist\. Write for example 28\/02\/2026\.$/)
    const fileId = await sent(file.bytes, 'corrected.csv')
    const again = await member.post('/api/imports', { creditorId, fileId })
    expect(again.body).toMatchObject({ mappingRemembered: true })
  })

  it('reads a workbook: numbers, dates and a SIRET typed as a number', async () => {
    const done = await imported('claims-xlsx/valid/claims.xlsx')
    expect(done.body).toMatchObject({
      recognised: { kind: 'xlsx', encoding: null, separator: null },
      progress: { read: 3, imported: 2, rejected: 1 },
    })
    const lines = await linesOf(textAt(done, 'id'), 'imported')
    expect(lines.map(codesOf)).toEqual([['zeros-restored'], ['zeros-restored']])
  })
})

describe('an import that cannot be', () => {
  it.each([
    'claims-csv/invalid/blank.csv',
    'claims-csv/invalid/header-only.csv',
    'claims-csv/invalid/one-column.csv',
    'claims-csv/invalid/unclosed-quote.csv',
    'claims-csv/invalid/binary.csv',
    'claims-csv/invalid/old-workbook.xls',
    'claims-xlsx/invalid/entities.xlsx',
    'claims-xlsx/invalid/bomb.xlsx',
    'claims-xlsx/invalid/not-a-workbook.xlsx',
  ])('is refused in words: %s', async (fixture) => {
    const answer = await started(fixture)
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ code: 'invalid-input', path: 'fileId' })
    const english = at(answer.body, 'inEnglish', 'detail')
    expect(english).toMatch(/\.$/)
    expect(english).not.toBe(at(answer.body, 'detail'))
  })

  it('is refused without a column that every claim needs, and when it ran already', async () => {
    const start = await started('claims-csv/valid/comma-utf-8-bom.csv')
    const id = textAt(start, 'id')
    const mapping = at(start.body, 'mapping')
    const without = await member.post(`/api/imports/${id}/run`, {
      mapping: { debtorName: 0 },
      ...DEFAULTS,
    })
    expect(without.body).toMatchObject({
      code: 'invalid-input',
      path: 'mapping.street',
      inEnglish: { detail: 'No column gives the address: choose one.' },
    })
    const beyond = await member.post(`/api/imports/${id}/run`, {
      mapping: { debtorName: 99 },
      ...DEFAULTS,
    })
    expect(beyond.body).toMatchObject({ code: 'invalid-input', path: 'mapping.debtorName' })
    await member.post(`/api/imports/${id}/run`, { mapping, ...DEFAULTS })
    const twice = await member.post(`/api/imports/${id}/run`, { mapping, ...DEFAULTS })
    expect(twice.body).toMatchObject({ code: 'already-done' })
    expect((await finished(id)).body).toMatchObject({ progress: { imported: 2 } })
  })

  it('is refused to an agency without a mandate, and taken once it has one', async () => {
    const agency = await house.founded({ kind: 'agency' })
    const theirs = textAt(await agency.post('/api/creditors', creditor()), 'id')
    const bytes = await readFile(`${FIXTURES}claims-csv/valid/comma-utf-8-bom.csv`)
    const fileId = await sent(bytes, 'creances.csv', agency)
    const start = await agency.post('/api/imports', { creditorId: theirs, fileId })
    const run = () =>
      agency.post(`/api/imports/${textAt(start, 'id')}/run`, {
        mapping: at(start.body, 'mapping'),
        ...DEFAULTS,
      })
    expect((await run()).body).toMatchObject({
      code: 'law-refuses',
      inEnglish: { detail: 'No professional liability insurance is shown.' },
    })
    await agency.put('/api/organisation/standing', standing())
    await agency.post(`/api/creditors/${theirs}/conventions`, convention())
    expect((await run()).status).toBe(200)
  })

  it('is not seen from another organisation', async () => {
    const other = await house.founded({ kind: 'creditor' })
    const start = await started('claims-csv/valid/comma-utf-8-bom.csv')
    const id = textAt(start, 'id')
    expect((await other.get(`/api/imports/${id}`)).status).toBe(404)
    expect((await other.get(`/api/imports/${id}/lines`)).status).toBe(404)
    expect((await other.get(`/api/imports/${id}/rejected.csv`)).status).toBe(404)
  })
})

describe('an import cut short', () => {
  it('goes on from the last line settled, and two workers settle nothing twice', async () => {
    const header = 'Client;Adresse;CP;Ville;Facture;Date;Échéance;Montant'
    const rows = Array.from(
      { length: 1200 },
      (_, index) => `Débiteur ${index};1 rue A;69001;Lyon;K-${index};01/02/2026;01/03/2026;10,00`,
    )
    const fileId = await sent([header, ...rows].join('\n'), 'long.csv')
    const start = await member.post('/api/imports', { creditorId, fileId })
    const id = textAt(start, 'id')
    const job = { organisationId: member.organisationId, id }
    await member.post(`/api/imports/${id}/run`, { mapping: at(start.body, 'mapping'), ...DEFAULTS })
    await Promise.all([takeImportIn(house.house, job), takeImportIn(house.house, job)])
    const done = await finished(id)
    expect(done.body).toMatchObject({
      state: 'done',
      lines: 1200,
      progress: { read: 1200, imported: 1200, already: 0, rejected: 0 },
    })
    expect(numberAt(done, 'progress', 'read')).toBe(1200)
  })
})
