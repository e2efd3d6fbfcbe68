import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'

import {
  answerReferenceNew,
  checkReference,
  newReference,
  referencesIn,
} from '#references/creditor-reference.ts'
import { answerEpcQr } from '#references/epc-qr.ts'
import { checkIban, ribKey } from '#references/iban.ts'
import { checkRegisteredNumber } from '#references/registered-number.ts'
import { registeredSeries } from '#references/registered-series.ts'

describe('RF references', () => {
  it('take the published examples, blanks and small letters', () => {
    expect(checkReference('RF18 5390 0754 7034').valid).toBe(true)
    expect(checkReference('rf71 2348 231')).toMatchObject({ normalised: 'RF712348231' })
  })

  it('are made and printed in fours', () => {
    expect(answerReferenceNew({ case: 'd20260001' })).toEqual({
      kind: 'answered',
      value: { reference: 'RF21D20260001', printed: 'RF21 D202 6000 1' },
    })
  })

  it('say why they are wrong', () => {
    const rows = [
      ['', 'empty'],
      ['D20260001', 'not-an-rf-reference'],
      ['RF18', 'wrong-length'],
      [`RF00${'1'.repeat(22)}`, 'wrong-length'],
      ['RF22D20260001', 'wrong-check-digits'],
      ['RF18-5390', 'not-an-rf-reference'],
    ] as const
    for (const [text, reason] of rows) {
      expect(checkReference(text)).toEqual({ valid: false, normalised: null, reason })
    }
  })

  it('refuse a case that no reference can hold', () => {
    for (const wrong of ['', 'A'.repeat(22), 'D-1', 'É1', 'ß', 'D 1']) {
      expect(answerReferenceNew({ case: wrong })).toMatchObject({ error: { path: 'case' } })
    }
  })

  it('are found in what people write, with blanks and words around', () => {
    expect(referencesIn('echeance plan RF24 P202 60042')).toEqual(['RF24P20260042'])
    expect(referencesIn('Reversement dossier RF74D20260017')).toEqual(['RF74D20260017'])
    expect(referencesIn('RF21D20260001 merci et rf21 d202 6000 1')).toEqual(['RF21D20260001'])
    expect(referencesIn('RF21D20260001,RF24P20260042.')).toEqual(['RF21D20260001', 'RF24P20260042'])
    expect(referencesIn('XRF21D20260001 RF22D20260001 RF21D202600012')).toEqual([])
  })

  it('check after being made, and not with one sign changed', () => {
    const body = fc.stringMatching(/^[0-9A-Z]{1,21}$/)
    fc.assert(
      fc.property(body, fc.nat({ max: 20 }), (text, at) => {
        const made = newReference(text) ?? ''
        expect(checkReference(made).valid).toBe(true)
        expect(referencesIn(`paiement ${made}`)).toEqual([made])
        const index = 4 + (at % text.length)
        const digit = /\d/.test(made.charAt(index))
        const other = digit ? (made[index] === '1' ? '2' : '1') : made[index] === 'A' ? 'B' : 'A'
        const changed = made.slice(0, index) + other + made.slice(index + 1)
        expect(checkReference(changed).valid).toBe(false)
      }),
      { seed: 11649, numRuns: 200 * inject('campaign') },
    )
  })
})

describe('IBANs', () => {
  it('take the published French ones and others', () => {
    expect(checkIban('FR14 2004 1010 0505 0001 3M02 606').valid).toBe(true)
    expect(checkIban('fr76 3000 6000 0112 3456 7890 189').valid).toBe(true)
    expect(checkIban('MC58 1122 2000 0101 2345 6789 030').valid).toBe(true)
    expect(checkIban('DE89370400440532013000').valid).toBe(true)
    expect(ribKey('20041', '01005', '0500013M026')).toBe('06')
    expect(ribKey('30006', '00001', '12345678901')).toBe('89')
  })

  it('say why they are wrong', () => {
    const rows = [
      ['', 'empty'],
      ['FR76-3000', 'not-an-iban'],
      ['ZZ76300060000112345678901', 'unknown-country'],
      ['FR763000600001123456789018', 'wrong-length'],
      ['FR7530006000011234567890189', 'wrong-check-digits'],
      ['FR4930006000011234567890190', 'wrong-rib-key'],
    ] as const
    for (const [text, reason] of rows)
      expect([text, checkIban(text).reason]).toEqual([text, reason])
  })
})

