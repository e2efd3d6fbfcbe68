import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { readStatement } from '#statements/read-statement.ts'

const ENTRY =
  'key bookedOn valueOn amount counterparty iban references remittance bankCode returnReason batch'
const STATEMENT = 'id sequence account opening closing from to balanced entries'
const DETAIL = 'amount counterparty iban references remittance returnReason'

const namesOf = (one: object) => Object.keys(one).join(' ')

describe('the members of what a statement is read as', () => {
  it.each([
    'camt/valid/separate-account.xml',
    'camt/valid/reversal-and-gap.xml',
    'cfonb120/valid/interleaved-accounts.txt',
    'mt940/valid/separate-account.sta',
    'ofx/valid/separate-account.ofx',
    'bank-csv/valid/qonto-fr.csv',
    'bank-csv/valid/qonto-en.csv',
    'bank-csv/valid/societe-generale.csv',
  ])('are all there and in the order of the contract in %s', (path) => {
    const url = new URL(`../../../../tests/fixtures/${path}`, import.meta.url)
    const read = readStatement(readFileSync(url))
    if (read.kind === 'refused') throw new Error(read.error.code)
    const { statements } = read.value
    const entries = statements.flatMap((statement) => statement.entries)
    expect(entries.length).toBeGreaterThan(0)
    for (const statement of statements) expect(namesOf(statement)).toBe(STATEMENT)
    for (const entry of entries) expect(namesOf(entry)).toBe(ENTRY)
    for (const detail of entries.flatMap(({ batch }) => batch?.details ?? [])) {
      expect(namesOf(detail)).toBe(DETAIL)
    }
  })
})
