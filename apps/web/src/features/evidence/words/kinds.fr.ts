import type { FindingKind } from '@quittance/contract'

/** French names of what is found in a message. */
export const kindsFr = {
  promise: 'Promesse de payer',
  acknowledgment: 'Reconnaissance de la dette',
  request_for_time: 'Demande de délai',
  dispute: 'Contestation de la dette',
  payment_claimed: 'Paiement affirmé',
  refusal: 'Refus de payer',
} satisfies Readonly<Record<FindingKind, string>>
