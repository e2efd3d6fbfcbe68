import type { kindsFr } from '#features/evidence/words/kinds.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English names of what is found in a message. */
export const kindsEn: SameKeys<typeof kindsFr> = {
  promise: 'Promise to pay',
  acknowledgment: 'Acknowledgment of the debt',
  request_for_time: 'Request for time',
  dispute: 'Dispute of the debt',
  payment_claimed: 'Payment claimed',
  refusal: 'Refusal to pay',
}
