import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openZip } from '@quittance/chat-exports'
import { checkFec } from '@quittance/money-files'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, numberAt, textAt } from '#testing/read.ts'
import {
  deposited,
  expectOk,
  readyToAct,
  separateAccountStatement,
  uploaded,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let dossierId: string

beforeAll(async () => {
  house = await openTestHouse('2026-05-04')
  member = await readyToAct(house)
  ;({ id: dossierId } = await deposited(member, { debtor: debtor({ name: 'Scierie du Lac' }) }))
  const fileId = await uploaded(member, await separateAccountStatement(), 'releve.xml')
  expectOk(await member.post('/api/bank-statements', { fileId }))
})
afterAll(async () => {
  await house.stop()
})

const PERIOD = 'from=2026-01-01&to=2026-12-31'
const balance = async (filter = '') =>
  expectOk(await member.get(`/api/books/balance?${PERIOD}${filter}`))
const account = async (number: string, rest = '') =>
  expectOk(await member.get(`/api/books/accounts/${number}?${PERIOD}${rest}`))

describe('the trial balance', () => {
  it('ends each book at zero, its debits equal to its credits', async () => {
    const books = listAt(await balance(), 'books')
    expect(books.map((one) => at(one, 'book'))).toEqual(['client-money', 'office', 'debtors'])
    for (const one of books) {
      expect(at(one, 'closingCents')).toBe(0)
      expect(at(one, 'debitCents')).toBe(at(one, 'creditCents'))
    }
    expect(at(books[0], 'lines', 0)).toMatchObject({
      account: '467100',
      label: { en: expect.stringContaining('pay over') },
    })
  })

  it('is that of one creditor, of one dossier, or of none of another period', async () => {
    const ofDossier = listAt(await balance(`&dossierId=${dossierId}`), 'books', 0, 'lines')
    expect(ofDossier.map((line) => at(line, 'account'))).not.toContain('512100')
    const ofCreditor = listAt(
      await balance(`&creditorId=${member.creditorId}`),
      'books',
      2,
      'lines',
    )
    expect(ofCreditor.length).toBeGreaterThan(0)
    const before = expectOk(await member.get('/api/books/balance?from=2020-01-01&to=2020-12-31'))
    expect(listAt(before, 'books', 0, 'lines')).toEqual([])
  })

  it('refuses a period that ends before it begins', async () => {
    const answer = await member.get('/api/books/balance?from=2026-05-02&to=2026-05-01')
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
  })
})

describe('the ledger of an account', () => {
  it('runs on over its pages to the balance of the trial balance', async () => {
    const whole = await account('512100')
    const rows = listAt(whole, 'rows')
    expect(rows.length).toBeGreaterThan(2)
    const paged: unknown[] = []
    let cursor = ''
    for (;;) {
      const page = await account('512100', `&limit=1${cursor}`)
      paged.push(...listAt(page, 'rows'))
      const next = at(page.body, 'nextCursor')
      if (typeof next !== 'string') break
      cursor = `&cursor=${next}`
    }
    expect(paged).toEqual(rows)
    const lines = listAt(await balance(), 'books', 0, 'lines')
    const bank = lines.find((line) => at(line, 'account') === '512100')
    expect(at(rows.at(-1), 'balanceCents')).toBe(at(bank, 'closingCents'))
    expect(at(bank, 'lines')).toBe(rows.length)
  })

  it('refuses an account that is in no chart, and a cursor that is none', async () => {
    expect(await member.get(`/api/books/accounts/999999?${PERIOD}`)).toMatchObject({ status: 404 })
    const wrong = await member.get(`/api/books/accounts/512100?${PERIOD}&cursor=2026-02-30.1.1.5`)
    expect(wrong).toMatchObject({ status: 422, body: { code: 'invalid-input' } })
  })
})

describe('an entry', () => {
  it('shows its lines, its line of the bank with the hash of the file, its payment and receipt', async () => {
    const rows = listAt(await account('467100'), 'rows')
    const id = String(at(rows[0], 'entryId'))
    const entry = expectOk(await member.get(`/api/books/entry?id=${encodeURIComponent(id)}`))
    expect(listAt(entry, 'lines').map((line) => at(line, 'account'))).toEqual(['471100', '467100'])
    expect(at(entry.body, 'evidence', 'bankLines', 0)).toMatchObject({
      rank: expect.any(Number),
      file: { name: 'releve.xml', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(at(entry.body, 'evidence', 'payments', 0, 'dossier', 'id')).toBe(dossierId)
    expect(at(entry.body, 'evidence', 'receipts', 0, 'reference')).toBe('Q-2026-000001')
    expect(at(entry.body, 'evidence', 'convention', 'version')).toBe(1)
    expect(listAt(entry, 'sisters').map((one) => at(one, 'book'))).toContain('debtors')
  })

  it('is not found elsewhere', async () => {
    expect(await member.get('/api/books/entry?id=nothing')).toMatchObject({ status: 404 })
  })
})

describe('the month given to the accountant', () => {
  it('asks the SIREN of an organisation that has none, and the right to handle money', async () => {
    const asked = { month: '2026-04', span: 'month' }
    expect(await member.post('/api/books/given', asked)).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', path: 'siren' },
    })
    const officer = await house.joined(member.organisationId, 'officer')
    expect(await officer.post('/api/books/given', asked)).toMatchObject({ status: 403 })
    const empty = { month: '2019-01', span: 'month', siren: '123456782' }
    expect(await member.post('/api/books/given', empty)).toMatchObject({
      status: 422,
      body: { path: 'month' },
    })
  })

  it('is one archive of one moment: FEC, description, journal, balances, VAT, statements', async () => {
    const files = await given()
    expect([...files.keys()]).toEqual([
      'LISEZ-MOI.txt',
      '123456782FEC20260531.txt',
      '123456782FEC20260531-description.txt',
      'journal.hledger',
      'debiteurs.hledger',
      'balance-generale.csv',
      'balance-auxiliaire.csv',
      'tva.csv',
      'releves.csv',
    ])
    const fec = files.get('123456782FEC20260531.txt') ?? Buffer.alloc(0)
    const checked = checkFec(fec, '123456782FEC20260531.txt')
    if (checked.kind === 'refused') throw new Error(checked.error.code)
    expect(checked.value).toMatchObject({ conforms: true, findings: [], encoding: 'utf-8' })
    expect(checked.value.totals.debit).toBe(checked.value.totals.credit)
    expect(fec.toString()).toMatch(/\tRLV [^\t]+ ligne 1\t/)
    expect(fec.toString()).toMatch(/^ODA\t[^\n]*\tQ-2026-000001\t/m)
    expect(fec.toString()).toMatch(/^ODA\t[^\n]*471100[^\n]*\tAAA\t2026\d{4}\t/m)
    expect(files.get('releves.csv')?.toString()).toMatch(/releve\.xml;[0-9a-f]{64}/)
    const totals = (files.get('balance-generale.csv')?.toString() ?? '').split('\r\n')
    expect(totals.find((line) => line.includes('Total argent'))).toMatch(/;0,00$/)
  })

  it.skipIf(spawnSync('hledger', ['--version']).status !== 0)(
    'holds a journal that hledger checks (absent: hledger)',
    async () => {
      const journal = (await given()).get('journal.hledger')?.toString() ?? ''
      const path = join(house.folder, 'books.hledger')
      writeFileSync(path, journal)
      const checked = spawnSync('hledger', ['-f', path, 'check'], { encoding: 'utf8' })
      expect(checked.stderr).toBe('')
      expect(checked.status).toBe(0)
      const lines = listAt(await balance(), 'books', 0, 'lines')
      const bank = lines.find((line) => at(line, 'account') === '512100')
      const closing = String(at(bank, 'closingCents')).padStart(3, '0')
      expect(journal).toContain(` = ${closing.slice(0, -2)}.${closing.slice(-2)} EUR`)
      writeFileSync(path, journal.replace(/C:512100 (.*?) {2}(\d)/, 'C:512100 $1  1$2'))
      expect(spawnSync('hledger', ['-f', path, 'check']).status).not.toBe(0)
    },
  )

  it.each(['hledger', 'ledger'] as const)(
    'holds the debtors’ book apart, which %s reads as we do and refuses altered (absent: the program)',
    async (program) => {
      if (spawnSync(program, ['--version']).status !== 0) return
      const files = await given()
      expect(files.get('123456782FEC20260531.txt')?.toString()).not.toContain('D40000')
      const journal = files.get('debiteurs.hledger')?.toString() ?? ''
      const path = join(house.folder, 'debtors.hledger')
      const asked = (text: string) => {
        writeFileSync(path, text)
        const all = program === 'hledger' ? ['check', 'balance'] : ['balance']
        const env = { ...process.env, LC_ALL: 'C.UTF-8' }
        return all.map((verb) => {
          const flat = verb === 'balance' ? ['--flat', '--no-total'] : []
          return spawnSync(program, ['-f', path, verb, ...flat], { encoding: 'utf8', env })
        })
      }
      const read = asked(journal)
      expect(read.map(({ status }) => status)).toEqual(read.map(() => 0))
      expect(plainBalances(read.at(-1)?.stdout ?? '')).toEqual(await debtorsBalances())
      // As much more on both sides of an entry: it still adds up, and is not what was asserted.
      const entry = journal.split('\n\n').find((one) => one.includes(' EUR = ')) ?? ''
      const altered = journal.replace(
        entry,
        entry.replaceAll(/ {2}(-?)(\d+\.\d+ EUR =)/g, '  $11$2'),
      )
      expect(altered).not.toBe(journal)
      expect(asked(altered).map(({ status }) => status)).not.toContain(0)
    },
  )

  it('is told in the journal and among what was given, under its hash', async () => {
    const months = expectOk(await member.get('/api/books/months'))
    expect(listAt(months, 'months').map((one) => at(one, 'month'))).toContain('2026-04')
    expect(at(months.body, 'given', 0, 'name')).toBe('livres-2026-01-a-2026-05.zip')
    const journal = await member.get('/api/journal?limit=5')
    expect(listAt(journal, 'rows').map((row) => at(row, 'verb'))).toContain('books-given')
  })
})

/** The files of the year's archive, by name. */
async function given(): Promise<ReadonlyMap<string, Buffer>> {
  const asked = { month: '2026-05', span: 'year-to-date', siren: '123 456 782' }
  const answer = expectOk(await member.post('/api/books/given', asked))
  const zip = expectOk(await member.get(`/api/files/${textAt(answer, 'fileId')}`))
  expect(zip.bytes.length).toBe(numberAt(answer, 'sizeBytes'))
  const opened = openZip(zip.bytes)
  if (opened.kind !== 'archive') throw new Error('the archive opens')
  return new Map(opened.members.map((one) => [one.name, Buffer.concat([...one.chunks()])]))
}

/** What the page of the books says that each account of the debtors' book holds, zeros left out. */
async function debtorsBalances(): Promise<ReadonlyMap<string, number>> {
  const read = await balance()
  const index = listAt(read, 'books').findIndex((one) => at(one, 'book') === 'debtors')
  const lines = listAt(read, 'books', index, 'lines').map(
    (line) => [String(at(line, 'account')), Number(at(line, 'closingCents'))] as const,
  )
  return new Map(lines.filter(([, cents]) => cents !== 0))
}

/** The sums by account of lines such as `  -12.30 EUR  D:D40000 Principal:2026-0001 Nom`. */
function plainBalances(text: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [, sign, euros, hundredths, account = ''] of text.matchAll(
    /^\s*(-?)(\d+)\.(\d{2}) EUR\s+D:(\w+)/gm,
  )) {
    const cents = (sign === '-' ? -1 : 1) * (Number(euros) * 100 + Number(hundredths))
    sums.set(account, (sums.get(account) ?? 0) + cents)
  }
  return sums
}
