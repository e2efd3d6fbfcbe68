import type { KnownSums } from '#rules/money/sums-of-the-day/explained-sums.ts'
import type { LabelledSum } from '#rules/money/sums-of-the-day/sum-labels.ts'

/** A sum among those that signs join, null when it is in no calculation. */
type Standing = 'right' | 'wrong' | null

/** The sign between two sums that words may surround: « 3 200,00 € de principal + 62,89 € ». */
const JOINED = /^[^.;!?\n+=−]{0,60}([+=−]|\s[-–]\s)[^.;!?\n+=−]{0,25}$/

/**
 * Reads the calculations of a message: sums joined by signs (« 3 200,00 + 62,89 − 500,00 = 2 762,89 »).
 *
 * One is right when its result is a figure of the statement and it takes off what was paid, no more and no
 * less. In one that is not, the sums that nobody knows are wrong.
 */
export function readCalculations(
  sums: readonly LabelledSum[],
  plain: string,
  known: KnownSums,
): readonly Standing[] {
  const standings = sums.map((): Standing => null)
  let first = 0
  while (first < sums.length) {
    const signs = signsFrom(sums, first, plain)
    if (signs.some((sign) => sign === '+' || sign === '=' || sign === '−')) {
      const terms = sums.slice(first, first + signs.length + 1).map(({ amount }) => amount.amount)
      const right = isRight(terms, signs, known)
      terms.forEach((term, index) => {
        standings[first + index] = right ? 'right' : known.all.has(term) ? null : 'wrong'
      })
    }
    first += signs.length + 1
  }
  return standings
}

/** The signs that join a sum to the next ones. */
function signsFrom(sums: readonly LabelledSum[], first: number, plain: string): readonly string[] {
  const signs: string[] = []
  for (let index = first; index + 1 < sums.length; index += 1) {
    const from = sums[index]?.amount.end ?? 0
    const to = sums[index + 1]?.amount.start ?? 0
    const sign = to - from > MOST_BETWEEN ? null : JOINED.exec(plain.slice(from, to))
    if (sign === null) return signs
    signs.push(sign[1] ?? '')
  }
  return signs
}

function isRight(terms: readonly number[], signs: readonly string[], known: KnownSums): boolean {
  let result = terms[0] ?? 0
  let takenOff = 0
  let side = result
  for (const [index, sign] of signs.entries()) {
    const term = terms[index + 1] ?? 0
    if (sign === '=') {
      if (index + 1 < signs.length && signs[index + 1] !== '=') return false
      side = term
      if (side !== result) return false
    } else if (sign === '+') result += term
    else {
      result -= term
      takenOff += term
    }
  }
  if (takenOff > 0) return known.totals.has(result) && known.paid.has(takenOff)
  return known.all.has(result)
}

const MOST_BETWEEN = 90
