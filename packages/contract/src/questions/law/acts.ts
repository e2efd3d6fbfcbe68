import * as z from 'zod'
import { amountField, codeField, dayField, flagField } from '#questions/law/fields.ts'
import {
  claimField,
  endsAfterItBegins,
  eventKindField,
  eventsField,
  resultField,
} from '#questions/law/limitation.ts'
import { routeFacts } from '#questions/law/procedure.ts'

/** Days given to pay; more than ten years is a slip. */
const daysGivenField = z
  .int('Un délai est un nombre entier de jours.')
  .positive('Un délai est supérieur à zéro.')
  .max(3650, 'Ce délai dépasse dix ans.')

const clauseField = codeField(['none', 'after-formal-notice', 'without-formal-notice'])

/** The facts of the question `acceleration`. */
export const accelerationFacts = z.strictObject({
  asOf: dayField.optional(),
  clause: clauseField.optional(),
  contractOn: dayField.optional(),
  consumerCredit: flagField.optional(),
  debtorIs: codeField(['consumer', 'professional', 'private-individual']).optional(),
  unpaidSince: dayField.optional(),
  formalNoticeOn: dayField.nullable().optional(),
  daysGiven: daysGivenField.optional(),
  regularised: flagField.optional(),
})

/** One exchange, without the day of the question. */
const exchangeShape = {
  exchange: codeField([
    'reminder',
    'formal-notice',
    'payment-plan',
    'acknowledgment-of-debt',
    'sms',
    'instant-message',
    'e-mail',
    'phone-call',
    'covert-recording',
    'bank-transfer',
  ]).optional(),
  actOn: dayField.optional(),
  actAmount: amountField.optional(),
  against: codeField(['merchant-commercial-act', 'other']).optional(),
  from: codeField(['debtor', 'creditor', 'third-party']).optional(),
  sentBy: codeField([
    'letter',
    'registered-letter',
    'registered-e-mail',
    'e-mail',
    'judicial-officer',
  ]).optional(),
  debtorIs: codeField(['professional', 'consumer', 'private-individual']).optional(),
  signature: codeField(['handwritten', 'qualified', 'advanced', 'simple', 'none']).optional(),
  authorGrade: codeField(['A', 'B', 'C', 'D', 'E']).optional(),
  states: codeField(['debt-and-amount', 'debt-only', 'payment', 'nothing']).optional(),
  amountInFigures: amountField.nullable().optional(),
  amountInWords: amountField.nullable().optional(),
}

/** The facts of the question `exchange-value`. */
export const exchangeValueFacts = z.strictObject({ on: dayField.optional(), ...exchangeShape })

/** The facts of the question `act-effect`. */
export const actEffectFacts = z
  .strictObject({
    on: dayField.optional(),
    act: eventKindField.optional(),
    endedOn: dayField.optional(),
    result: resultField.optional(),
    registered: flagField.optional(),
    dueOn: dayField.optional(),
    claim: claimField.optional(),
    startsOn: dayField.optional(),
    events: eventsField.optional(),
    interestAgreed: flagField.optional(),
    amount: amountField.optional(),
    acceleration: z
      .strictObject({
        clause: clauseField.optional(),
        unpaidSince: dayField.optional(),
        daysGiven: daysGivenField.optional(),
        consumerCredit: flagField.optional(),
      })
      .optional(),
    exchange: z.strictObject(exchangeShape).optional(),
  })
  .refine(endsAfterItBegins, {
    path: ['endedOn'],
    error: 'La fin d’un acte ne précède pas son début.',
  })

/** The facts of the question `saving-acts`: those of limitation, and what a court would ask. */
export const savingActsFacts = z.strictObject({
  asOf: dayField.optional(),
  claim: claimField.optional(),
  startsOn: dayField.optional(),
  events: eventsField.optional(),
  amount: amountField.optional(),
  betweenMerchants: flagField.optional(),
})

/** The facts of the question `formalities`. */
export const formalitiesFacts = z.strictObject({
  on: dayField.optional(),
  deed: codeField([
    'acknowledgment-of-debt',
    'payment-plan',
    'settlement',
    'loan-agreement',
  ]).optional(),
  amount: amountField.optional(),
  loan: flagField.optional(),
  otherLoansOfTheYear: amountField.optional(),
  form: codeField(['private-deed', 'lawyer-deed', 'notarial-deed']).optional(),
  medium: codeField(['paper', 'electronic']).optional(),
  interests: z
    .int('Un nombre de parties est un nombre entier.')
    .min(2, 'Un acte a au moins deux parties.')
    .max(1000, 'Ce nombre de parties dépasse mille.')
    .optional(),
  draftedBy: codeField([
    'creditor',
    'debtor',
    'agency',
    'lawyer',
    'notary',
    'judicial-officer',
  ]).optional(),
})

/** The facts of the question `title-routes`: the deed, and the claim as the question `route` has it. */
export const titleRoutesFacts = z.strictObject({
  on: dayField.optional(),
  deed: codeField(['acknowledgment-of-debt', 'payment-plan']).optional(),
  form: codeField(['private-deed', 'notarial-deed', 'lawyer-deed']).optional(),
  signedByDebtor: flagField.optional(),
  reachedThrough: codeField([
    'direct',
    'conciliation',
    'mediation',
    'participatory-procedure',
  ]).optional(),
  concessions: codeField(['reciprocal', 'none']).optional(),
  counsel: codeField(['none', 'each-party', 'one-for-all']).optional(),
  insolvency: flagField.optional(),
  claim: routeFacts.omit({ on: true }).optional(),
})
