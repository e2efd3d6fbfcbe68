import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addCents, cents, day, negateCents, zeroCents, type Cents } from '@quittance/kernel'
import { array, assert, constantFrom, integer, property, record, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { BookBalance, BookEntry, BookLine, Numbered } from '#accounting/books/book-entry.ts'
import { fecDescription } from '#accounting/books/fec-description.ts'
import { fecFileName, fecText } from '#accounting/books/fec-writer.ts'
import { hledgerText } from '#accounting/books/hledger-journal.ts'
import { letterLines } from '#accounting/books/lettering.ts'
import { openingEntries } from '#accounting/books/opening.ts'
import { checkFec } from '#accounting/fec-check.ts'

const bank: Numbered = { number: '512100', label: 'Banque, compte affecté' }
const funds: Numbered = { number: '467100', label: 'Mandants, fonds à reverser' }
const sales: Numbered = { number: '706000', label: 'Prestations de services' }
const clients: Numbered = { number: '411000', label: 'Clients (commissions)' }
const lumen: Numbered = { number: 'MA1', label: 'Atelier Lumen ; fils : Paris' }

const line = (account: Numbered, amount: number, auxiliary: Numbered | null = null): BookLine => ({
  account,
  auxiliary,
  amount: cents(amount),
  lettering: null,
})

const received: BookEntry = {
  book: 'C',
  journal: { code: 'BQA', label: 'Banque, compte affecté' },
  number: '202604-00001',
  on: day('2026-04-14'),
  validatedOn: day('2026-04-15'),
  piece: { reference: 'RLV 2026-04-14 | ligne 3', on: day('2026-04-14') },
  label: 'Paiement du débiteur\t2026-0147',
  lines: [line(bank, 195_005), line(funds, -195_005, lumen)],
}

const check = (entries: readonly BookEntry[], name = '123456782FEC20261231.txt') => {
  const result = checkFec(Buffer.from([...fecText(entries)].join('')), name)
  if (result.kind === 'refused') throw new Error(result.error.code)
  return result.value
}

describe('fecText', () => {
  it('writes eighteen fields, tab-separated, with a decimal comma', () => {
    const [header, first, second, rest] = [...fecText([received])].join('').split('\r\n')
    expect(header?.split('\t')).toHaveLength(18)
    expect(first?.split('\t')).toEqual([
      'BQA',
      'Banque, compte affecté',
      '202604-00001',
      '20260414',
      '512100',
      'Banque, compte affecté',
      '',
      '',
      'RLV 2026-04-14 ligne 3',
      '20260414',
      'Paiement du débiteur 2026-0147',
      '1950,05',
      '0,00',
      '',
      '',
      '20260415',
      '',
      '',
    ])
    expect(second?.split('\t').slice(4, 13)).toEqual([
      '467100',
      'Mandants, fonds à reverser',
      'MA1',
      'Atelier Lumen ; fils : Paris',
      'RLV 2026-04-14 ligne 3',
      '20260414',
      'Paiement du débiteur 2026-0147',
      '0,00',
      '1950,05',
    ])
    expect(rest).toBe('')
  })

  it('never lets a day of validation go back', () => {
    const later = { ...received, number: '202604-00002', validatedOn: day('2026-04-14') }
    const rows = [...fecText([received, later])].join('').trim().split('\r\n').slice(1)
    expect(rows.map((row) => row.split('\t')[15])).toEqual(Array(4).fill('20260415'))
    expect(check([received, later]).findings).toEqual([])
  })

  it('is named by the SIREN and the closing day', () => {
    expect(fecFileName('123456782', day('2026-04-30'))).toBe('123456782FEC20260430.txt')
    expect(() => fecFileName('12345678', day('2026-04-30'))).toThrow('nine digits')
  })

  it('passes our own checker whatever the history, with no finding at all', () => {
    assert(
      property(histories, (entries) => {
        const { conforms, findings, totals, entries: count, encoding } = check(entries)
        expect(findings).toEqual([])
        expect(conforms).toBe(true)
        expect(totals.debit).toBe(totals.credit)
        expect(count).toBe(entries.length)
        expect(['ascii', 'utf-8']).toContain(encoding)
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
  })
})

describe('openingEntries', () => {
  const before: readonly BookBalance[] = [
    { book: 'C', account: bank, auxiliary: null, amount: cents(5000) },
    { book: 'C', account: funds, auxiliary: lumen, amount: cents(-5000) },
    { book: 'O', account: clients, auxiliary: lumen, amount: cents(1200) },
    { book: 'O', account: sales, auxiliary: null, amount: cents(-1200) },
  ]

  it('carries the balance sheet, and classes 6 and 7 as a result', () => {
    const at = { on: day('2026-01-01'), validatedOn: day('2026-01-01') }
    const entries = openingEntries(before, at)
    expect(entries.map(({ lines }) => lines.map(({ account }) => account.number))).toEqual([
      ['512100', '467100'],
      ['411000', '120000'],
    ])
    expect(check([...entries, received]).findings).toEqual([])
  })

  it('has none where nothing stood', () => {
    expect(openingEntries([], { on: day('2026-01-01'), validatedOn: day('2026-01-01') })).toEqual(
      [],
    )
  })
})

describe('letterLines', () => {
  const of = (settledBy: string, amount: number, on = '2026-04-14') => ({
    settledBy,
    scope: '467100 MA1',
    amount: cents(amount),
    on: day(on),
  })

  it('gives one code to the lines that bring a subject back to zero, dated by the last', () => {
    const lines = [of('a', -500), of('b', -300), of('a', 200), of('a', 300, '2026-05-02')]
    const at = day('2026-05-02')
    expect(letterLines(lines, new Map())).toEqual([
      { code: 'AAA', on: at },
      null,
      { code: 'AAA', on: at },
      { code: 'AAA', on: at },
    ])
  })

  it('leaves without a letter what settles a balance carried from before', () => {
    const openings = new Map([['a', cents(-500)]])
    const letters = letterLines([of('a', 500), of('a', -100), of('a', 100)], openings)
    expect(letters.map((one) => one?.code ?? null)).toEqual([null, 'AAA', 'AAA'])
  })

  it('makes the lines of each code sum to zero', () => {
    const some = array(tuple(constantFrom('a', 'b', 'c'), integer({ min: -4, max: 4 })))
    assert(
      property(some, (drawn) => {
        const lines = drawn.filter(([, amount]) => amount !== 0).map(([id, sum]) => of(id, sum))
        const letters = letterLines(lines, new Map())
        const sums = new Map<string, Cents>()
        for (const [index, letter] of letters.entries()) {
          if (letter === null) continue
          const before = sums.get(letter.code) ?? zeroCents
          sums.set(letter.code, addCents(before, lines[index]?.amount ?? zeroCents))
        }
        expect([...sums.values()].every((sum) => sum === 0)).toBe(true)
      }),
      { seed: 20_261_122 },
    )
  })
})

describe('fecDescription', () => {
  it('names every field, the bytes and the journals', () => {
    const text = fecDescription({
      fileName: '123456782FEC20260430.txt',
      holder: 'Cabinet Brévault',
      from: day('2026-04-01'),
      to: day('2026-04-30'),
      entries: 1,
      lines: 2,
      journals: [received.journal],
      toConfirm: 'Plan de comptes à confirmer par un expert-comptable.',
    })
    expect(text).toContain('UTF-8, sans marque')
    expect(text).toContain('séparateur tabulation')
    expect(text).toMatch(/18\. Idevise/)
    expect(text).toContain('BQA : Banque, compte affecté')
  })
})

const version = (program: string) => spawnSync(program, ['--version']).status === 0

describe('hledgerText', () => {
  it('asserts balances, and names accounts by book, number and third party', () => {
    const text = [...hledgerText(journalOf([received]))].join('')
    expect(text).toContain('2026-04-14 (202604-00001) Paiement du débiteur 2026-0147\n')
    expect(text).toContain(
      '    C:467100 Mandants fonds à reverser:MA1 Atelier Lumen fils Paris  -1950.05 EUR\n',
    )
    expect(text).toContain('    C:512100 Banque compte affecté  0.00 EUR = 1950.05 EUR\n')
  })

  describe.each(['hledger', 'ledger'])('read by %s (absent: the program)', (program) => {
    it.skipIf(!version(program))('gives the same balances to the cent', () => {
      assert(
        property(histories, (entries) => {
          const journal = journalOf(entries)
          expect(totalsBy(program, [...hledgerText(journal)].join(''))).toEqual(
            new Map(totals(journal.closing)),
          )
        }),
        { seed: 20_261_122, numRuns: 5 },
      )
    })

    it.skipIf(!version(program))('refuses a journal whose amounts were altered', () => {
      const altered = [...hledgerText(journalOf([received]))]
        .join('')
        .replaceAll('1950.05', '1950.06')
      const one = altered.replace('= 1950.06', '= 1950.05')
      expect(run(program, one).status).not.toBe(0)
    })
  })
})

/** Random entries of a year, in the order of their validation, numbered within their month. */
const histories = array(
  record({
    book: constantFrom('C' as const, 'O' as const),
    dayOfYear: integer({ min: 0, max: 364 }),
    label: string({ unit: 'grapheme', maxLength: 12 }),
    aux: constantFrom(null, lumen, { number: 'DB2', label: 'Nadia  (Bel) | "x"' }),
    amounts: array(integer({ min: -9_999_999_999, max: 9_999_999_999 }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  { maxLength: 25 },
).map((drawn) => {
  const ranks = new Map<number, number>()
  return drawn
    .toSorted((one, next) => one.dayOfYear - next.dayOfYear)
    .flatMap(({ book, dayOfYear, label, aux, amounts }): BookEntry[] => {
      const on = day('2026-01-01').add({ days: dayOfYear })
      const lines = amounts
        .filter((amount) => amount !== 0)
        .map((amount) => line(book === 'C' ? funds : clients, amount, aux))
      const total = addCents(zeroCents, ...lines.map(({ amount }) => amount))
      if (lines.length === 0 || total === 0) return []
      const rank = (ranks.get(on.month) ?? 0) + 1
      ranks.set(on.month, rank)
      return [
        {
          ...received,
          book,
          number: `2026${String(on.month).padStart(2, '0')}-${String(rank).padStart(5, '0')}`,
          on,
          validatedOn: on,
          label,
          piece: { reference: label, on },
          lines: [...lines, line(book === 'C' ? bank : sales, negateCents(total))],
        },
      ]
    })
})

function journalOf(entries: readonly BookEntry[]) {
  const sums = new Map<string, BookBalance>()
  for (const { book, lines } of entries) {
    for (const { account, auxiliary, amount } of lines) {
      const key = `${book} ${account.number} ${auxiliary?.number ?? ''}`
      const before = sums.get(key)?.amount ?? zeroCents
      sums.set(key, { book, account, auxiliary, amount: addCents(before, amount) })
    }
  }
  return {
    title: 'Cabinet Brévault',
    from: day('2026-01-01'),
    to: day('2026-12-31'),
    opening: [],
    entries,
    closing: [...sums.values()],
  }
}

/** Sums by book and account number, those of zero left out. */
function totals(balances: readonly BookBalance[]): readonly [string, number][] {
  const sums = new Map<string, number>()
  for (const { book, account, amount } of balances) {
    const key = `${book}:${account.number}`
    sums.set(key, (sums.get(key) ?? 0) + amount)
  }
  return [...sums].filter(([, sum]) => sum !== 0)
}

function run(program: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-books-'))
  const file = join(folder, 'books.journal')
  writeFileSync(file, text)
  const asked =
    program === 'hledger'
      ? ['-f', file, 'balance', '--flat', '--no-total', '-O', 'csv']
      : [
          '-f',
          file,
          'balance',
          '--flat',
          '--no-total',
          '--balance-format',
          '"%(account)","%(amount)"\n',
        ]
  const checked = program === 'hledger' ? spawnSync(program, ['-f', file, 'check']) : { status: 0 }
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  const result = spawnSync(program, asked, { encoding: 'utf8', env })
  rmSync(folder, { recursive: true })
  return { status: checked.status === 0 ? result.status : checked.status, text: result.stdout }
}

function totalsBy(program: string, text: string): ReadonlyMap<string, number> {
  const { status, text: csv } = run(program, text)
  expect(status).toBe(0)
  const sums = new Map<string, number>()
  for (const row of csv.split('\n')) {
    const match = /^"([CO]:\d+).*","(-?)([\d,]+)\.(\d\d) EUR"/.exec(row)
    if (match === null) continue
    const [, account = '', sign = '', whole = '', part = ''] = match
    const value = Number(`${whole.replaceAll(',', '')}${part}`) * (sign === '-' ? -1 : 1)
    sums.set(account, (sums.get(account) ?? 0) + value)
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0))
}
