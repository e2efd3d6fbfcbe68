import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  centsSchema,
  cursorQuery,
  daySchema,
  explanationSchema,
  idSchema,
  pageOf,
} from '#shapes.ts'

/**
 * Where money is: `direct`, paid to the creditor without us; `own`, received by a creditor that
 * collects for itself; `awaiting-bank`, noted by hand and shown by no statement yet; `retained`, a
 * commission kept; `to-pay-over`, `ordered`, `paid-over`; `set-off` against an advance of the agency;
 * `overpaid`, to be given back to the debtor, `refund-ordered`, `refunded`; `taken-back` by the bank; `undone` by a person, for it was not of this dossier; `held`, on the separate account without a term.
 */
const placeSchema = z.enum([
  'direct',
  'own',
  'awaiting-bank',
  'retained',
  'to-pay-over',
  'ordered',
  'paid-over',
  'set-off',
  'overpaid',
  'refund-ordered',
  'refunded',
  'taken-back',
  'undone',
  'held',
])

const share = z.object({
  place: placeSchema,
  amountCents: centsSchema,
  /** The last day to pay over; else when it was ordered, paid over, or taken back. */
  on: daySchema.nullable(),
  /** The line of the bank that shows it there, or null. */
  bankLineId: idSchema.nullable(),
  orderReference: z.string().nullable(),
  /** The day on which a transfer of it last came back, or null. */
  cameBackOn: daySchema.nullable(),
})

const paymentMoney = z.object({
  paymentId: idSchema,
  receivedOn: daySchema,
  amountCents: centsSchema,
  /** What the bank wrote of it; null for a payment that no line of the bank shows. */
  credited: z
    .object({
      bankLineId: idSchema,
      on: daySchema,
      payerName: z.string().nullable(),
      payerIban: z.string().nullable(),
    })
    .nullable(),
  receipt: z
    .object({ id: idSchema, number: z.string(), annulledBy: z.string().nullable() })
    .nullable(),
  /** They make the payment to the cent. */
  shares: z.array(share),
  /** Of a payment undone: what had been paid over, or is on its way, and is in no share. */
  leftBeforeCents: centsSchema,
  /** Of a payment undone: what was no longer held, for the firm to cover. */
  shortfallCents: centsSchema,
  because: explanationSchema,
})

/** The shares of some payments, by place, those undone apart; they make the total to the cent. */
const sums = {
  places: z.array(z.object({ place: placeSchema, amountCents: centsSchema })),
  totalCents: centsSchema,
}

const dossierMoney = z.object({ payments: z.array(paymentMoney), ...sums })

const dossierSums = z.object({
  dossierId: idSchema,
  dossierReference: z.string(),
  debtorName: z.string(),
  ...sums,
})

/** Where the money of a dossier, or of a creditor, is now. */
export const whereMoneyContract = {
  ofDossier: oc
    .route({
      method: 'GET',
      path: '/dossiers/{id}/money',
      summary: 'Où est l’argent de chaque paiement d’un dossier, au centime',
    })
    .input(z.strictObject({ id: idSchema }))
    .output(dossierMoney),
  ofCreditor: oc
    .route({
      method: 'GET',
      path: '/creditors/{id}/money',
      summary:
        'Où est l’argent de chaque dossier payé d’un créancier ; les sommes sont celles de tous',
    })
    .input(z.strictObject({ id: idSchema, ...cursorQuery }))
    .output(pageOf(dossierSums).extend(sums)),
}

export type MoneyPlace = z.infer<typeof placeSchema>
export type MoneyShare = z.infer<typeof share>
export type PaymentMoney = z.infer<typeof paymentMoney>
export type DossierMoney = z.infer<typeof dossierMoney>
