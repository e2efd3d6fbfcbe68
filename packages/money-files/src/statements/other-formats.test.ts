import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { readStatement } from '#statements/read-statement.ts'

function fixture(path: string): Uint8Array {
  return readFileSync(new URL(`../../../../tests/fixtures/${path}`, import.meta.url))
}

function read(path: string) {
  const result = readStatement(fixture(path))
  if (result.kind === 'refused') throw new Error(result.error.message)
  return result.value
}

function refusal(path: string) {
  const result = readStatement(fixture(path))
  return result.kind === 'refused' ? result.error : null
}

describe('MT940', () => {
  it('reads numbered parts, words between slashes and a reversal, to the cent', () => {
    const file = read('mt940/valid/separate-account.sta')
    expect(file).toMatchObject({ format: 'mt940', warnings: [] })
    expect(file.statements).toMatchObject([
      {
        id: 'BREVAULT260430',
        sequence: '4/1',
        account: { iban: 'FR7699999000420000021057715', currency: 'EUR' },
        opening: 214_060,
        closing: 329_060,
        balanced: true,
        from: null,
        to: null,
      },
    ])
    expect(file.statements[0]?.entries).toMatchObject([
      {
        bookedOn: null,
        valueOn: '2026-04-07',
        amount: 30_000,
        counterparty: 'MENUISERIE VALOISSARL',
        iban: 'FR7630006000011234567890189',
        references: ['PAIEMENT-7'],
        bankCode: 'NTRF',
      },
      {
        amount: 95_000,
        counterparty: 'DELMAS THOMAS',
        references: ['RF21D20260001'],
        remittance: 'RF21 D202 6000 1',
      },
      { amount: -10_000, counterparty: 'DURAND', returnReason: 'AC04', bankCode: 'NRTI' },
    ])
  })

  it('refuses a day that does not exist and a third of a cent, saying where', () => {
    expect(refusal('mt940/invalid/february-30.sta')).toMatchObject({
      code: 'unreadable',
      path: 'statements[0].entries[0]',
    })
    expect(refusal('mt940/invalid/third-of-a-cent.sta')).toMatchObject({
      code: 'amount-not-in-cents',
      path: 'statements[0].entries[0]',
    })
  })

  it('answers with one of its refusals when it is cut anywhere', () => {
    const whole = fixture('mt940/valid/separate-account.sta')
    for (let length = 0; length < whole.length; length += 1) {
      const cut = readStatement(whole.subarray(0, length))
      const isWhole = cut.kind === 'answered' && cut.value.statements[0]?.balanced === true
      expect(isWhole && length < whole.length - 40, `cut at ${length}`).toBe(false)
    }
  })

  it('never gives the amount of a line that was cut, and says what nothing closes', () => {
    const whole = fixture('mt940/valid/separate-account.sta')
    const amounts = read('mt940/valid/separate-account.sta').statements[0]?.entries.map(
      ({ amount }) => amount,
    )
    for (let length = 0; length < whole.length; length += 1) {
      const cut = readStatement(whole.subarray(0, length))
      if (cut.kind === 'refused') continue
      const [statement] = cut.value.statements
      const given = statement?.entries.map(({ amount }) => amount) ?? []
      expect(given).toEqual(amounts?.slice(0, given.length))
      const said = cut.value.warnings.some(({ code }) => code === 'statement-not-closed')
      expect(said).toBe(statement?.closing === null)
    }
  })

  it('tells the day of booking beside what it reads, from the day of value and the balances', () => {
    const movements = [
      ':61:2601021231C1,00NTRFNONREF', // booked on the last day of the year before
      ':61:260105C1,00NTRFNONREF', // value after the closing
      ':61:251201C1,00NTRFNONREF', // value before the opening
      ':61:2512310230C1,00NTRFNONREF', // no such day
    ]
    const text = `:20:X\n:25:1\n:60F:C251230EUR0,\n${movements.join('\n')}\n:62F:C260102EUR4,\n-\n`
    const result = readStatement(Buffer.from(text))
    if (result.kind === 'refused') throw new Error(result.error.message)
    const [beside] = result.value.beside
    expect(beside).toMatchObject({ openingOn: '2025-12-30', closingOn: '2026-01-02' })
    expect(beside?.entries.map(({ bookedOn }) => bookedOn)).toEqual([
      '2025-12-31',
      '2026-01-02',
      '2025-12-30',
      '2025-12-31',
    ])
    expect(result.value.statements[0]).toMatchObject({ from: null, to: null, balanced: true })
  })
})

describe('OFX', () => {
  it('reads a first version without closing tags; the day is the one written', () => {
    const file = read('ofx/valid/separate-account.ofx')
    expect(file).toMatchObject({ format: 'ofx', warnings: [] })
    expect(file.statements).toMatchObject([
      { account: { id: '00000210577' }, opening: null, closing: 269_820, balanced: null },
    ])
    expect(file.statements[0]?.entries).toMatchObject([
      { bookedOn: '2026-04-07', amount: 30_000, counterparty: 'MENUISERIE & FILS' },
      { amount: 95_000, references: ['RF21D20260001'] },
      { amount: -1240, bankCode: 'SRVCHG' },
    ])
  })

  it('refuses a DOCTYPE', () => {
    expect(refusal('ofx/invalid/doctype.ofx')).toMatchObject({ code: 'dtd-refused' })
  })
})