describe('registered numbers', () => {
  it('check the S10 digit', () => {
    expect(checkRegisteredNumber('RK 633119313 NZ')).toEqual({
      valid: true,
      normalised: 'RK633119313NZ',
      reason: null,
      kind: 's10',
    })
    expect(checkRegisteredNumber('RK633119314NZ')).toMatchObject({
      valid: false,
      reason: 'wrong-check-digit',
      kind: 's10',
    })
  })

  it('check the key of La Poste, as an inference', () => {
    expect(checkRegisteredNumber('1A 009 158 2038 0')).toEqual({
      valid: true,
      normalised: '1A00915820380',
      reason: null,
      kind: 'la-poste',
      certainty: 'arguable',
    })
    expect(checkRegisteredNumber('1A00915820381')).toMatchObject({
      valid: false,
      reason: 'wrong-key',
      certainty: 'arguable',
    })
    expect(checkRegisteredNumber('12345')).toMatchObject({ kind: 'unknown', valid: false })
  })
})

describe('answerEpcQr', () => {
  const facts = { name: 'Cabinet Brévault', iban: 'FR76 3000 6000 0112 3456 7890 189' }

  it('gives the lines of the guidelines, without empty ones at the end', () => {
    expect(answerEpcQr({ ...facts, amount: 95000, reference: 'RF21D20260001' })).toEqual({
      kind: 'answered',
      value: {
        payload:
          'BCD\n002\n1\nSCT\n\nCabinet Brévault\nFR7630006000011234567890189\nEUR950.00\n\nRF21D20260001',
        bytes: 85,
      },
    })
  })

  it('gives the second example of the guidelines, with both decimals of the amount', () => {
    const result = answerEpcQr({
      name: 'François D’Alsace S.A.'.replace('’', "'"),
      iban: 'FR1420041010050500013M02606',
      amount: 1230,
      text: 'Client:Marie Louise La Lune',
      charset: 'iso-8859-1',
    })
    expect(result).toMatchObject({ value: { bytes: 103 + 1 } })
  })

  it('writes cents below one euro', () => {
    const result = answerEpcQr({ ...facts, amount: 1 })
    expect(result).toMatchObject({ value: { payload: expect.stringMatching(/EUR0\.01$/) } })
  })

  it('refuses what the guidelines do not allow', () => {
    const rows = [
      [{ name: 'x'.repeat(71) }, 'too-long', 'name'],
      [{ name: '' }, 'empty-value', 'name'],
      [{ iban: 'FR7630006000011234567890188' }, 'invalid-iban', 'iban'],
      [{ version: '001' }, 'bic-missing', 'bic'],
      [{ bic: 'ABC' }, 'invalid-bic', 'bic'],
      [{ reference: 'RF21D20260001', text: 'merci' }, 'both-remittances', 'text'],
      [{ text: 'deux\nlignes' }, 'control-sign', 'text'],
      [{ text: 'x'.repeat(141) }, 'too-long', 'text'],
      [{ reference: 'x'.repeat(36) }, 'too-long', 'reference'],
      [{ reference: 'RF22D20260001' }, 'invalid-reference', 'reference'],
      [{ reference: 'rf20 D202 6000 1' }, 'invalid-reference', 'reference'],
      [{ purpose: 'ABCDE' }, 'too-long', 'purpose'],
      [{ information: 'x'.repeat(71) }, 'too-long', 'information'],
      [{ amount: 0 }, 'amount-out-of-range', 'amount'],
      [{ amount: 100_000_000_000 }, 'amount-out-of-range', 'amount'],
      [{ text: 'œuvre', charset: 'iso-8859-1' }, 'sign-not-in-charset', 'charset'],
      [{ text: '€'.repeat(140) }, 'payload-too-long', ''],
    ] as const
    for (const [more, code, path] of rows) {
      expect(answerEpcQr({ ...facts, ...more })).toMatchObject({ error: { code, path } })
    }
    expect(answerEpcQr({ ...facts, text: 'œuvre', charset: 'iso-8859-15' }).kind).toBe('answered')
  })
})

describe('series of registered numbers', () => {
  it.each(['RK000001479FR', 'RK633119313NZ', '1A00915820380'])(
    'follows %s, keys right',
    (first) => {
      const series = registeredSeries(first, 12)
      const numbers = series.kind === 'series' ? series.numbers : []
      expect(numbers[0]).toBe(first)
      expect(new Set(numbers).size).toBe(12)
      expect(numbers.filter((number) => !checkRegisteredNumber(number).valid)).toEqual([])
    },
  )

  it.each([
    ['RK000001478FR', 1, 'wrong-first-number'],
    ['', 1, 'wrong-first-number'],
    ['RK999999995FR', 2, 'series-ends'],
  ])('gives none from %s, %i labels: %s', (first, count, kind) => {
    const right = first.startsWith('RK99') ? registeredLast() : first
    expect(registeredSeries(right, count)).toEqual({ kind })
  })
})

/** The last number of a series of S10. */
function registeredLast(): string {
  const found = Array.from({ length: 10 }, (_, key) => `RK99999999${key}FR`).find(
    (number) => checkRegisteredNumber(number).valid,
  )
  return found ?? ''
}
