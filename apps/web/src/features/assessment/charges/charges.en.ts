import type { chargesFr } from '#features/assessment/charges/charges.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of what may be asked of the debtor beside principal and interest, and what never. */
export const chargesEn: SameKeys<typeof chargesFr> = {
  allowed: 'May be asked for',
  'judge-only': 'Only a judge may grant it',
  refused: 'Is never asked for',
  allowedSays: 'of this debtor, at this date',
  judgeSays: 'none of it is asked for before the decision',
  refusedSays: 'borne by the creditor, or not relevant here',
  noneAllowed: 'Nothing but the principal and the interest.',
  perInvoice: (amount, count) => `${amount} an invoice, ${count} invoices`,
  verdictNone: 'None to ask for',
  verdict: (amount) => `${amount} of indemnity`,
  unknownCharges: 'Facts are missing to answer.',

  'recovery-indemnity': 'Lump-sum recovery indemnity',
  'further-recovery-indemnity': 'Further indemnity, on proof',
  reminder: 'Reminders',
  'formal-notice-letter': 'Formal notice, registered letter',
  'visit-or-call': 'Visits and calls',
  'agency-commission': 'Fees of the recovery agency',
  'lump-sum-by-clause': 'Lump sum of costs set by the contract',
  'act-prescribed-by-law': 'Act that the law prescribes',
  'small-claims-procedure': 'Small claims procedure',
  'uncontested-claim-procedure': 'Procedure of uncontested claims',
  'payment-order-registry': 'Registry of the payment order',
  'payment-order-service': 'Service of the payment order',
  enforcement: 'Enforcement',
  'court-costs': 'Court costs',
  'unrecoverable-costs': 'Unrecoverable costs (article 700)',
}
