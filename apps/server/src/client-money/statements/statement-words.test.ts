import type { StatementWarningCode } from '@quittance/money-files'
import { readStatement } from '@quittance/money-files'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { accountsOfBook } from '@quittance/ledger'
import { accountSaid } from '#client-money/account-words.ts'
import { refusalSaid, warningsSaid } from '#client-money/statements/statement-words.ts'

const FIXTURES = new URL('../../../../../tests/fixtures/', import.meta.url)

const codes: Readonly<Record<StatementWarningCode, true>> = {
  'not-balanced': true,
  'statement-gap': true,
  'foreign-currency': true,
  'reversal-sign': true,
  'not-booked': true,
  'record-without-parent': true,
  'statement-not-closed': true,
  'invalid-day': true,
  'row-left-out': true,
  'batch-not-summed': true,
}

const warning = (code: StatementWarningCode) => ({ code, path: null, message: 'Un point.' })

function isCode(text: string): text is StatementWarningCode {
  return text in codes
}

describe('what a statement leaves to check', () => {
  it('is said once a code, with how often it was met', () => {
    const said = warningsSaid([
      { code: 'not-booked', path: null, message: 'L’écriture 2 n’est pas comptabilisée (PDNG).' },
      warning('invalid-day'),
      warning('invalid-day'),
    ])
    expect(said).toEqual([
      {
        code: 'not-booked',
        count: 1,
        said: {
          fr: 'L’écriture 2 n’est pas comptabilisée (PDNG).',
          en: 'An entry is not booked yet: it is left out.',
        },
      },
      {
        code: 'invalid-day',
        count: 2,
        said: {
          fr: '2 dates ne sont pas celles de jours qui existent.',
          en: '2 dates are not those of days that exist.',
        },
      },
    ])
  })

  it('never has one language for the other', () => {
    const some = Object.keys(codes).filter(isCode).map(warning)
    for (const { said } of [...warningsSaid(some), ...warningsSaid([...some, ...some])]) {
      expect(said.en).not.toBe(said.fr)
      expect(said.en).toMatch(/^[A-Z0-9].*\.$/)
    }
  })
})

describe('why a file is not a statement', () => {
  it.each([
    ['camt/invalid/doctype.xml', 'A bank file bears no DOCTYPE.'],
    ['camt/invalid/third-of-a-cent.xml', 'An amount in this file does not hold in whole cents.'],
    [
      'cfonb120/invalid/cut.txt',
      'This file is cut or damaged: a record, a line or an amount in it cannot be read.',
    ],
    [
      'claims-csv/valid/comma-utf-8-bom.csv',
      'This format of statement is none of those read here.',
    ],
  ])('is said of %s', async (name, english) => {
    const read = readStatement(await readFile(new URL(name, FIXTURES)))
    if (read.kind !== 'refused') throw new Error(`${name} is read`)
    const said = refusalSaid(read.error)
    expect(said.en).toBe(english)
    expect(said.fr).not.toBe(english)
  })
})

describe('an account of client money', () => {
  it('has a name in both languages', () => {
    expect(accountSaid('467100')).toEqual({
      fr: 'Mandants, fonds à reverser',
      en: 'Creditors, money to pay over',
    })
    for (const { number } of accountsOfBook('client-money')) {
      const { fr, en } = accountSaid(number)
      expect(en).not.toBe(fr)
      expect(en).not.toBe(number)
    }
  })
})
