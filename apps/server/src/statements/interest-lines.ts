import {
  day,
  invariant,
  parseRate,
  type Answer,
  type Citation,
  type Explanation,
} from '@quittance/kernel'
import type { Interest } from '@quittance/law'
import type { InterestSegment } from '@quittance/letters'

/** A line of interest as it is taken away, with the code of its rate: `ecb:2026-S1`. */
export type TakenSegment = InterestSegment & { readonly source: string }

/** The lines of an answer of the law, each with the words and the certainty of its rate. */
export function segmentsOf(interest: Answer<Interest>): readonly TakenSegment[] {
  const { lines } = interest.value
  const reasons = interest.explain().steps.filter(({ rule }) => rule === 'interest/line')
  invariant(reasons.length === lines.length, 'each line of interest has its reasons')
  return lines.map((line, index) => {
    const rate = rateOf(reasons[index])
    return {
      from: day(line.from),
      to: day(line.to),
      days: line.days,
      baseCents: line.base,
      rate: parseRate(line.rate) ?? 0,
      rateSource: wordsOf(rate),
      source: line.rateSource,
      interestCents: line.interest,
      toConfirm: rate.certainty !== undefined && rate.certainty !== 'established',
    }
  })
}

/** Why each rate that is to be confirmed is, by its words; each rate once. */
export function rateDoubtsOf(interest: Answer<Interest>): ReadonlyMap<string, string> {
  const rates = interest
    .explain()
    .steps.filter(({ rule }) => rule === 'interest/line')
    .map(rateOf)
  return new Map(
    rates
      .filter(({ certainty = 'established' }) => certainty !== 'established')
      .map((rate) => [wordsOf(rate), rate.steps[0]?.sentence ?? 'une seule source le donne.']),
  )
}

/** Every text cited in a tree, in the order in which it is read. */
export function citationsIn(of: Explanation): readonly Citation[] {
  return [...of.citations, ...of.steps.flatMap(citationsIn)]
}

function rateOf(line: Explanation | undefined): Explanation {
  const rate = line?.steps.find(({ rule }) => rule === 'interest/rate')
  invariant(rate !== undefined, 'a line of interest tells its rate')
  return rate
}

/** « Taux : taux du contrat. » as a cell says it: « taux du contrat ». */
function wordsOf({ sentence }: Explanation): string {
  return sentence.replace(/^Taux\s*:\s*/u, '').replace(/\.$/u, '')
}
