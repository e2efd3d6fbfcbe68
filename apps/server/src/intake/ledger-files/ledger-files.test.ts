import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { fixture, ledgerFileIn } from '#testing/intake-steps.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { expectOk, readyToAct, type Ready } from '#testing/steps.ts'

const NAME = '222222226FEC20251231.txt'
const samples = join(import.meta.dirname, '../../../../../../shared/fixtures/money/fec')

let house: TestHouse
let member: Ready
let id: string

beforeAll(async () => {
  house = await openTestHouse('2026-03-02')
  member = await readyToAct(house)
  ;({ ledgerFileId: id } = await ledgerFileIn(member))
})
afterAll(async () => {
  await house.stop()
})

const sent = (bytes: Uint8Array, name: string) =>
  member.send('POST', '/api/ledger-files', {
    raw: bytes,
    headers: { 'content-type': 'text/plain', 'x-file-name': name },
  })

const customerOf = (rows: readonly unknown[], key: string) =>
  rows.find((row) => at(row, 'customer') === key)

const drafting = (items: readonly object[]) =>
  member.post(`/api/ledger-files/${id}/drafts`, {
    creditorId: member.creditorId,
    debtorKind: 'professional',
    nature: 'invoice',
    termDays: 30,
    items,
  })

describe('an accounting file of a creditor', () => {
  it('shows what customers owe, and keeps their lines alone', async () => {
    const view = expectOk(await member.get(`/api/ledger-files/${id}`))
    expect(view.body).toMatchObject({
      asOf: '2025-12-31',
      keptLines: 10,
      discardedLines: 16,
      totals: { openCents: 296_000, creditsCents: 0, balanceCents: 296_000 },
    })
    const rows = listAt(view, 'customers')
    const items = (key: string) => at(customerOf(rows, key), 'items')
    expect(items('CGARAGE')).toMatchObject([
      { piece: 'F25-001', openCents: 120_000, confidence: 'certain', refusal: null },
      { piece: 'F25-002', openCents: 60_000, confidence: 'certain' },
    ])
    expect(items('CFORGE')).toMatchObject([
      { piece: 'F25-003', originalCents: 48_000, openCents: 36_000, confidence: 'probable' },
    ])
    expect(items('CLAC')).toMatchObject([
      { piece: 'F25-005', openCents: 26_000, confidence: 'check' },
      { piece: 'F25-006', openCents: 24_000, confidence: 'check' },
    ])
    expect(items('CPAYE')).toEqual([])
    expect(at(items('CVOILE'), 0, 'refusal', 'fr')).toContain('pas de demande sans la facture')
    const file = house.house.files
    const entries = await member.get('/api/journal')
    const told = JSON.stringify(entries.body)
    expect(told).toContain('ledger-file-read')
    const kept = /keptSha256\\":\\"([0-9a-f]{64})/.exec(told)?.[1] ?? ''
    const text = readFileSync(file.path(kept), 'utf8')
    expect(text).toContain('GARAGE FICTIF SAS')
    expect(text).not.toMatch(/\t(?:512000|706000|101000)\t/)
  })

  it('is the same when it comes twice, and is refused in words where it is not one', async () => {
    const again = expectOk(await sent(await fixture(`fec/valid/${NAME}`), NAME))
    expect(again.body).toEqual({ id, already: true })
    const no = await sent(Buffer.from('nom;montant\nDupont;12\n'), 'clients.csv')
    expect([no.status, at(no.body, 'detail')]).toEqual([422, expect.stringContaining('ni un FEC')])
    const cut = await sent((await fixture(`fec/valid/${NAME}`)).subarray(0, 750), NAME)
    expect(cut.status).toBe(422)
  })

  it('makes a draft a customer, whose due dates the creditor must confirm', async () => {
    const made = expectOk(
      await drafting([
        { customer: 'CGARAGE', account: '411000', piece: 'F25-001' },
        { customer: 'CGARAGE', account: '411000', piece: 'F25-002' },
        { customer: 'CLAC', account: '411000', piece: 'F25-005' },
      ]),
    )
    const ids = listAt(made, 'draftIds').map(String)
    expect(ids).toHaveLength(2)
    const garage = expectOk(await member.get(`/api/claim-drafts/${ids[0]}`))
    expect(garage.body).toMatchObject({
      source: 'accounting-file',
      form: {
        creditorId: { id: member.creditorId },
        debtor: { kind: 'professional', name: 'GARAGE FICTIF SAS', siren: '' },
        title: 'les factures F25-001, F25-002',
        items: [
          { number: 'F25-001', issuedOn: '2025-02-10', dueOn: '2025-03-12', amountCents: 120_000 },
          { number: 'F25-002', issuedOn: '2025-03-10', dueOn: '2025-04-09', amountCents: 60_000 },
        ],
      },
    })
    const asked = (answer: typeof garage) =>
      listAt(answer, 'questions').map((question) => at(question, 'code'))
    expect(asked(garage)).toEqual(['due-date-assumed', 'invoice-needed'])
    const lac = expectOk(await member.get(`/api/claim-drafts/${ids[1]}`))
    expect(asked(lac)).toEqual(['due-date-assumed', 'invoice-needed', 'item-doubtful'])
    const view = expectOk(await member.get(`/api/ledger-files/${id}`))
    const row = customerOf(listAt(view, 'customers'), 'CLAC')
    expect(at(row, 'items', 0, 'draftId')).toBe(textAt(lac, 'id'))
    expect(at(row, 'items', 1, 'draftId')).toBeNull()
  })

  it('makes no draft twice, none of a carry-forward, none of what it has not', async () => {
    const told = async (customer: string, piece: string) => {
      const { status, body } = await drafting([{ customer, account: '411000', piece }])
      return [status, at(body, 'code')]
    }
    expect(await told('CGARAGE', 'F25-001')).toEqual([409, 'already-done'])
    expect(await told('CVOILE', 'RAN')).toEqual([422, 'invalid-input'])
    expect(await told('CGARAGE', 'F25-999')).toEqual([422, 'invalid-input'])
  })
})

