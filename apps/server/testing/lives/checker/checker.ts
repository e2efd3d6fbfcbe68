import { startsWithTheFirstLetter } from './first-letter-rule.ts'
import type { Condemned, Departure, Life } from './life.ts'
import {
  asksIndemnityOnce,
  asksWhatIsOwed,
  comesBeforePayment,
  leavesOutWhatIsContested,
} from './money-rules.ts'
import { leavesAtADecentTime, leavesOnce } from './repetition-rules.ts'
import {
  hasMandateAndInsurance,
  respectsAgreements,
  respectsFullDispute,
  respectsHolds,
  waitsForReplies,
} from './stopping-rules.ts'
import { threatensInTimeOnly, threatensWithTitleOnly } from './threat-rules.ts'

/** The twelve gravest rules: what each has against a demand that left, or null. */
const rules: readonly (readonly [Condemned['rule'], (departure: Departure) => string | null])[] = [
  [1, comesBeforePayment],
  [2, leavesOnce],
  [3, threatensInTimeOnly],
  [4, startsWithTheFirstLetter],
  [5, asksWhatIsOwed],
  [6, asksIndemnityOnce],
  [7, (departure) => respectsFullDispute(departure) ?? leavesOutWhatIsContested(departure)],
  [8, respectsHolds],
  [9, respectsAgreements],
  [10, leavesAtADecentTime],
  [11, hasMandateAndInsurance],
  [12, (departure) => waitsForReplies(departure) ?? threatensWithTitleOnly(departure)],
]

/**
 * Every demand of a life that one of the twelve gravest rules condemns. Each is judged against
 * all that the house knew before it left, read anew from the first happening.
 *
 * Written from the law alone, and sharing no code with the product: where the two disagree, one
 * of them is wrong.
 */
export function condemned(life: Life): readonly Condemned[] {
  return life.happenings.flatMap((sent, position) => {
    if (sent.kind !== 'sent') {
      return []
    }
    const departure = { life, sent, before: life.happenings.slice(0, position) }
    return rules.flatMap(([rule, judge]) => {
      const why = judge(departure)
      return why === null ? [] : [{ rule, act: sent.act, dossier: sent.dossier, why }]
    })
  })
}
