import { text } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/**
 * From when the articles of the Civil Code on contracts, payment and proof stand as we read them.
 *
 * Earlier contracts keep the law of their day, which we do not hold.
 */
export const contractLaw = {
  label: 'Droit des contrats, du paiement et de la preuve dans les textes lus',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2016-10-01',
      value: true,
      source: text('Ordonnance n° 2016-131 du 10 février 2016', 'entrée en vigueur'),
    },
  ],
} satisfies DatedTable<boolean>
