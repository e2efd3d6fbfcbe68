import { array, assert, integer, nat, property, record, string } from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'

import { readCsvStatement } from '#statements/csv/csv-statement.ts'
import { lookAtCsv, mappingFor } from '#statements/csv/look-at-csv.ts'
import type { CsvMapping } from '#statements/csv/mapping.ts'
import { previewCsv } from '#statements/csv/preview.ts'
import { readStatement } from '#statements/read-statement.ts'

function fixture(path: string): Uint8Array {
  return readFileSync(new URL(`../../../../../tests/fixtures/bank-csv/${path}`, import.meta.url))
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function answered(result: ReturnType<typeof readStatement>) {
  if (result.kind === 'refused') throw new Error(result.error.message)
  const [statement] = result.value.statements
  if (statement === undefined) throw new Error('a file has a statement')
  return { ...statement, warnings: result.value.warnings.map(({ code }) => code) }
}

function refusal(result: ReturnType<typeof readStatement>) {
  return result.kind === 'refused' ? result.error : null
}

describe('known layouts', () => {
  it('reads Société Générale: wrapped account, lines above the titles, Latin letters, no balance', () => {
    const read = answered(readStatement(fixture('valid/societe-generale.csv')))
    expect(read).toMatchObject({ opening: null, closing: null, balanced: null, account: null })
    expect(read.entries.map(({ bookedOn, amount }) => [bookedOn, amount])).toEqual([
      ['2026-05-29', -630],
      ['2026-05-28', 125_050],
      ['2026-05-04', 30_000],
    ])
    expect(read.entries[1]).toMatchObject({
      remittance: 'VIR RECU 1234567890 DE: MENUISERIE ÉTIENNE MOTIF: RF21 D202 6000 1',
      references: ['RF21D20260001'],
    })
  })

  it('reads CIC, whose running balances give opening and closing', () => {
    expect(answered(readStatement(fixture('valid/cic.csv')))).toMatchObject({
      opening: 1_767_785,
      closing: 1_930_785,
      balanced: true,
      entries: [{ amount: 158_400 }, { amount: -400 }, { amount: 5000, valueOn: '2026-05-10' }],
    })
  })

  it('reads Crédit Mutuel, the latest line first, debit and credit apart', () => {
    expect(answered(readStatement(fixture('valid/credit-mutuel.csv')))).toMatchObject({
      opening: 100_000,
      closing: 128_800,
      balanced: true,
      entries: [{ amount: -1200 }, { amount: 30_000 }],
    })
  })

  it('reads Qonto in English by the day of Paris, settled rows only', () => {
    const read = answered(readStatement(fixture('valid/qonto-en.csv')))
    expect(read.warnings).toEqual(['not-booked'])
    expect(read.entries).toMatchObject([
      { bookedOn: '2026-05-05', amount: 120_000, counterparty: 'Garage Exemple, SARL' },
      { bookedOn: '2026-05-06', amount: -1240 },
    ])
  })

  it('says a balance that does not follow, and mends nothing', () => {
    const text = `Date d'opération,Date de valeur,Montant,Libellé,Solde
04/05/2026,04/05/2026,10.00,UN,110.00
05/05/2026,05/05/2026,20.00,DEUX,131.00
`
    expect(answered(readStatement(bytes(text)))).toMatchObject({
      opening: 10_000,
      closing: 13_100,
      balanced: false,
      warnings: ['not-balanced'],
    })
  })
})

const agricole = `Téléchargement du 05/05/2026;

Compte affecté n° 12345678901;

Jour;Écriture;Sorties;Rentrées;
04/05/2026;"VIREMENT; GARAGE EXEMPLE";;1 250,50;
05/05/2026;FRAIS DE TENUE;12,40;;
Total;;12,40;1 250,50;
`

describe('a mapping', () => {
  it('is guessed from the first rows, and completed by a person', () => {
    const look = lookAtCsv(bytes(agricole))
    expect(look).toMatchObject({
      known: null,
      mapping: { separator: ';', titlesRow: 2, decimal: ',', days: 'day-month-year' },
    })
    if (look === null) throw new Error('the columns are told')
    const mapping: CsvMapping = {
      ...look.mapping,
      roles: ['bookedOn', 'label', 'debit', 'credit', null],
    }
    expect(previewCsv(bytes(agricole), mapping)).toMatchObject({
      count: 2,
      credits: 125_050,
      debits: -1240,
      balances: null,
      leftOut: { count: 1, rows: [{ line: 8 }] },
      faults: [],
    })
    const given = { opening: null, closing: 223_810 }
    expect(answered(readCsvStatement(bytes(agricole), mapping, given))).toMatchObject({
      opening: 100_000,
      closing: 223_810,
      balanced: true,
      entries: [{ amount: 125_050 }, { amount: -1240 }],
      warnings: ['row-left-out'],
    })
    const both = { opening: 100_001, closing: 223_810 }
    expect(answered(readCsvStatement(bytes(agricole), mapping, both)).balanced).toBe(false)
  })

  it('serves the next file of the same columns, though more lines stand above them', () => {
    const one = lookAtCsv(bytes(agricole))
    const other = lookAtCsv(bytes(`Banque Exemple;\n${agricole}`))
    if (one === null || other === null) throw new Error('the columns are told')
    expect(other.signature).toBe(one.signature)
    expect(mappingFor(other, one.mapping).titlesRow).toBe(3)
  })

  it.each([
    ['31/02/2026;x;;1,00', 'unreadable'],
    ['04/05/2026;x;1,00;1,00', 'unreadable'],
    ['04/05/2026;x;;1,005', 'amount-not-in-cents'],
    ['04/05/2026;x;;1.234', 'unreadable'],
    ['04/05/2026;x', 'unreadable'],
    ['04/05/2026;"x;;1,00', 'unreadable'],
    ['04/05/2026;x;;', 'unreadable'],
    ['04/05/2026;x;-1,00;\n05/05/2026;x;1,00;', 'unreadable'],
  ])('refuses the whole file for %s', (row, code) => {
    const text = `Jour;Écriture;Débit;Crédit\n${row}\n`
    const look = lookAtCsv(bytes(text))
    if (look === null) throw new Error('the columns are told')
    const { mapping } = look
    const roles = ['bookedOn', 'label', 'debit', 'credit'] as const
    const result = readCsvStatement(bytes(text), { ...mapping, roles, separator: ';' })
    expect(refusal(result)).toMatchObject({ code, path: expect.stringMatching(/^lines\[[23]\]$/) })
  })

  it('reads an unsigned amount by its side, as Memo Bank and others write it', () => {
    const mapping: CsvMapping = {
      separator: ',',
      titlesRow: 0,
      decimal: '.',
      days: 'year-month-day',
      universalTime: false,
      roles: ['bookedOn', 'amount', 'side'],
      settled: [],
    }
    const text = 'Date,Montant,Sens\n2026-05-04,10.00,Débit\n2026-05-04,"1,250.50",C\n'
    expect(answered(readCsvStatement(bytes(text), mapping)).entries).toMatchObject([
      { amount: -1000 },
      { amount: 125_050 },
    ])
  })
})

/** A layout to write lines in: each of these is one that a bank uses. */
type Layout = {
  readonly mapping: CsvMapping
  readonly row: (line: Line, balance: number) => readonly string[]
  readonly backwards?: true
}
type Line = { readonly day: string; readonly amount: number; readonly label: string }

const plainMapping: CsvMapping = {
  separator: ';',
  titlesRow: 0,
  decimal: ',',
  days: 'day-month-year',
  universalTime: false,
  roles: [],
  settled: [],
}

function french(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, '\u202F')
  return `${amount < 0 ? '-' : ''}${whole},${digits.slice(-2)}`
}

