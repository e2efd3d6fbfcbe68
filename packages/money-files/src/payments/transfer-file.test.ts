import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { countries, isInSepa } from '#references/countries.data.ts'
import { sepaText } from '#payments/sepa-text.ts'
import { answerTransferFile } from '#payments/transfer-file.ts'
import type { TransferFileFacts } from '#payments/transfer-order.ts'

const schemas = join(import.meta.dirname, '../../../../../shared/fixtures/money/xsd')
const canValidate = existsSync(schemas) && spawnSync('xmllint', ['--version']).status === 0

const facts: TransferFileFacts = {
  scheme: 'pain.001.001.09',
  messageId: 'REV-2026-04-24-1',
  createdAt: '2026-04-24T09:00:00+02:00',
  executeOn: '2026-04-24',
  debtor: { name: 'Cabinet Brévault', iban: 'FR76 9999 9000 4200 0002 1057 715' },
  transfers: [
    {
      id: 'REV-2026-0004',
      name: 'Atelier Lumen & fils',
      iban: 'FR7699997000030000000990148',
      bic: 'BREVFRPPXXX',
      amount: 80000,
      reference: 'rf21 d202 6000 1',
    },
    {
      id: 'REV-2026-0005',
      name: 'Ormes SA',
      iban: 'FR7699998000070000000440203',
      amount: 1,
      text: 'Reversement dossier 2026-0002, « solde »',
      address: {
        street: 'Rue Haute',
        building: '3',
        postCode: '69001',
        town: 'Lyon',
        country: 'FR',
      },
    },
  ],
}

function xmlOf(document: TransferFileFacts): string {
  const result = answerTransferFile(document)
  if (result.kind === 'refused') throw new Error(`${result.error.code} ${result.error.path}`)
  return result.value
}

describe('answerTransferFile', () => {
  it('writes totals, accounts, references and amounts from whole cents', () => {
    const xml = xmlOf(facts)
    expect(xml).toContain('<CtrlSum>800.01</CtrlSum>')
    expect(xml.match(/<NbOfTxs>2<\/NbOfTxs>/g)).toHaveLength(2)
    expect(xml).toContain('<InstdAmt Ccy="EUR">0.01</InstdAmt>')
    expect(xml).toContain('<Nm>Cabinet Brevault</Nm>')
    expect(xml).toContain('<Nm>Atelier Lumen + fils</Nm>')
    expect(xml).toContain('<Ref>RF21D20260001</Ref>')
    expect(xml).toContain('<Ustrd>Reversement dossier 2026-0002, . solde .</Ustrd>')
    expect(xml).not.toContain('AdrLine')
  })

  it('writes the elements that each version names otherwise', () => {
    expect(xmlOf(facts)).toContain('<BICFI>BREVFRPPXXX</BICFI>')
    const third = xmlOf({ ...facts, scheme: 'pain.001.001.03' })
    expect(third).toContain('<BIC>BREVFRPPXXX</BIC>')
    expect(third).toContain('<ReqdExctnDt>2026-04-24</ReqdExctnDt>')
  })

  it.skipIf(!canValidate).each(['pain.001.001.09', 'pain.001.001.03'] as const)(
    'is valid against the schema of %s (needs xmllint and the shared schemas)',
    (scheme) => {
      const schema = join(schemas, `${scheme}.xsd`)
      const input = xmlOf({ ...facts, scheme })
      const lint = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input })
      expect(lint.stderr.toString()).toBe('- validates\n')
    },
  )

  it('refuses what a bank would reject', () => {
    const first = facts.transfers[0]
    if (first === undefined) throw new Error('the facts have a transfer')
    const one = (more: Partial<typeof first>) => ({ ...facts, transfers: [{ ...first, ...more }] })
    const rows: readonly (readonly [TransferFileFacts, string, string])[] = [
      [{ ...facts, messageId: 'A//B' }, 'sign-not-allowed', 'messageId'],
      [{ ...facts, messageId: 'x'.repeat(36) }, 'wrong-length', 'messageId'],
      [{ ...facts, createdAt: '2026-04-24T09:00:00' }, 'invalid-instant', 'createdAt'],
      [{ ...facts, executeOn: '2026-02-30' }, 'invalid-day', 'executeOn'],
      [{ ...facts, transfers: [] }, 'empty-value', 'transfers'],
      [{ ...facts, transfers: [first, first] }, 'duplicate-id', 'transfers[1].id'],
      [one({ id: '/A' }), 'sign-not-allowed', 'transfers[0].id'],
      [one({ name: 'x'.repeat(71) }), 'too-long', 'transfers[0].name'],
      [one({ name: 'Ωμέγα' }), 'sign-not-allowed', 'transfers[0].name'],
      [one({ iban: 'FR76' }), 'invalid-iban', 'transfers[0].iban'],
      [one({ bic: 'X' }), 'invalid-bic', 'transfers[0].bic'],
      [one({ amount: 0 }), 'amount-out-of-range', 'transfers[0].amount'],
      [one({ reference: 'RF22D20260001' }), 'invalid-reference', 'transfers[0].reference'],
      [one({ text: 'merci' }), 'both-remittances', 'transfers[0].text'],
      [one({ address: { town: '', country: 'FR' } }), 'empty-value', 'transfers[0].address.town'],
      [one({ iban: 'BR1800360305000010009795493C1' }), 'iban-outside-sepa', 'transfers[0].iban'],
      [
        { ...facts, debtor: { name: 'Cabinet', iban: 'BR1800360305000010009795493C1' } },
        'iban-outside-sepa',
        'debtor.iban',
      ],
      [
        one({ address: { town: 'Lyon', country: 'ZZ' } }),
        'invalid-country',
        'transfers[0].address.country',
      ],
      [
        one({ address: { town: 'Lyon', country: 'France' } }),
        'invalid-country',
        'transfers[0].address.country',
      ],
    ]
    for (const [document, code, path] of rows) {
      expect(answerTransferFile(document)).toMatchObject({ error: { code, path } })
    }
  })
})

describe('the countries of an order', () => {
  it('are those of ISO 3166 for an address, of the schemes for an account', () => {
    expect(countries.size).toBe(250)
    const known = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    expect([...countries].filter((code) => known.of(code) === undefined)).toEqual([])
    for (const iban of [
      'GB82WEST12345698765432',
      'CH9300762011623852957',
      'AL472121100900000002',
    ]) {
      expect(isInSepa(iban)).toBe(true)
    }
    expect(isInSepa('TR330006100519786457841326')).toBe(false)
  })
})

describe('sepaText', () => {
  it('keeps only signs that every bank takes', () => {
    expect(sepaText('Œuvre d’Élodie_n°1')).toBe("OEuvre d'Elodie-n.1")
    expect(sepaText('deux\nlignes')).toBeNull()
  })
})
