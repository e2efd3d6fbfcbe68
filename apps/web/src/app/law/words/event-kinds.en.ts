import type { eventKindsFr } from '#app/law/words/event-kinds.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of what may have happened to a claim, as far as its limitation goes. */
export const eventKindsEn: SameKeys<typeof eventKindsFr> = {
  reminder: 'Reminder',
  'formal-notice': 'Formal notice',
  acknowledgment: 'Acknowledgment of the debt',
  'partial-acknowledgment': 'Acknowledgment of a part',
  'part-payment': 'Part payment by the debtor',
  'part-payment-by-third-party': 'Part payment by a third party',
  'court-claim': 'Court claim',
  'conciliation-request-registered': 'Conciliation request, registered at court',
  'payment-order-request': 'Request for a payment order',
  'payment-order-served': 'Payment order served',
  'enforcement-act': 'Act of enforcement',
  'protective-measure': 'Protective measure',
  mediation: 'Mediation',
  conciliation: 'Conciliation',
  'participatory-procedure': 'Participatory procedure',
  'small-claims-agreement': 'Agreement recorded for a small claim',
  'investigation-measure': 'Pre-trial investigation measure',
  'force-majeure': 'Force majeure',
  'insolvency-declaration': 'Declaration in insolvency proceedings',
  negotiation: 'Negotiation',
  'plan-signed': 'Payment plan signed',
  'debtor-change-of-address': 'Debtor’s change of address',
}
