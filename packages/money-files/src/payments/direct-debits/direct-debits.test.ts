import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { day } from '@quittance/kernel'
import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkCreditorIdentifier } from '#payments/direct-debits/creditor-identifier.ts'
import { answerDirectDebitFile } from '#payments/direct-debits/direct-debit-file.ts'
import type { DirectDebitFileFacts } from '#payments/direct-debits/direct-debit-order.ts'
import {
  consequenceOfReturn,
  firstCollectionDay,
  isMandateReference,
  refundableUntil,
  sequenceOf,
} from '#payments/direct-debits/mandate-rules.ts'

const schema = join(
  import.meta.dirname,
  '../../../../../../shared/fixtures/money/xsd/pain.008.001.08.xsd',
)
const canValidate = existsSync(schema) && spawnSync('xmllint', ['--version']).status === 0

const IBAN = 'FR7630006000011234567890189'

const facts: DirectDebitFileFacts = {
  messageId: 'P-2026-0001',
  createdAt: '2026-04-24T09:00:00+02:00',
  type: 'CORE',
  creditor: {
    name: 'Cabinet Brévault',
    iban: 'FR76 9999 9000 4200 0002 1057 715',
    identifier: 'fr72 zzz 123456',
  },
  collections: [
    {
      id: 'P-2026-0001-1',
      name: 'Garage des Ormes & fils',
      iban: IBAN,
      amount: 10_001,
      sequence: 'FRST',
      collectOn: '2026-05-11',
      mandate: { reference: 'RUM-2026-0001', signedOn: '2026-04-20' },
      reference: 'rf21 d202 6000 1',
    },
    {
      id: 'P-2026-0001-2',
      name: 'Élodie Fictive',
      iban: 'FR7699998000070000000440203',
      bic: 'BREVFRPPXXX',
      amount: 1,
      sequence: 'RCUR',
      collectOn: '2026-05-11',
      mandate: { reference: 'RUM-2025-0044', signedOn: '2025-04-20' },
      text: 'Dossier 2026-0002, échéance 2',
      address: { town: 'Lyon', country: 'FR', lines: ['3 rue Haute', 'Bâtiment B'] },
    },
    {
      id: 'P-2026-0001-3',
      name: 'Ormes SA',
      iban: IBAN,
      amount: 250,
      sequence: 'FRST',
      collectOn: '2026-05-11',
      mandate: { reference: 'RUM-2026-0002', signedOn: '2026-04-21' },
    },
  ],
}

function xmlOf(document: DirectDebitFileFacts): string {
  const result = answerDirectDebitFile(document)
  if (result.kind === 'refused') throw new Error(`${result.error.code} ${result.error.path}`)
  return result.value
}

function lint(input: string): string {
  return spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input }).stderr.toString()
}

