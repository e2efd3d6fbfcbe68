import * as z from 'zod'
import { amountField, codeField, dayField, flagField, textField } from '#questions/law/fields.ts'

/** What an exhibit may be (nature de la pièce). */
export const exhibitKindField = codeField([
  'notarial-deed',
  'lawyer-deed',
  'private-deed',
  'acknowledgment-of-debt',
  'invoice',
  'order',
  'delivery-note',
  'sms',
  'instant-message',
  'e-mail',
  'bank-transfer',
  'witness',
  'bailiff-report',
  'admission-in-court',
  'oath',
  'books',
])

/** Who an exhibit comes from. */
export const exhibitAuthorField = codeField(['debtor', 'creditor', 'third-party'])

/** How an exhibit is signed, from the surest. */
export const signatureField = codeField(['handwritten', 'qualified', 'advanced', 'simple', 'none'])

/** What an exhibit states of the debt. */
export const statesField = codeField(['debt-and-amount', 'debt-only', 'payment', 'nothing'])

const exhibit = z.strictObject({
  id: textField.optional(),
  kind: exhibitKindField.optional(),
  from: exhibitAuthorField.optional(),
  signature: signatureField.optional(),
  authorGrade: codeField(['A', 'B', 'C', 'D', 'E']).optional(),
  states: statesField.optional(),
  amountInFigures: amountField.nullable().optional(),
  amountInWords: amountField.nullable().optional(),
})

/** The facts of the question `writing`. */
export const writingFacts = z.strictObject({
  asOf: dayField.optional(),
  actOn: dayField.optional(),
  actAmount: amountField.optional(),
  claimedAmount: amountField.optional(),
  actKind: codeField(['juridical-act', 'fact']).optional(),
  against: codeField(['merchant-commercial-act', 'other']).optional(),
  exhibits: z.array(exhibit).optional(),
  exceptions: z
    .array(
      codeField([
        'material-impossibility',
        'moral-impossibility',
        'usage',
        'lost-by-force-majeure',
      ]),
    )
    .optional(),
})

const party = z.strictObject({ name: textField.optional(), bornOn: dayField.optional() })

/** The facts of the question `acknowledgment-form`. */
export const acknowledgmentFormFacts = z.strictObject({
  kind: codeField(['private-deed', 'notarial-deed', 'lawyer-deed']).optional(),
  signedBy: z.array(codeField(['debtor', 'creditor', 'witness', 'lawyer', 'notary'])).optional(),
  amountInFigures: amountField.nullable().optional(),
  amountInWordsText: z.string('La valeur est un texte.').nullable().optional(),
  mentionBy: codeField(['debtor', 'process-that-shows-the-author', 'somebody-else']).optional(),
  debtorIs: codeField(['merchant', 'other']).optional(),
  loan: flagField.optional(),
  date: dayField.optional(),
  dueOn: dayField.nullable().optional(),
  parties: z.strictObject({ debtor: party.optional(), creditor: party.optional() }).optional(),
})
