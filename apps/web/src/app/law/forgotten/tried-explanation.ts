import {
  dayText,
  eurosText,
  negateCents,
  subtractCents,
  type Day,
  type Explanation,
} from '@quittance/kernel'
import type { ItemAnswer, Sums } from '#app/law/forgotten/item-answers.ts'

/** What a payment tried makes of the items and of their sum. */
export type TriedSums = {
  readonly on: Day
  readonly before: Sums
  readonly after: Sums
  /** The items with the payment. */
  readonly answers: readonly ItemAnswer[]
}

/**
 * The reasons of an amount of the statement, counted again with a payment that nobody recorded: each
 * component shows the reasons that it would have, and the payment is said to be tried.
 *
 * Principal and lump sum stay as they are: a payment reduces neither.
 */
export function triedExplanation(of: Explanation, tried: TriedSums): Explanation {
  const { after, answers } = tried
  switch (of.rule) {
    case 'statement/total':
      return {
        ...of,
        result: eurosText(after.total),
        steps: of.steps.map((step) => triedExplanation(step, tried)),
      }
    case 'statement/interest':
      return {
        ...of,
        result: eurosText(after.interest),
        steps: answers.flatMap(({ interest }) =>
          interest?.outcome === 'answer' ? [interest.explain()] : [],
        ),
      }
    case 'statement/paid':
      return {
        ...of,
        result: eurosText(negateCents(after.paid)),
        steps: [...of.steps, triedPayment(tried)],
      }
    default:
      return of
  }
}

function triedPayment({ on, before, after }: TriedSums): Explanation {
  return {
    rule: 'statement/payment',
    sentence: `Essayé ici, comme reçu le ${dayText(on)}. Rien n’est noté.`,
    citations: [],
    steps: [],
    result: eurosText(subtractCents(after.paid, before.paid)),
  }
}