const files = [
  ['open-items', '552100554FEC20251231.txt'],
  ['creditor-12-open-items', '123456782FEC20251231.txt'],
] as const

describe.skipIf(!existsSync(samples))('samples of others (absent: the shared folder)', () => {
  it.each(files)('of %s are shown as their expected file says', async (folder, name) => {
    const sample = readFileSync(join(samples, folder, name))
    const received = expectOk(await sent(sample, name))
    const view = expectOk(await member.get(`/api/ledger-files/${textAt(received, 'id')}`))
    const open: Record<string, number> = {}
    for (const row of listAt(view, 'customers')) {
      const items = at(row, 'items')
      if (!Array.isArray(items) || items.length === 0) continue
      open[String(at(row, 'customer'))] = items.reduce(
        (sum: number, item: unknown) => sum + Number(at(item, 'openCents')),
        0,
      )
    }
    expect(open).toEqual(expectedOf(folder))
  })
})

function expectedOf(folder: string): object {
  const expected: unknown = JSON.parse(readFileSync(join(samples, folder, 'expected.json'), 'utf8'))
  const listed = at(expected, 'openBalanceByCustomer')
  if (typeof listed === 'object' && listed !== null) return listed
  const customers = at(expected, '2025-12-31', 'customers')
  const rows: readonly unknown[] = Array.isArray(customers) ? customers : []
  return Object.fromEntries(
    rows.flatMap((row) => {
      const items = at(row, 'items')
      if (!Array.isArray(items) || items.length === 0) return []
      const sum = items.reduce((of: number, item: unknown) => of + Number(at(item, 'open')), 0)
      return [[String(at(row, 'customer')), sum]]
    }),
  )
}
