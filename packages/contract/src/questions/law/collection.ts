import * as z from 'zod'
import { amountField, codeField, dayField, flagField, textField } from '#questions/law/fields.ts'

const namedParty = z.strictObject({ name: textField.optional(), address: textField.optional() })

/** The facts of the question `first-letter`. */
export const firstLetterFacts = z.strictObject({
  text: z.string('La valeur est un texte.').optional(),
  on: dayField.optional(),
  facts: z
    .strictObject({
      collector: namedParty.optional(),
      creditor: namedParty.optional(),
      principal: amountField.optional(),
    })
    .optional(),
})

/** The facts of the question `capacity`. */
export const capacityFacts = z.strictObject({
  on: dayField.optional(),
  organisation: z
    .strictObject({
      kind: codeField(['creditor', 'agency', 'judicial-officer']).optional(),
      insuranceUntil: dayField.nullable().optional(),
      accountDeclaredOn: dayField.nullable().optional(),
    })
    .optional(),
  act: codeField([
    'send-letter',
    'remind',
    'call',
    'visit',
    'negotiate-plan',
    'receive-payment',
    'receive-payment-for-another',
    'charge-costs-to-debtor',
    'draft-acknowledgment',
    'draft-plan',
    'serve',
    'enforce',
  ]).optional(),
  mandate: z
    .strictObject({
      signedOn: dayField.optional(),
      endsOn: dayField.nullable().optional(),
      powerToReceive: flagField.optional(),
      complete: flagField.optional(),
    })
    .nullable()
    .optional(),
})

/** The facts of the question `recovery-indemnity`. */
export const recoveryIndemnityFacts = z.strictObject({
  asOf: dayField.optional(),
  creditorIs: codeField(['professional', 'private-individual']).optional(),
  debtorIs: codeField([
    'professional',
    'public-buyer',
    'consumer',
    'private-individual',
  ]).optional(),
  dueOn: dayField.optional(),
  paidOn: dayField.nullable().optional(),
  insolvencyForbidsPayment: flagField.optional(),
})

/** The facts of the question `claim-conditions`; what is not known leaves a condition unknown. */
export const claimConditionsFacts = z.strictObject({
  asOf: dayField.optional(),
  dueOn: dayField.nullable().optional(),
  graceUntil: dayField.nullable().optional(),
  amount: codeField(['stated', 'computable', 'not-computable']).optional(),
  dispute: codeField(['none', 'not-serious', 'serious']).optional(),
  proof: codeField(['proved', 'beginning-of-proof', 'unproved']).optional(),
  admittedOrTitle: flagField.optional(),
})

/** The facts of the question `payment-term`. */
export const paymentTermFacts = z.strictObject({
  invoiceOn: dayField.optional(),
  agreed: codeField(['none', 'days-from-invoice', 'end-of-month']).optional(),
  days: z
    .int('Un délai est un nombre entier de jours.')
    .positive('Un délai est supérieur à zéro.')
    .max(3650, 'Ce délai dépasse dix ans.')
    .optional(),
  performedOn: dayField.optional(),
  periodic: flagField.optional(),
})
