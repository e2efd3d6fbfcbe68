import { commerce, practice } from '#texts/citations.ts'
import type { Citation } from '@quittance/kernel'
import type { DatedTable } from '#texts/dated-table.ts'

/** The delays of payment between professionals, in days. */
export type PaymentDelays = {
  /** From receipt or performance, where nothing was agreed. */
  readonly withoutAgreement: number
  /** The most that may be agreed, from the day of the invoice. */
  readonly mostAgreed: number
  /** The most that may be agreed for a periodic invoice, and for the end of a month. */
  readonly periodicOrEndOfMonth: number
}

const rule: Citation = { ...commerce('L441-10, I'), legiarti: 'LEGIARTI000038414392' }

/** The delays of payment between professionals (délais de règlement). */
export const paymentDelays = {
  label: 'Délais de règlement entre professionnels, en jours',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2019-04-26',
      value: { withoutAgreement: 30, mostAgreed: 60, periodicOrEndOfMonth: 45 },
      source: rule,
    },
  ],
} satisfies DatedTable<PaymentDelays>

/** The texts of the day of payment. */
export const paymentTermTexts = {
  rule,
  methods: practice('Lecture', 'deux façons de compter quarante-cinq jours fin de mois'),
  beyond: practice('Lecture', 'sort d’un délai de règlement trop long'),
} as const
