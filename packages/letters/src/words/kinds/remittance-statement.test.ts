import { cents } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { composeLetter } from '#words/compose-letter.ts'
import type { RemittanceStatementFacts } from '#words/facts/letter-facts.ts'
import { sampleFacts } from '../../../testing/sample-facts.ts'

const sample: RemittanceStatementFacts = sampleFacts['remittance-statement']

/** The sample with what was kept on each of its three receipts. */
function detailed(kept: readonly (readonly [net: number, vat: number])[]) {
  return {
    ...sample,
    receipts: sample.receipts.map((row, index) => ({
      ...row,
      commission: {
        netCents: cents(kept[index]?.[0] ?? 0),
        vatCents: cents(kept[index]?.[1] ?? 0),
      },
    })),
  }
}

/** 283,29 € and 56,66 € in all, as the total of the sample says. */
const kept = [
  [6000, 1200],
  [20_529, 4106],
  [1800, 360],
] as const

describe('the statement of what is paid over', () => {
  it('gives per receipt what was collected, kept, taxed and paid over, in the sums of the transfer', () => {
    const outcome = composeLetter('remittance-statement', detailed(kept))
    if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
    const table = outcome.letter.body.find((block) => block.kind === 'table')
    expect(table?.columns.map(({ title }) => title)).toEqual([
      'Encaissé le',
      'Dossier',
      'Débiteur',
      'Encaissé',
      'Commission HT',
      'TVA',
      'Reversé',
    ])
    expect(table?.rows.map((row) => row.slice(3).map(plain))).toEqual([
      ['600,00', '60,00', '12,00', '528,00'],
      ['2 052,89', '205,29', '41,06', '1 806,54'],
      ['180,00', '18,00', '3,60', '158,40'],
    ])
    expect(table?.sums.map(({ value }) => plain(value)).at(-1)).toBe('2 492,94 €')
  })

  it('says a commission retained without a number where it is not invoiced yet', () => {
    const facts = detailed(kept)
    const commission = { netCents: cents(28_329), vatCents: cents(5666), invoiceNumber: null }
    const outcome = composeLetter('remittance-statement', { ...facts, commission })
    if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
    expect(outcome.letter.text).toContain('Commission hors taxes retenue')
  })

  it('is refused where what was kept receipt by receipt is not what was kept in all', () => {
    const outcome = composeLetter(
      'remittance-statement',
      detailed([[6001, 1200], ...kept.slice(1)]),
    )
    expect(outcome).toMatchObject({ kind: 'refused' })
    expect(outcome.kind === 'refused' ? outcome.because : []).toContain('sums-differ')
  })
})

function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ')
}
