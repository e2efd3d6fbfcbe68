import * as z from 'zod'
import { codeField, dayField, flagField } from '#questions/law/fields.ts'

/** What may have happened to a claim since it fell due. */
export const eventKindField = codeField([
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
])

/** Whether what lasts ends on the day it began or after it. */
export function endsAfterItBegins(of: {
  readonly on?: string | undefined
  readonly endedOn?: string | undefined
}): boolean {
  return of.on === undefined || of.endedOn === undefined || of.on <= of.endedOn
}

/** How a court claim ended, or that it has not. */
export const resultField = codeField(['pending', 'judged', 'withdrawn', 'lapsed', 'dismissed'])

const event = z
  .strictObject({
    on: dayField.optional(),
    kind: eventKindField.optional(),
    endedOn: dayField.optional(),
    result: resultField.optional(),
    registered: flagField.optional(),
  })
  .refine(endsAfterItBegins, {
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

/** Nature and parties of a claim, for its limitation. */
export const claimField = z.strictObject({
  nature: natureField.optional(),
  creditorIs: codeField(['professional', 'private-individual']).optional(),
  debtorIs: codeField(['consumer', 'professional', 'private-individual']).optional(),
  bornOn: dayField.optional(),
  earlierLawYears: z
    .int('Une durée est un nombre entier.')
    .positive('Une durée est supérieure à zéro.')
    .max(30, 'Cette durée dépasse trente ans.')
    .optional(),
  startIsAssumed: z.boolean().optional(),
})

/** The events of a claim. */
export const eventsField = z.array(event)

/** The facts of the question `limitation`. */
export const limitationFacts = z.strictObject({
  asOf: dayField.optional(),
  claim: claimField.optional(),
  startsOn: dayField.optional(),
  events: eventsField.optional(),
})