describe('answerDirectDebitFile', () => {
  it('groups collections by sequence and day, each lot with its own total', () => {
    const xml = xmlOf(facts)
    expect(xml.match(/<PmtInfId>[^<]*/g)).toEqual([
      '<PmtInfId>P-2026-0001-L1',
      '<PmtInfId>P-2026-0001-L2',
    ])
    expect(xml.match(/<NbOfTxs>\d+/g)).toEqual(['<NbOfTxs>3', '<NbOfTxs>2', '<NbOfTxs>1'])
    expect(xml.match(/<CtrlSum>[\d.]+/g)).toEqual([
      '<CtrlSum>102.52',
      '<CtrlSum>102.51',
      '<CtrlSum>0.01',
    ])
    expect(xml.match(/<SeqTp>\w+/g)).toEqual(['<SeqTp>FRST', '<SeqTp>RCUR'])
  })

  it('writes each collection with its mandate, its amount and where it is debited, to the byte', () => {
    const xml = xmlOf(facts)
    const at = xml.indexOf('      <DrctDbtTxInf>')
    expect(xml.slice(at, xml.indexOf('</DrctDbtTxInf>', at) + 16)).toBe(
      [
        '      <DrctDbtTxInf>',
        '        <PmtId>',
        '          <EndToEndId>P-2026-0001-1</EndToEndId>',
        '        </PmtId>',
        '        <InstdAmt Ccy="EUR">100.01</InstdAmt>',
        '        <DrctDbtTx>',
        '          <MndtRltdInf>',
        '            <MndtId>RUM-2026-0001</MndtId>',
        '            <DtOfSgntr>2026-04-20</DtOfSgntr>',
        '          </MndtRltdInf>',
        '        </DrctDbtTx>',
        '        <DbtrAgt>',
        '          <FinInstnId>',
        '            <Othr>',
        '              <Id>NOTPROVIDED</Id>',
        '            </Othr>',
        '          </FinInstnId>',
        '        </DbtrAgt>',
        '        <Dbtr>',
        '          <Nm>Garage des Ormes + fils</Nm>',
        '        </Dbtr>',
        '        <DbtrAcct>',
        '          <Id>',
        `            <IBAN>${IBAN}</IBAN>`,
        '          </Id>',
        '        </DbtrAcct>',
        '        <RmtInf>',
        '          <Strd>',
        '            <CdtrRefInf>',
        '              <Tp>',
        '                <CdOrPrtry>',
        '                  <Cd>SCOR</Cd>',
        '                </CdOrPrtry>',
        '                <Issr>ISO</Issr>',
        '              </Tp>',
        '              <Ref>RF21D20260001</Ref>',
        '            </CdtrRefInf>',
        '          </Strd>',
        '        </RmtInf>',
        '      </DrctDbtTxInf>',
        '',
      ].join('\n'),
    )
  })

  it('writes a free line of address beside town and country alone', () => {
    const xml = xmlOf(facts)
    expect(xml.match(/<PstlAdr>/g)).toHaveLength(1)
    expect(xml.replaceAll(/\s*\n\s*/g, '')).toContain(
      '<TwnNm>Lyon</TwnNm><Ctry>FR</Ctry><AdrLine>3 rue Haute</AdrLine><AdrLine>Batiment B</AdrLine>',
    )
  })

  it.skipIf(!canValidate)(
    'is valid against the schema of pain.008.001.08 (needs xmllint and the shared schemas)',
    () => {
      expect(lint(xmlOf(facts))).toBe('- validates\n')
      expect(lint(xmlOf({ ...facts, type: 'B2B' }))).toBe('- validates\n')
    },
  )

  const amended = (
    changed: NonNullable<DirectDebitFileFacts['collections'][number]['mandate']['amended']>,
  ) => ({
    ...facts,
    collections: facts.collections.map((one) => ({
      ...one,
      mandate: { ...one.mandate, amended: changed },
    })),
  })

  it('tells what changed of a mandate: reference, creditor, account by SMNDA alone', () => {
    const xml = xmlOf(
      amended({
        reference: 'RUM-2024-0009',
        identifier: 'fr72 zzz 123456',
        creditorName: 'Étude Brévault & Fils',
        account: true,
      }),
    ).replaceAll(/\s*\n\s*/g, '')
    expect(xml).toContain(
      '<DtOfSgntr>2026-04-20</DtOfSgntr><AmdmntInd>true</AmdmntInd><AmdmntInfDtls>' +
        '<OrgnlMndtId>RUM-2024-0009</OrgnlMndtId>' +
        '<OrgnlCdtrSchmeId><Nm>Etude Brevault + Fils</Nm><Id><PrvtId><Othr><Id>FR72ZZZ123456</Id>' +
        '<SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></OrgnlCdtrSchmeId>' +
        '<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct></AmdmntInfDtls>',
    )
    expect(xmlOf(amended({}))).toBe(xmlOf(facts))
    for (const [changed, code] of [
      [{ reference: 'R//1' }, 'invalid-mandate-reference'],
      [{ identifier: 'FR73ZZZ123456' }, 'invalid-creditor-identifier'],
      [{ creditorName: 'x'.repeat(71) }, 'too-long'],
    ] as const) {
      expect(answerDirectDebitFile(amended(changed))).toMatchObject({ error: { code } })
    }
  })

  it.skipIf(!canValidate)(
    'is valid so too, whatever part of the mandate changed (needs xmllint and the shared schemas)',
    () => {
      for (const changed of [
        { account: true },
        { reference: 'RUM-2024-0009' },
        { creditorName: 'Étude Brévault' },
        { identifier: 'FR72ZZZ123456' },
        { reference: 'R1', identifier: 'FR72ZZZ123456', creditorName: 'Étude', account: true },
      ]) {
        expect(lint(xmlOf(amended(changed)))).toBe('- validates\n')
      }
    },
  )

  it('refuses what a bank would reject', () => {
    const [first] = facts.collections
    if (first === undefined) throw new Error('the facts have a collection')
    const one = (more: Partial<typeof first>) => ({
      ...facts,
      collections: [{ ...first, ...more }],
    })
    const by = (more: Partial<DirectDebitFileFacts['creditor']>) => ({
      ...facts,
      creditor: { ...facts.creditor, ...more },
    })
    const rum = (reference: string) => one({ mandate: { reference, signedOn: '2026-04-20' } })
    const rows: readonly (readonly [DirectDebitFileFacts, string, string])[] = [
      [{ ...facts, messageId: 'x'.repeat(33) }, 'wrong-length', 'messageId'],
      [{ ...facts, createdAt: '2026-04-24' }, 'invalid-instant', 'createdAt'],
      [{ ...facts, collections: [] }, 'empty-value', 'collections'],
      [{ ...facts, collections: [first, first] }, 'duplicate-id', 'collections[1].id'],
      [by({ identifier: 'FR73ZZZ123456' }), 'invalid-creditor-identifier', 'creditor.identifier'],
      [by({ iban: 'FR76' }), 'invalid-iban', 'creditor.iban'],
      [rum(''), 'invalid-mandate-reference', 'collections[0].mandate.reference'],
      [rum('R'.repeat(36)), 'invalid-mandate-reference', 'collections[0].mandate.reference'],
      [rum('R//1'), 'invalid-mandate-reference', 'collections[0].mandate.reference'],
      [
        one({ mandate: { reference: 'R1', signedOn: '2026-02-30' } }),
        'invalid-day',
        'collections[0].mandate.signedOn',
      ],
      [one({ collectOn: 'demain' }), 'invalid-day', 'collections[0].collectOn'],
      [one({ amount: 0 }), 'amount-out-of-range', 'collections[0].amount'],
      [one({ iban: 'FR7630006000011234567890188' }), 'invalid-iban', 'collections[0].iban'],
      [one({ text: 'merci' }), 'both-remittances', 'collections[0].text'],
      [
        one({ address: { town: 'Lyon', country: 'FR', lines: ['a', 'b', 'c'] } }),
        'too-long',
        'collections[0].address.lines',
      ],
    ]
    for (const [document, code, path] of rows) {
      expect(answerDirectDebitFile(document)).toMatchObject({ error: { code, path } })
    }
  })

  it('adds up to what it collects, whatever the cents', () => {
    const [first] = facts.collections
    if (first === undefined) throw new Error('the facts have a collection')
    assert(
      property(
        array(integer({ min: 1, max: 99_999_999_999 }), { minLength: 1, maxLength: 20 }),
        (amounts) => {
          const collections = amounts.map((amount, index) => ({
            ...first,
            amount,
            id: `P-${index}`,
          }))
          const xml = xmlOf({ ...facts, collections })
          const sum = amounts.reduce((of, amount) => of + BigInt(amount), 0n)
          const [total] = xml.match(/(?<=<CtrlSum>)[\d.]+/) ?? ['']
          expect(BigInt(total.replace('.', ''))).toBe(sum)
        },
      ),
      { seed: 8, numRuns: 50 },
    )
  })
})

