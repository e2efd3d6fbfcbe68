import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'

import { centsOfDecimal } from '#statements/amount.ts'
import { readStatement } from '#statements/read-statement.ts'

const fixtures = join(import.meta.dirname, '../../../../tests/fixtures')
const account = 'FR7699999000420000021057715'

function fixture(path: string): Uint8Array {
  return readFileSync(join(fixtures, path))
}

function read(bytes: Uint8Array | string) {
  const result = readStatement(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  if (result.kind === 'refused') throw new Error(result.error.code)
  return result.value
}

function refusal(bytes: Uint8Array | string) {
  const result = readStatement(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  return result.kind === 'refused' ? result.error.code : null
}

function camt(entries: string, more = ''): string {
  return (
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>' +
    `<Id>S1</Id><Acct><Id><IBAN>${account}</IBAN></Id><Ccy>EUR</Ccy></Acct>${more}${entries}` +
    '</Stmt></BkToCstmrStmt></Document>'
  )
}

function entry(amount: string, more = ''): string {
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>${more}</Ntry>`
}

describe('readStatement, our separate account', () => {
  const file = read(fixture('camt/valid/separate-account.xml'))
  const [statement] = file.statements

  it('balances to the cent with its five entries', () => {
    expect(file.format).toBe('camt.053')
    expect(file.account).toEqual({ iban: account, id: account, currency: 'EUR' })
    expect(statement).toMatchObject({ opening: 214060, closing: 269820, balanced: true })
    expect(statement?.entries.map(({ amount }) => amount)).toEqual([
      30000, 95000, 12000, -1240, -80000,
    ])
    expect(file.warnings).toEqual([])
  })

  it('finds the RF reference in the remittance', () => {
    expect(statement?.entries[1]).toMatchObject({
      counterparty: 'THOMAS DELMAS',
      references: ['RF21D20260001'],
      remittance: 'facture velo RF21 D202 6000 1',
      bankCode: '05',
      batch: null,
    })
    expect(statement?.entries[2]).toMatchObject({ references: [], remittance: 'vir tilleuls' })
    expect(statement?.entries[3]).toMatchObject({ counterparty: null, bankCode: '62' })
  })

  it('gives the same keys when the bank sends it again', () => {
    const again = fixture('camt/valid/separate-account.xml')
      .toString()
      .replaceAll('BREVAULT-20260501-0001', 'OTHER')
      .replaceAll('04:30:00', '09:00:00')
      .replaceAll('\n', '\n  ')
    const keys = (from: typeof file) => from.statements[0]?.entries.map(({ key }) => key)
    expect(keys(read(again))).toEqual(keys(file))
  })
})

describe('readStatement, camt', () => {
  it('turns a reversal where only that balances, and says gaps and pending entries', () => {
    const file = read(fixture('camt/valid/reversal-and-gap.xml'))
    expect(file.statements[0]).toMatchObject({ balanced: true, entries: [{ amount: -3000 }] })
    expect(file.statements[0]?.entries[0]?.remittance).toBe('prélèvement annulé')
    expect(file.warnings.map(({ code, path }) => [code, path])).toEqual([
      ['not-booked', 'statements[0]'],
      ['reversal-sign', 'statements[0].entries[0]'],
      ['statement-gap', 'statements[1]'],
    ])
  })

  it('reads any prefix and keeps batches apart from entries', () => {
    const details = (amount: string, direction: string) =>
      `<TxDtls><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd></TxDtls>`
    const batch = `<NtryDtls>${details('10.00', 'CRDT')}${details('4.00', 'DBIT')}</NtryDtls>`
    const prefixed = camt(entry('6.00', batch))
      .replaceAll('<', '<x:')
      .replaceAll('<x:/', '</x:')
      .replace('xmlns=', 'xmlns:x=')
    expect(read(`\uFEFF${prefixed}`).statements[0]?.entries[0]).toMatchObject({
      amount: 600,
      batch: { count: 2, details: [{ amount: 1000 }, { amount: -400 }] },
    })
  })

  it('never calls a statement in two currencies balanced', () => {
    const balance = (code: string, amount: string) =>
      `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt>` +
      '<CdtDbtInd>CRDT</CdtDbtInd></Bal>'
    const foreign = entry('1.00').replace('EUR', 'CHF')
    const file = read(camt(foreign, balance('OPBD', '1.00') + balance('CLBD', '2.00')))
    expect(file.statements[0]?.balanced).toBe(false)
    expect(file.warnings[0]).toMatchObject({
      code: 'foreign-currency',
      path: 'statements[0].entries[0]',
    })
  })

  it('says of a batch that its payments do not make its entry, and of a day that it does not exist', () => {
    const details = (...amounts: readonly string[]) =>
      `<NtryDtls>${amounts.map((amount) => `<TxDtls><Amt Ccy="EUR">${amount}</Amt></TxDtls>`).join('')}</NtryDtls>`
    const impossible = '<BookgDt><Dt>2026-02-30</Dt></BookgDt>'
    const file = read(
      camt(
        entry('6.00', details('2.00', '4.00')) +
          entry('6.00', details('2.00', '4.50')) +
          entry('6.00', impossible),
      ),
    )
    expect(file.warnings).toMatchObject([
      { code: 'invalid-day', path: 'statements[0].entries[2].bookedOn' },
      { code: 'batch-not-summed', path: 'statements[0].entries[1].batch' },
    ])
  })

  it('gives beside its statement the days of its balances and the numbers of the bank', () => {
    const balance = (code: string, on: string) =>
      `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt>` +
      `<CdtDbtInd>CRDT</CdtDbtInd><Dt><DtTm>${on}T23:30:00Z</DtTm></Dt></Bal>`
    const numbered =
      entry('1.00', '<AcctSvcrRef>B-1</AcctSvcrRef><NtryRef>7</NtryRef>') +
      entry('1.00', '<NtryRef>7</NtryRef>') +
      entry('1.00', '<AcctSvcrRef>NONREF</AcctSvcrRef>')
    const file = read(camt(numbered, balance('OPBD', '2026-05-18') + balance('CLBD', '2026-05-19')))
    expect(file.statements[0]).toMatchObject({ from: null, to: null })
    expect(file.beside).toMatchObject([
      {
        openingOn: '2026-05-18',
        closingOn: '2026-05-19',
        entries: [
          { bankReference: 'AcctSvcrRef B-1' },
          { bankReference: 'NtryRef camt.053 7' },
          { bankReference: null },
        ],
      },
    ])
  })

  it('gives two equal payments two keys', () => {
    const [first, second] = read(camt(entry('1.00') + entry('1.00'))).statements[0]?.entries ?? []
    expect(first?.key).not.toBe(second?.key)
  })
})

describe('readStatement, CFONB 120', () => {
  it('reads interleaved accounts, three decimals, reject codes and unknown complements', () => {
    const file = read(fixture('cfonb120/valid/interleaved-accounts.txt'))
    expect(file.account).toBeNull()
    expect(file.warnings).toEqual([])
    expect(file.statements).toMatchObject([
      {
        account: { iban: null, id: '00000210577', currency: 'EUR' },
        opening: 214060,
        closing: 214060,
        balanced: true,
        from: '2026-04-01',
        to: '2026-04-15',
        entries: [
          { amount: 95000, references: ['RF21D20260001'], counterparty: 'THOMAS DELMAS' },
          { amount: -95000, bankCode: 'B3', returnReason: '20' },
        ],
      },
      { account: { id: '00000210588' }, closing: 1234, balanced: true },
    ])
  })
})

describe('readStatement, CSV', () => {
  it('reads a Qonto export by the local day, settled rows only', () => {
    const file = read(fixture('bank-csv/valid/qonto-fr.csv'))
    expect(file.statements).toMatchObject([
      {
        account: { iban: account, currency: 'EUR' },
        balanced: null,
        entries: [
          {
            bookedOn: '2026-04-15',
            amount: 195000,
            counterparty: 'DELMAS; THOMAS',
            references: ['RF21D20260001'],
            remittance: 'facture "vélo" RF21 D202 6000 1',
          },
          { amount: -1240 },
        ],
      },
    ])
    expect(file.warnings.map(({ code }) => code)).toEqual(['not-booked'])
  })
})

describe('readStatement, refusals', () => {
  it('has one code for each kind of file that cannot be taken', () => {
    expect(refusal(fixture('camt/invalid/doctype.xml'))).toBe('dtd-refused')
    expect(refusal(fixture('camt/invalid/third-of-a-cent.xml'))).toBe('amount-not-in-cents')
    expect(refusal(fixture('cfonb120/invalid/third-of-a-cent.txt'))).toBe('amount-not-in-cents')
    expect(refusal(fixture('cfonb120/invalid/cut.txt'))).toBe('unreadable')
    expect(refusal(fixture('bank-csv/invalid/cut.csv'))).toBe('unreadable')
    expect(refusal('')).toBe('unreadable')
    expect(refusal(':20:MT940\n:25:X\n')).toBe('unsupported-format')
    expect(refusal('<OFX><A/></OFX>')).toBe('unreadable')
    expect(refusal('<Releve><A/></Releve>')).toBe('unsupported-format')
    expect(refusal(camt('').replace('001.08', '001.15'))).toBe('unsupported-format')
    expect(refusal(camt('').replace('camt.053', 'camt.052'))).toBe('unsupported-format')
  })

  it('refuses what is malformed, deep or full of entities', () => {
    expect(refusal(camt('<a>').slice(0, -3))).toBe('unreadable')
    expect(refusal(camt('&lol;'))).toBe('unreadable')
    expect(refusal(camt('<a></b>'))).toBe('unreadable')
    expect(refusal(camt('<a>'.repeat(200) + '</a>'.repeat(200)))).toBe('unreadable')
    expect(refusal(camt('<x:a/>'))).toBe('unreadable')
    expect(refusal(camt(entry('-1.00')))).toBe('unreadable')
    expect(refusal(camt(entry('1.00').replace('CRDT', 'XXXX')))).toBe('unreadable')
  })

  it('answers or refuses, and never throws, on a file cut or changed anywhere', () => {
    const whole = fixture('camt/valid/separate-account.xml')
    const cfonb = fixture('cfonb120/valid/interleaved-accounts.txt')
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.boolean(), (seed, byte, xml) => {
        const source = xml ? whole : cfonb
        const at = seed % source.length
        const changed = Uint8Array.from(source)
        changed[at] = byte
        expect(['answered', 'refused']).toContain(readStatement(changed).kind)
        expect(['answered', 'refused']).toContain(readStatement(source.subarray(0, at)).kind)
      }),
      { seed: 20022, numRuns: 300 * inject('campaign') },
    )
  })
})

describe('centsOfDecimal', () => {
  it('takes zeros after the cents and nothing else', () => {
    const rows = [
      ['18.15000', 1815],
      ['200000', 20000000],
      ['.5', 50],
      ['12.345', 'amount-not-in-cents'],
      ['1e3', 'unreadable'],
      ['', 'unreadable'],
      ['.', 'unreadable'],
      ['99999999999999999', 'unreadable'],
    ] as const
    for (const [text, amount] of rows) expect(centsOfDecimal(text)).toBe(amount)
  })
})
