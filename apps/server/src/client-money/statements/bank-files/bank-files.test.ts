import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankStatement } from '#testing/bank.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse('2026-06-20')
})
afterAll(async () => {
  await house.stop()
})

/** An export of a bank that nobody knows, of one credit and one debit a month. */
function exportOf(month: string): string {
  return `Banque Exemple;\nLe jour;Objet;Sorties;Rentrées\n04/${month}/2026;"VIR; GARAGE EXEMPLE";;1 250,50\n05/${month}/2026;FRAIS;12,40;\n`
}

const roles = ['bookedOn', 'label', 'debit', 'credit']

async function look(member: Ready, fileId: string): Promise<unknown> {
  return at(expectOk(await member.post('/api/bank-exports/look', { fileId })).body, 'export')
}

const csvOf = (seen: unknown, balances: { openingCents?: number; closingCents?: number } = {}) => ({
  mapping: { ...asObject(at(seen, 'mapping')), roles },
  openingCents: null,
  closingCents: null,
  ofSeparateAccount: true as const,
  ...balances,
})

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

const account = async (member: Ready) => (await member.get('/api/separate-account')).body

describe('the export of a bank that nobody knows', () => {
  it('is looked at, previewed without a trace, taken as said, and remembered', async () => {
    const member = await readyToAct(house)
    const fileId = await uploaded(member, exportOf('05'), 'export.csv')
    const unknown = await member.post('/api/bank-statements', { fileId })
    expect(unknown.status).toBe(422)
    const seen = await look(member, fileId)
    expect(seen).toMatchObject({
      asks: 'columns',
      toldBy: 'guess',
      mapping: { separator: ';', titlesRow: 1, decimal: ',', days: 'day-month-year' },
      columns: [{ title: 'Le jour' }, { title: 'Objet' }, { title: 'Sorties' }, {}],
      above: ['Banque Exemple'],
    })
    const csv = csvOf(seen, { closingCents: 223_810 })
    const preview = expectOk(await member.post('/api/bank-exports/preview', { fileId, csv })).body
    expect(preview).toMatchObject({
      count: 2,
      creditsCents: 125_050,
      debitsCents: -1240,
      openingCents: 100_000,
      closingCents: 223_810,
      balancesFrom: 'person',
      balanced: true,
      fate: { kind: 'takes', lines: 2, known: 0 },
    })
    expect(await account(member)).toMatchObject({ bankCents: null, ledgerBankCents: 0 })
    const { ofSeparateAccount: _said, ...unsaid } = csv
    const asked = await member.post('/api/bank-exports/preview', { fileId, csv: unsaid })
    expect(asked.body).toMatchObject({ account: 'asked', fate: { kind: 'waits' } })

    const taken = expectOk(await member.post('/api/bank-statements', { fileId, csv })).body
    expect(taken).toMatchObject({ already: false, lines: 3, balanced: true, aside: [] })
    expect(await account(member)).toMatchObject({ bankCents: 223_810, ledgerBankCents: 223_810 })
    expect(await member.post('/api/bank-statements', { fileId, csv })).toMatchObject({
      body: { already: true, lines: 0 },
    })

    const nextId = await uploaded(member, exportOf('06'), 'export-2.csv')
    const next = await look(member, nextId)
    expect(next).toMatchObject({ asks: 'balances', toldBy: 'remembered', mapping: { roles } })
    const wrong = { ...csvOf(next, { closingCents: 300_000 }), ofSeparateAccount: undefined }
    expect(
      (await member.post('/api/bank-exports/preview', { fileId: nextId, csv: wrong })).body,
    ).toMatchObject({ account: 'recognised', fate: { kind: 'waits' } })
    const right = { ...wrong, closingCents: 347_620 }
    expect(
      (await member.post('/api/bank-statements', { fileId: nextId, csv: right })).body,
    ).toMatchObject({ lines: 2, aside: [] })
    expect(await account(member)).toMatchObject({ bankCents: 347_620, ledgerBankCents: 347_620 })
  })

  it('waits aside when its balances do not hold, and is read again as it was said', async () => {
    const member = await readyToAct(house)
    const fileId = await uploaded(member, exportOf('05'), 'export.csv')
    const csv = csvOf(await look(member, fileId), { openingCents: 100_000, closingCents: 1 })
    const taken = expectOk(await member.post('/api/bank-statements', { fileId, csv }))
    expect(taken.body).toMatchObject({
      lines: 0,
      balanced: false,
      aside: [{ reason: 'not-balanced' }],
    })
    const id = textAt(taken, 'aside', 0, 'statementId')
    const regardless = { reason: 'Le solde a été mal recopié.' }
    const late = expectOk(await member.post(`/api/bank-statements/${id}/taking`, regardless)).body
    expect(late).toMatchObject({ lines: 2 })
  })

  it('is read otherwise while it waits: its first reading is kept, its lines are taken once', async () => {
    const member = await readyToAct(house)
    const fileId = await uploaded(member, exportOf('05'), 'export.csv')
    const seen = await look(member, fileId)
    const right = csvOf(seen, { openingCents: 100_000, closingCents: 223_810 })
    const turned = { ...right.mapping, roles: ['bookedOn', 'label', 'credit', 'debit'] }
    const wrong = { ...right, mapping: turned }
    const taken = expectOk(await member.post('/api/bank-statements', { fileId, csv: wrong }))
    expect(taken.body).toMatchObject({ lines: 0, exportFileId: fileId })
    const id = textAt(taken, 'aside', 0, 'statementId')
    expect(at(taken.body, 'aside', 0, 'rereadFileId')).toBe(fileId)
    expect(await look(member, fileId)).toMatchObject({ before: { waits: id } })
    const next = await member.post('/api/bank-exports/mapping', { fileId, csv: right })
    expect(next.status).toBe(422)

    const path = `/api/bank-statements/${id}/rereading`
    const because = 'Débit et crédit étaient inversés.'
    const reread = expectOk(await member.post(path, { csv: right, because }))
    expect(reread.body).toMatchObject({ already: false, lines: 3, balanced: true, aside: [] })
    expect((await member.post(path, { csv: right, because })).status).toBe(409)
    const taking = await member.post(`/api/bank-statements/${id}/taking`, { reason: because })
    expect(taking.status).toBe(409)
    expect((await member.get('/api/bank-statements/aside')).body).toMatchObject({ rows: [] })
    expect(await account(member)).toMatchObject({
      bankCents: 223_810,
      ledgerBankCents: 223_810,
      gapCents: 0,
    })
    expect(listAt(await member.get('/api/bank-lines'), 'rows')).toHaveLength(3)
    const told = JSON.stringify((await member.get(`/api/journal?subjectId=${id}`)).body)
    expect(told).toContain('bank-statement-reread')
    const again = await member.post('/api/bank-statements', { fileId, csv: wrong })
    expect(again.body).toMatchObject({ already: true, lines: 0 })
  })

  it('once taken, changes how the next ones are read, and nothing that was taken', async () => {
    const member = await readyToAct(house)
    const fileId = await uploaded(member, exportOf('05'), 'export.csv')
    const csv = csvOf(await look(member, fileId), { closingCents: 223_810 })
    expectOk(await member.post('/api/bank-statements', { fileId, csv }))
    expect(await look(member, fileId)).toMatchObject({ before: { waits: null }, asks: null })
    const named = ['bookedOn', 'counterparty', 'debit', 'credit']
    const other = { ...csv, mapping: { ...csv.mapping, roles: named } }
    expectOk(await member.post('/api/bank-exports/mapping', { fileId, csv: other }))
    expect(listAt(await member.get('/api/bank-lines'), 'rows')).toHaveLength(3)
    const nextId = await uploaded(member, exportOf('06'), 'export-2.csv')
    expect(await look(member, nextId)).toMatchObject({
      toldBy: 'remembered',
      mapping: { roles: named },
      before: null,
    })
    const auditor = await house.joined(member.organisationId, 'auditor')
    const refused = await auditor.post('/api/bank-exports/mapping', { fileId, csv: other })
    expect(refused.status).toBe(403)
  })

  it('names the rows that keep it from being read, and takes nothing', async () => {
    const member = await readyToAct(house)
    const text = `${exportOf('05')}31/02/2026;X;;1,00\n`
    const fileId = await uploaded(member, text, 'export.csv')
    const csv = csvOf(await look(member, fileId))
    expect((await member.post('/api/bank-exports/preview', { fileId, csv })).body).toMatchObject({
      faults: [{ line: 5, text: '31/02/2026' }],
      fate: null,
    })
    expect((await member.post('/api/bank-statements', { fileId, csv })).status).toBe(422)
    expect(listAt(await member.get('/api/bank-lines'), 'rows')).toEqual([])
  })
})

