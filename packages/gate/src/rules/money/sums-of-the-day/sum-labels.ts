import type { WrittenAmount } from '#reading/amounts.ts'
import { isDenied } from '#reading/denials.ts'
import { occurrences } from '#reading/phrases.ts'
import type { Reading } from '#reading/reading.ts'
import {
  componentAfter,
  LABEL_REACH,
  labelWords,
  totalAfter,
  totalRightAfter,
  totalRightBefore,
  type SumLabel,
} from '#rules/money/sums-of-the-day/sums-of-the-day.data.ts'

/**
 * A sum of the message, and what the words around it say it is. A label is `close` when nothing stands
 * between it and the sum: « principal : 1 490,00 € », « reste dû 1 490,00 € ».
 */
export type LabelledSum = {
  readonly amount: WrittenAmount
  readonly label: SumLabel
  readonly close: boolean
}

/** What each sum of a message is said to be, in the order of the text. */
export function labelledSums(
  reading: Reading,
  written: readonly WrittenAmount[],
): readonly LabelledSum[] {
  return written.map((amount, index) => ({
    amount,
    ...labelOf(reading, amount, written[index - 1]),
  }))
}

function labelOf(
  { plain }: Reading,
  { start, end }: WrittenAmount,
  previous: WrittenAmount | undefined,
): { readonly label: SumLabel; readonly close: boolean } {
  const from = Math.max(start - LABEL_REACH, previous?.end ?? 0)
  const before = lastClause(plain.slice(from, start))
  if (isDenied(plain, start, end)) return { label: 'other', close: false }
  const after = plain.slice(end, end + LABEL_REACH)
  const component = componentAfter.find(([, words]) => words.test(after))
  if (component !== undefined) return { label: component[0], close: true }
  if (totalRightAfter.test(after) || (totalRightBefore.test(before) && !EACH_TIME.test(after))) {
    return { label: 'total', close: true }
  }
  const last = lastLabel(before)
  if (last === null) return { label: totalAfter.test(after) ? 'total' : 'other', close: false }
  const close =
    last.label !== 'total' && last.label !== 'other' && CLOSE.test(before.slice(last.end))
  return { label: last.label, close }
}

/** The label nearest to the sum, before it. */
function lastLabel(before: string): { readonly label: SumLabel; readonly end: number } | null {
  let found: { label: SumLabel; start: number; end: number } | null = null
  for (const [label, words] of labelEntries) {
    const last = occurrences(before, words).at(-1)
    if (last !== undefined && last.start > (found?.start ?? -1)) {
      found = { label, start: last.start, end: last.end }
    }
  }
  return found
}

const labelEntries: readonly (readonly [SumLabel, string])[] = [
  ['principal', labelWords.principal],
  ['interest', labelWords.interest],
  ['indemnity', labelWords.indemnity],
  ['paid', labelWords.paid],
  ['total', labelWords.total],
  ['other', labelWords.other],
]

/** A sum that comes again is no total: « il reste à payer 298,00 € par mois ». */
const EACH_TIME =
  /^ (?:par|chaque|tous les|chacune?|a chaque) ?(?:mois|semaine|trimestre|quinzaine|fois)?/

/** A few words without a comma, or any that a colon ends. */
const CLOSE = /^(?:[^,:;!?\n\d]{0,25}|[^:;!?\n€]{0,90}[:=]\s*)$/

/** Since the last end of sentence: a full stop counts only before a space. */
function lastClause(before: string): string {
  return before.split(/[.;!?]\s/).at(-1) ?? before
}
