import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { checkFec } from '#accounting/fec-check.ts'

const samples = join(import.meta.dirname, '../../../../../shared/fixtures/money/fec')
const verdicts = join(samples, 'dgfip-verdicts')

type Expected = Record<
  string,
  {
    readonly conforms: boolean
    readonly findings: readonly { rule: string; line: number | null; severity: string }[]
  }
>

const HEADER =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|' +
  'PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise'

function line(journal: string, number: string, [debit, credit]: readonly string[]): string {
  return (
    `${journal}|Ventes|${number}|20260110|411000|Clients|||F-1|20260110|Facture F-1|` +
    `${debit}|${credit}|||20260131||`
  )
}

function check(...lines: readonly string[]) {
  const result = checkFec(Buffer.from([HEADER, ...lines].join('\r\n')), '123456782FEC20261231.txt')
  if (result.kind === 'refused') throw new Error(result.error.code)
  return result.value
}

function rules(...lines: readonly string[]): readonly string[] {
  return check(...lines).findings.map((found) => `${found.rule} ${found.line}`)
}

describe.skipIf(!existsSync(verdicts))('checkFec (absent: the shared folder)', () => {
  const expected: Expected = existsSync(verdicts)
    ? JSON.parse(readFileSync(join(verdicts, 'expected.json'), 'utf8'))
    : {}

  it.each(Object.entries(expected))('finds what is in %s', (folder, answer) => {
    const [name = ''] = readdirSync(join(verdicts, folder))
    const result = checkFec(readFileSync(join(verdicts, folder, name)), name)
    if (result.kind === 'refused') throw new Error(result.error.code)
    const { conforms, findings } = result.value
    expect(conforms).toBe(answer.conforms)
    const shown = findings.map(({ rule, line: at, severity }) => ({ rule, line: at, severity }))
    expect(shown.toSorted(byText)).toEqual([...answer.findings].toSorted(byText))
  })

  it('counts the lines, entries and totals of a whole year', () => {
    const name = '552100554FEC20251231.txt'
    const result = checkFec(readFileSync(join(samples, 'open-items', name)), name)
    if (result.kind === 'refused') throw new Error(result.error.code)
    const { conforms, findings, totals, entries } = result.value
    expect(conforms).toBe(true)
    expect(findings.map(({ rule }) => rule)).toEqual(Array(7).fill('validation-order'))
    expect(totals.debit).toBe(totals.credit)
    expect(entries).toBe(24)
  })
})

type Shown = { readonly rule: string; readonly line: number | null; readonly severity: string }

function byText(one: Shown, other: Shown): number {
  const key = (of: Shown) => `${of.line ?? 0} ${of.rule}`
  return key(one) < key(other) ? -1 : 1
}

describe('checkFec', () => {
  it('takes a balanced file, its sides apart or with their sign last', () => {
    expect(rules(line('VE', '1', ['100,00', '']), line('VE', '1', ['', '100']))).toEqual([])
    const negative = rules(line('VE', '1', ['100,00-', '']), line('VE', '1', ['', '-100,00']))
    expect(negative).toEqual(['negative-amount 2', 'negative-amount 3'])
  })

  it('takes one sequence over the whole file, or one per journal, and no gap', () => {
    const entry = (journal: string, number: string) => [
      line(journal, number, ['1,00', '']),
      line(journal, number, ['', '1,00']),
    ]
    expect(rules(...entry('VE', '1'), ...entry('BQ', '2'), ...entry('VE', '3'))).toEqual([])
    expect(rules(...entry('VE', 'V1'), ...entry('VE', 'V2'), ...entry('BQ', 'B1'))).toEqual([])
    expect(rules(...entry('VE', 'V1'), ...entry('VE', 'V3'), ...entry('BQ', 'B1'))).toEqual([
      'sequence-gap 4',
    ])
  })

  it('reports an unbalanced entry on its first line, even where the file balances', () => {
    expect(rules(line('VE', '1', ['1,00', '']), line('VE', '2', ['', '1,00']))).toEqual([
      'unbalanced-entry 2',
      'unbalanced-entry 3',
    ])
  })

  it('refuses a file without a header', () => {
    expect(checkFec(Buffer.from(''), 'x')).toMatchObject({ error: { code: 'unreadable' } })
    expect(checkFec(Buffer.from('a,b\n1,2'), 'x')).toMatchObject({
      error: { code: 'unsupported-format' },
    })
  })
})