describe('checkCreditorIdentifier', () => {
  it.each([
    ['FR72ZZZ123456', true],
    ['FR72 ABC 123456', true],
    ['fr72zzz123456', true],
    ['DE98ZZZ09999999999', true],
    ['FR27ZZZ123456', false],
    ['FR72ZZZ123465', false],
    ['FR72ZZZ12345', false],
    ['123456', false],
    ['', false],
  ])('%s', (text, valid) => {
    expect(checkCreditorIdentifier(text).valid).toBe(valid)
  })
})

describe('the rules of mandates', () => {
  it('gives a sequence to each collection', () => {
    const usedBefore = { oneOff: false, usedBefore: true, last: false }
    expect(sequenceOf({ ...usedBefore, usedBefore: false })).toBe('FRST')
    expect(sequenceOf(usedBefore)).toBe('RCUR')
    expect(sequenceOf({ ...usedBefore, last: true })).toBe('FNAL')
    expect(sequenceOf({ ...usedBefore, usedBefore: false, last: true })).toBe('FRST')
    expect(sequenceOf({ oneOff: true, usedBefore: false, last: false })).toBe('OOFF')
  })

  it('counts fourteen days of notice, or those agreed, and eight weeks of refund', () => {
    expect(firstCollectionDay(day('2026-04-20')).toString()).toBe('2026-05-04')
    expect(firstCollectionDay(day('2026-02-27'), 3).toString()).toBe('2026-03-02')
    expect(refundableUntil(day('2026-05-11'), 'CORE')?.toString()).toBe('2026-07-06')
    expect(refundableUntil(day('2026-05-11'), 'B2B')).toBeNull()
  })

  it('stops a mandate that is contested or whose account is closed, and no other', () => {
    const read = ['MD01', 'MD07', 'AC04', 'AM04', 'MD06', 'MS03'].map(consequenceOfReturn)
    expect(read).toEqual([
      'mandate-contested',
      'mandate-contested',
      'account-unusable',
      'none',
      'none',
      'none',
    ])
    expect(consequenceOfReturn(null)).toBe('none')
  })

  it('takes a mandate reference of 35 signs that banks carry', () => {
    expect(isMandateReference('RUM-2026-0001')).toBe(true)
    expect(isMandateReference('R'.repeat(35))).toBe(true)
    expect(isMandateReference('R'.repeat(36))).toBe(false)
    expect(isMandateReference('référence')).toBe(false)
  })
})
