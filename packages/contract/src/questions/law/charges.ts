import * as z from 'zod'
import { codeField, dayField, flagField, rateField } from '#questions/law/fields.ts'

const individualOrProfessional = codeField(['professional', 'private-individual'])

/** The facts of the question `capitalisation`. */
export const capitalisationFacts = z.strictObject({
  asOf: dayField.optional(),
  basis: codeField(['contract', 'judgment', 'none']).optional(),
  basisOn: dayField.optional(),
  every: codeField(['year', 'half-year', 'quarter', 'month']).optional(),
  startsOn: dayField.optional(),
  from: dayField.optional(),
  consumerCredit: flagField.optional(),
})

/** The facts of the question `penalty-clause`. */
export const penaltyClauseFacts = z.strictObject({
  on: dayField.optional(),
  contractOn: dayField.optional(),
  creditorIs: individualOrProfessional.optional(),
  debtorIs: codeField(['consumer', 'professional', 'private-individual']).optional(),
  kind: codeField(['lump-sum', 'late-rate']).optional(),
  annualRate: rateField.optional(),
  covers: codeField(['harm', 'recovery-costs']).optional(),
  formalNoticeOn: dayField.nullable().optional(),
  consumerCredit: flagField.optional(),
  definitive: flagField.optional(),
  partlyPerformed: flagField.optional(),
})

/** The facts of the question `charges`. */
export const chargesFacts = z.strictObject({
  on: dayField.optional(),
  creditorIs: individualOrProfessional.optional(),
  debtorIs: codeField([
    'professional',
    'public-buyer',
    'consumer',
    'private-individual',
  ]).optional(),
  dueOn: dayField.optional(),
  paidOn: dayField.nullable().optional(),
  insolvencyForbidsPayment: flagField.optional(),
  title: flagField.optional(),
  paymentOrder: flagField.optional(),
  costsAwarded: flagField.optional(),
  consumerCredit: flagField.optional(),
  charges: z
    .array(
      codeField([
        'recovery-indemnity',
        'further-recovery-indemnity',
        'reminder',
        'formal-notice-letter',
        'visit-or-call',
        'agency-commission',
        'lump-sum-by-clause',
        'act-prescribed-by-law',
        'small-claims-procedure',
        'uncontested-claim-procedure',
        'payment-order-registry',
        'payment-order-service',
        'enforcement',
        'court-costs',
        'unrecoverable-costs',
      ]),
    )
    .optional(),
})
