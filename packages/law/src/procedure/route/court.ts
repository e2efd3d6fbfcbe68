import type { KnownRouteFacts } from '#procedure/route/route-question.ts'

/** Before whom a route is taken (juridiction ou officier). */
export type Court =
  | 'judicial-court'
  | 'president-of-the-judicial-court'
  | 'commercial-court'
  | 'president-of-the-commercial-court'
  | 'protection-judge'
  | 'judicial-officer-of-the-debtor'

/**
 * The court that hears the claim itself (compétence d'attribution), or null where we hold no text.
 *
 * A merchant sues a non-merchant in the civil court.
 *
 * @see COJ L211-3, L213-4-4, L213-4-5; C. com. L721-3
 */
export function courtOf(facts: KnownRouteFacts): Court | null {
  switch (facts.nature) {
    case 'residential-rent':
    case 'consumer-credit':
      return 'protection-judge'
    case 'wages':
      return null
    case 'bill-of-exchange':
    case 'invoice':
    case 'sale':
    case 'services':
    case 'works':
    case 'loan':
    case 'commercial-rent':
    case 'maintenance':
    case 'insurance-premium':
    case 'carriage':
    case 'telecom':
    case 'enforceable-title':
    case 'other':
      return facts.creditorIs === 'merchant' && facts.debtorIs === 'merchant'
        ? 'commercial-court'
        : 'judicial-court'
  }
}
