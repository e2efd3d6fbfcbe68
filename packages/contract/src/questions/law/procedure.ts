import * as z from 'zod'
import { amountField, codeField, dayField, flagField, textField } from '#questions/law/fields.ts'
import { endsAfterItBegins, natureField } from '#questions/law/limitation.ts'

/** A length of a time limit; more than a century is a slip. */
const lengthField = z
  .int('Une durée est un nombre entier.')
  .positive('Une durée est supérieure à zéro.')
  .max(36_500, 'Cette durée dépasse un siècle.')

const courtPlaces = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'polynesie-francaise',
  'wallis-et-futuna',
  'nouvelle-caledonie',
] as const

/** The facts of the question `deadline`. */
export const deadlineFacts = z.strictObject({
  from: dayField.optional(),
  length: z
    .strictObject({ days: lengthField.optional(), months: lengthField.max(1200).optional() })
    .optional(),
  place: codeField([...courtPlaces, 'overseas', 'abroad']).optional(),
  court: codeField(courtPlaces).optional(),
  protestantChurch: flagField.optional(),
})

const attempt = z
  .strictObject({
    kind: codeField([
      'conciliation',
      'mediation',
      'participatory-procedure',
      'reminder',
      'formal-notice',
      'negotiation',
    ]).optional(),
    on: dayField.optional(),
    endedOn: dayField.optional(),
  })
  .refine(endsAfterItBegins, {
    path: ['endedOn'],
    error: 'La fin d’une tentative ne précède pas son début.',
  })

/** The facts of the question `prior-attempt`. */
export const priorAttemptFacts = z.strictObject({
  on: dayField.optional(),
  court: codeField(['judicial', 'commercial']).optional(),
  procedure: codeField(['claim', 'payment-order', 'interim']).optional(),
  amount: amountField.optional(),
  attempts: z.array(attempt).optional(),
  dispensations: z
    .array(
      codeField([
        'homologation',
        'prior-recourse',
        'urgency',
        'impossibility',
        'conciliator-over-3-months',
        'judge-must-conciliate',
        'small-claims-tried',
      ]),
    )
    .optional(),
})

/** The facts of the question `route`. */
export const routeFacts = z.strictObject({
  on: dayField.optional(),
  amount: amountField.optional(),
  nature: natureField.optional(),
  parties: z
    .strictObject({
      creditorIs: codeField([
        'merchant',
        'artisan',
        'professional',
        'private-individual',
      ]).optional(),
      debtorIs: codeField([
        'merchant',
        'artisan',
        'professional',
        'consumer',
        'private-individual',
      ]).optional(),
    })
    .optional(),
  proof: codeField(['proved', 'beginning-of-proof', 'unproved']).optional(),
  limitation: codeField(['running', 'expired']).optional(),
  disputed: flagField.optional(),
  disputeIsSerious: flagField.optional(),
  title: flagField.optional(),
  debtorPlace: z
    .strictObject({
      country: textField
        .regex(/^[A-Z]{2}$/, 'Un pays s’écrit en deux lettres, par exemple FR.')
        .optional(),
      postalCode: textField
        .regex(/^\d{5}$/, 'Un code postal s’écrit en cinq chiffres, par exemple 75011.')
        .optional(),
      courtTown: textField.optional(),
    })
    .optional(),
  filedOn: dayField.optional(),
  order: z
    .strictObject({
      on: dayField.optional(),
      servedOn: dayField.nullable().optional(),
      servedInPerson: flagField.optional(),
    })
    .refine(({ on, servedOn }) => on === undefined || servedOn == null || on <= servedOn, {
      path: ['servedOn'],
      error: 'Une ordonnance n’est pas signifiée avant d’être rendue.',
    })
    .optional(),
})
