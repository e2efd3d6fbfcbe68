import { NBSP } from '@quittance/kernel'
import * as z from 'zod'
import { amountField, codeField, dayField, rateField } from '#questions/law/fields.ts'

const movement = z.strictObject({ on: dayField.optional(), amount: amountField.optional() })

/** A payment; or what the creditor gave up of interest, which is taken off like one. */
const payment = movement.extend({ remission: z.boolean().optional() })

/** The keys that each regime takes; another one is unknown there, as a typing error would be. */
const REGIME_KEYS = {
  legal: ['kind', 'creditor'],
  'late-payment': ['kind', 'contractRate'],
  'public-buyer': ['kind'],
  contractual: ['kind', 'annualRate'],
} as const satisfies Record<string, readonly string[]>

const regime = z
  .strictObject({
    kind: codeField(['legal', 'late-payment', 'public-buyer', 'contractual']).optional(),
    creditor: codeField(['private-individual', 'other']).optional(),
    contractRate: z
      .union([rateField, z.literal('legal-x3')], 'Le taux du contrat est un taux ou legal-x3.')
      .optional(),
    annualRate: rateField.optional(),
  })
  .check(({ value, issues }) => {
    if (value.kind === undefined) return
    const taken: readonly string[] = REGIME_KEYS[value.kind]
    const keys = Object.keys(value).filter((key) => !taken.includes(key))
    if (keys.length === 0) return
    issues.push({
      code: 'unrecognized_keys',
      keys,
      input: value,
      message: `Clé inconnue pour ce régime${NBSP}: ${keys.join(', ')}.`,
    })
  })

/** The facts of the question `interest`; what is absent is asked for by the law, not refused here. */
export const interestFacts = z.strictObject({
  asOf: dayField.optional(),
  principal: amountField.optional(),
  startsOn: dayField.optional(),
  regime: regime.optional(),
  payments: z.array(payment).optional(),
  creditNotes: z.array(movement).optional(),
  capitalisation: z
    .strictObject({
      basis: codeField(['contract', 'judgment']).optional(),
      from: dayField.optional(),
    })
    .optional(),
  pauses: z
    .array(z.strictObject({ from: dayField.optional(), to: dayField.optional() }))
    .optional(),
  enforceableOn: dayField.optional(),
  dayCount: codeField(['365', 'actual-year']).optional(),
})

/** The facts of the question `late-payment-rate`. */
export const latePaymentRateFacts = z.strictObject({
  on: dayField.optional(),
  contractRate: rateField.nullable().optional(),
})
