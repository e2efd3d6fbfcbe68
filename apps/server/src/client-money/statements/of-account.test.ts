import { readFile } from 'node:fs/promises'
import { readStatement } from '@quittance/money-files'
import { describe, expect, it } from 'vitest'
import {
  layoutOf,
  statementsOfAccount,
  type FileOfLayout,
} from '#client-money/statements/of-account.ts'
import { otherAccountsSaid } from '#client-money/statements/statement-words.ts'

const FIXTURES = new URL('../../../../../tests/fixtures/', import.meta.url)
const SEPARATE = 'FR7699999000420000021057715'
const OTHER = 'FR7699999000420000021058812'

async function readFixture(name: string): Promise<FileOfLayout> {
  const read = readStatement(await readFile(new URL(name, FIXTURES)))
  if (read.kind === 'refused') throw new Error(read.error.message)
  return { file: read.value, layout: layoutOf(read.value.format, null) }
}

describe('the statements of one account', () => {
  it('are told from another account of the same CFONB 120 file by its number', async () => {
    const file = await readFixture('cfonb120/valid/interleaved-accounts.txt')
    const ours = statementsOfAccount(file, SEPARATE)
    expect(ours.others).toBe(1)
    expect(ours.file.statements.map(({ closing }) => closing)).toEqual([214_060])
    const theirs = statementsOfAccount(file, OTHER)
    expect(theirs.file.statements.map(({ closing }) => closing)).toEqual([1234])
  })

  it('are none in the statement of another account', async () => {
    const iban = 'FR7630006000011234567890189'
    for (const name of [
      'cfonb120/valid/interleaved-accounts.txt',
      'camt/valid/separate-account.xml',
    ]) {
      expect(statementsOfAccount(await readFixture(name), iban).file.statements).toEqual([])
    }
  })

  it('are told by the IBAN where the bank gives it', async () => {
    const read = await readFixture('camt/valid/separate-account.xml')
    expect(statementsOfAccount(read, SEPARATE)).toMatchObject({ file: read.file, others: 0 })
  })

  const named = async (id: string | null) => {
    const { file, layout } = await readFixture('camt/valid/separate-account.xml')
    const account = id === null ? null : { iban: null, id, currency: 'EUR' }
    const statements = file.statements.map((one) => ({ ...one, account }))
    return statementsOfAccount({ file: { ...file, statements }, layout }, SEPARATE)
  }

  it('are told by the number of a French account, alone, whole, or after the code of the bank', async () => {
    for (const id of ['99999 00042 00000210577 15', '00000210577', 'BREVFRPP/00000210577']) {
      expect(await named(id)).toMatchObject({ own: [{ named: null }], others: 0 })
    }
    expect(await named(`${SEPARATE}EUR`)).toMatchObject({ own: [{ named: null }] })
    expect(await named('FR7630006000011234567890189EUR')).toMatchObject({ own: [], others: 1 })
    expect(await named('99999 00042 00000210588 12')).toMatchObject({ own: [], others: 1 })
  })

  it('are not known where the account has a name of the bank only: a person says so first', async () => {
    for (const id of ['COMPTE AFFECTE', 'COMPTE-SEPA', 'BNPAFRPP/1234567']) {
      const own = [{ named: id.replaceAll(' ', '') }]
      expect(await named(id)).toMatchObject({ own, others: 0 })
    }
  })

  it('are told by the layout of their file where it names no account, never assumed', async () => {
    const [own] = (await named(null)).own
    expect(own).toMatchObject({ named: 'layout camt.053', silent: true })
    expect((await named('COMPTE AFFECTE')).own).toMatchObject([{ silent: false }])
    expect(layoutOf('csv', 'date|montant')).toBe('layout csv date|montant')
  })

  it('are told by bank, branch and account in CFONB 120, not by the account alone', async () => {
    const file = await readFixture('cfonb120/valid/interleaved-accounts.txt')
    const elsewhere = 'FR7630006000420000021057715'
    expect(statementsOfAccount(file, elsewhere)).toMatchObject({ own: [], others: 2 })
  })
})

describe('what is said of other accounts', () => {
  it('is nothing, or how many were left out', () => {
    expect(otherAccountsSaid(0)).toEqual([])
    expect(otherAccountsSaid(1)).toMatchObject([{ code: 'other-account', count: 1 }])
    expect(otherAccountsSaid(2)[0]?.said.fr).toMatch(/^2 relevés sont ceux d’autres comptes/)
  })
})