describe('a line in another currency', () => {
  it('is kept apart, never posted, and counted until somebody says what became of it', async () => {
    const member = await readyToAct(house)
    const on = '2026-05-06'
    const xml = bankStatement({
      id: 'R-USD',
      from: on,
      to: on,
      opening: 100_000,
      closing: 150_000,
      lines: [
        { on, amount: 50_000, payer: 'M. Martin' },
        { on, amount: 12_500, payer: 'Example Inc.' },
      ],
    }).replace('<Amt Ccy="EUR">125.00', '<Amt Ccy="USD">125.00')
    const fileId = await uploaded(member, xml, 'releve.xml')
    const taken = expectOk(await member.post('/api/bank-statements', { fileId })).body
    expect(taken).toMatchObject({ lines: 2, balanced: true, aside: [] })
    expect(await account(member)).toMatchObject({ bankCents: 150_000, ledgerBankCents: 150_000 })

    const [line] = listAt(await member.get('/api/foreign-bank-lines'), 'rows')
    expect(line).toMatchObject({ amount: 12_500, currency: 'USD', ageDays: 45 })
    const { body: day } = await member.get('/api/separate-account/today')
    expect(JSON.stringify(day)).toContain('USD 125,00, Example Inc.')

    const settling = `/api/foreign-bank-lines/${String(at(line, 'id'))}/settling`
    const because = 'Convertie par la banque le 7 mai.'
    expect(expectOk(await member.post(settling, { because })).body).toEqual({ left: 0 })
    expect((await member.post(settling, { because })).status).toBe(409)
    const entries = await member.get('/api/books/balance?from=2026-05-01&to=2026-05-31')
    expect(JSON.stringify(entries.body)).not.toContain('12500')
  })
})