const english = (amount: number) => french(amount).replaceAll(',', '.').replaceAll('\u202F', ',')
const frenchDay = (day: string) => day.split('-').toReversed().join('/')

const layouts: Readonly<Record<string, Layout>> = {
  'signed amount': {
    mapping: { ...plainMapping, roles: ['bookedOn', 'label', 'amount'] },
    row: ({ day, label, amount }) => [frenchDay(day), label, french(amount)],
  },
  'signed debit, as the whole export of Memo Bank': {
    mapping: { ...plainMapping, roles: ['bookedOn', 'label', 'debit', 'credit'] },
    row: ({ day, label, amount }) => [
      frenchDay(day),
      label,
      amount < 0 ? french(amount) : '',
      amount < 0 ? '' : french(amount),
    ],
  },
  'unsigned debit, as its accounting export': {
    mapping: { ...plainMapping, roles: ['bookedOn', 'label', 'debit', 'credit'] },
    row: ({ day, label, amount }) => [
      frenchDay(day),
      label,
      amount < 0 ? french(-amount) : '0,00',
      amount < 0 ? '0,00' : french(amount),
    ],
  },
  'running balance, the latest line first': {
    mapping: {
      ...plainMapping,
      separator: ',',
      decimal: '.',
      days: 'year-month-day',
      roles: ['bookedOn', 'amount', 'label', 'balance'],
    },
    row: ({ day, label, amount }, balance) => [day, english(amount), label, english(balance)],
    backwards: true,
  },
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}

