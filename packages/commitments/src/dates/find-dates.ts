import { BOUNDS, DATE_FRAGMENTS } from '#dates/date-words.data.ts'
import { DATE_PATTERNS, type DateMeaning } from '#dates/date-patterns.ts'
import { PERIOD_PATTERNS } from '#dates/period-patterns.ts'
import type { Viewpoint } from '#dates/calendar.ts'
import type { DueBound } from '#commitment.ts'
import { overlap, phrase, placesOf, type PhraseMatch } from '#reading/phrase.ts'
import type { WordSpan } from '#reading/reading.ts'

/** A date of the message, with what its words say. */
export type FoundDate = WordSpan & {
  readonly rule: string
  readonly bound: DueBound
  readonly meaning: DateMeaning
}

const COMPILED = [...DATE_PATTERNS, ...PERIOD_PATTERNS].map((pattern) => ({
  pattern,
  regex: phrase(
    `(?:(?<bound>{BOUND}) )${pattern.needsBound === true ? '' : '?'}(?:${pattern.words})(?: {HOUR})?(?<latest> {LATEST})?`,
    DATE_FRAGMENTS,
  ),
}))

const BOUND_WORDS = BOUNDS.map(({ bound, words }) => ({
  bound,
  regex: new RegExp(`^(?:${words})$`),
}))

/** The dates of a message, as they stand in it; where two readings overlap, the longer one. */
export function findDates(words: string, view: Viewpoint): readonly FoundDate[] {
  const all = COMPILED.flatMap(({ pattern, regex }) =>
    placesOf(regex, words).flatMap((match) => {
      const meaning = pattern.mean(match.groups, view)
      return meaning === null ? [] : [foundDate(`date/${pattern.id}`, match, meaning)]
    }),
  )
  const kept: FoundDate[] = []
  for (const found of all.toSorted((one, other) => lengthOf(other) - lengthOf(one))) {
    if (!kept.some((longer) => overlap(longer, found))) kept.push(found)
  }
  return kept.toSorted((one, other) => one.start - other.start)
}

function lengthOf({ start, end }: WordSpan): number {
  return end - start
}

function foundDate(rule: string, match: PhraseMatch, meaning: DateMeaning): FoundDate {
  const { start, end, groups } = match
  return { rule, start, end, meaning, bound: boundOf(groups, meaning) }
}

function boundOf(groups: PhraseMatch['groups'], meaning: DateMeaning): DueBound {
  const { bound: words, latest } = groups
  const written = BOUND_WORDS.find(({ regex }) => words !== undefined && regex.test(words))
  if (written !== undefined) return written.bound
  if (words === 'pour' || latest !== undefined) return 'by'
  if (meaning.kind === 'range' && meaning.around === true) return 'around'
  if (meaning.kind === 'range') return 'by'
  return meaning.kind === 'date' && meaning.within === true ? 'by' : 'on'
}
