import { euros, type Cents } from '@quittance/kernel'
import { commerce, practice, text } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/** The lump sum for each invoice paid late, between professionals and from a public buyer. */
export const indemnityAmounts = {
  label: 'Indemnité forfaitaire pour frais de recouvrement',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2013-01-01',
      value: euros('40.00'),
      source: commerce('D441-5'),
    },
    {
      from: '2021-02-27',
      value: euros('40.00'),
      source: {
        ...commerce('D441-5'),
        legiarti: 'LEGIARTI000043197457',
        quote: 'est fixé à 40 euros',
      },
    },
  ],
} satisfies DatedTable<Cents>

/** The text by which a professional owes it, under each of its numbers. */
export const indemnityOwed = {
  label: 'Indemnité forfaitaire de recouvrement : texte qui la met à la charge du professionnel',
  checkedOn: '2026-11-21',
  entries: [
    { from: '2013-01-01', value: true, source: commerce('L441-6, I, al. 12') },
    {
      from: '2019-04-26',
      value: true,
      source: { ...commerce('L441-10, II'), legiarti: 'LEGIARTI000038414392' },
    },
  ],
} satisfies DatedTable<boolean>

/** The texts of the indemnity. */
export const indemnityTexts = {
  publicBuyer: text('Code de la commande publique', 'D2192-35'),
  publicBuyerOwes: text('Code de la commande publique', 'L2192-13'),
  oneAnInvoice: practice('Service-public', 'une indemnité par facture payée en retard'),
} as const