const lines = array(
  record({
    day: integer({ min: 1, max: 28 }).map((date) => `2026-05-${String(date).padStart(2, '0')}`),
    amount: integer({ min: -100_000_000, max: 100_000_000 }).filter((amount) => amount !== 0),
    label: string({ maxLength: 30 }).map((text) => `L${text}`.trim()),
  }),
  { minLength: 1, maxLength: 30 },
)

describe('any table of lines', () => {
  it.each(Object.keys(layouts))('reads back the same cents: %s', (name) => {
    const layout = layouts[name]
    if (layout === undefined) throw new Error('a layout has a name')
    const { mapping, row, backwards } = layout
    assert(
      property(lines, integer({ min: -10_000, max: 10_000 }), (table, opening) => {
        const dated = table.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
        let balance = opening
        const written = dated.map((line) => row(line, (balance += line.amount)))
        const rows = backwards === true ? written.toReversed() : written
        const text = [mapping.roles.map(() => 'T'), ...rows]
          .map((cells) => cells.map(quoted).join(mapping.separator))
          .join('\r\n')
        const read = answered(readCsvStatement(bytes(text), mapping))
        const inOrder = backwards === true ? read.entries.toReversed() : read.entries
        expect(inOrder.map(({ bookedOn, amount }) => [bookedOn, amount])).toEqual(
          dated.map(({ day, amount }) => [day, amount]),
        )
        const { opening: first, closing, balanced } = read
        const proved = backwards === true ? [opening, balance, true] : [null, null, null]
        expect([first, closing, balanced]).toEqual(proved)
      }),
      { seed: 20_260_522, numRuns: 100 * inject('campaign') },
    )
  })
})

describe('hostile exports', () => {
  it('are read or refused, never thrown, cut or changed anywhere', () => {
    const whole = fixture('valid/cic.csv')
    assert(
      property(nat(), integer({ min: 0, max: 255 }), (seed, byte) => {
        const at = seed % whole.length
        const changed = Uint8Array.from(whole)
        changed[at] = byte
        for (const file of [changed, whole.subarray(0, at)]) {
          expect(['answered', 'refused']).toContain(readStatement(file).kind)
          const look = lookAtCsv(file)
          if (look !== null) previewCsv(file, look.mapping)
        }
      }),
      { seed: 20_260_523, numRuns: 200 * inject('campaign') },
    )
  })

  it.each([
    ['a quote that never ends', `Date;Montant;Libellé\n"${'x'.repeat(100_000)}`],
    ['a row without measure', `Date;Montant;Libellé\n${'1;'.repeat(100_000)}`],
    ['a cell without measure', `Date;Montant;Libellé\n04/05/2026;1,00;${'x'.repeat(100_000)}`],
    ['separators alone', ';'.repeat(1_000_000)],
    ['quotes alone', '"'.repeat(1_000_000)],
    ['line ends alone', '\r'.repeat(1_000_000)],
  ])('do not hold: %s', (_, text) => {
    const look = lookAtCsv(bytes(text))
    const mapping = { ...plainMapping, roles: ['bookedOn', 'amount', 'label'] as const }
    const preview = previewCsv(bytes(text), { ...mapping, ...look?.mapping, roles: mapping.roles })
    expect(preview.count).toBe(0)
    expect(preview.lines).toHaveLength(0)
  })
})
