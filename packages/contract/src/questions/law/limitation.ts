import * as z from 'zod'
import { codeField, dayField, flagField } from '#questions/law/fields.ts'

const event = z
  .strictObject({
    on: dayField.optional(),
    kind: codeField([
      'reminder',
      'formal-notice',
      'acknowledgment',
      'partial-acknowledgment',
      'part-payment',
      'part-payment-by-third-party',
      'court-claim',
      'conciliation-request-registered',
      'payment-order-request',
      'payment-order-served',
      'enforcement-act',
      'protective-measure',
      'mediation',
      'conciliation',
      'participatory-procedure',
      'small-claims-agreement',
      'investigation-measure',
      'force-majeure',
      'insolvency-declaration',
      'negotiation',
      'plan-signed',
      'debtor-change-of-address',
    ]).optional(),
    endedOn: dayField.optional(),
    result: codeField(['pending', 'judged', 'withdrawn', 'lapsed', 'dismissed']).optional(),
    registered: flagField.optional(),
  })
  .refine(({ on, endedOn }) => on === undefined || endedOn === undefined || on <= endedOn, {
    path: ['endedOn'],
    error: 'La fin d’un événement ne précède pas son début.',
  })

/** What a claim was born of, for its limitation and its route to court. */
export const natureField = codeField([
  'invoice',
  'sale',
  'services',
  'works',
  'loan',
  'consumer-credit',
  'residential-rent',
  'commercial-rent',
  'maintenance',
  'insurance-premium',
  'wages',
  'carriage',
  'telecom',
  'bill-of-exchange',
  'enforceable-title',
  'other',
])

/** The facts of the question `limitation`. */
export const limitationFacts = z.strictObject({
  asOf: dayField.optional(),
  claim: z
    .strictObject({
      nature: natureField.optional(),
      creditorIs: codeField(['professional', 'private-individual']).optional(),
      debtorIs: codeField(['consumer', 'professional', 'private-individual']).optional(),
      bornOn: dayField.optional(),
    })
    .optional(),
  startsOn: dayField.optional(),
  events: z.array(event).optional(),
})
