import * as z from 'zod'
import { codeField, dayField, flagField } from '#questions/law/fields.ts'

/** Days given to pay; more than ten years is a slip. */
const daysGivenField = z
  .int('Un délai est un nombre entier de jours.')
  .positive('Un délai est supérieur à zéro.')
  .max(3650, 'Ce délai dépasse dix ans.')

/** The facts of the question `acceleration`. */
export const accelerationFacts = z.strictObject({
  asOf: dayField.optional(),
  clause: codeField(['none', 'after-formal-notice', 'without-formal-notice']).optional(),
  contractOn: dayField.optional(),
  consumerCredit: flagField.optional(),
  debtorIs: codeField(['consumer', 'professional', 'private-individual']).optional(),
  unpaidSince: dayField.optional(),
  formalNoticeOn: dayField.nullable().optional(),
  daysGiven: daysGivenField.optional(),
  regularised: flagField.optional(),
})
