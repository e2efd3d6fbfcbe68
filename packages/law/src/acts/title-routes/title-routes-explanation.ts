import { withFrenchSpaces, type Explanation } from '@quittance/kernel'
import {
  titleChangeWords,
  titleNeedWords,
  titleReasonWords,
  titleRouteNames,
} from '#acts/title-routes/title-routes.data.ts'
import type { TitleRouteAnswer, TitleRouteStanding } from '#acts/title-routes/title-routes.rule.ts'
import { titleRouteWords } from '#acts/exchange-value/exchange-value.data.ts'

/** Begins the rule of each kind of step: why, what lacks, what it changes. */
export const titleSteps = {
  because: 'acts/title-reason/',
  missing: 'acts/title-need/',
  changes: 'acts/title-change/',
} as const

/** The tree of « Pourquoi ? » of the ways: each with why, what it lacks, what it would change. */
export function explainTitleRoutes(
  routes: readonly TitleRouteAnswer[],
  smallClaims: Explanation | null,
): Explanation {
  return {
    rule: 'acts/title-routes',
    sentence: 'Voici les voies par lesquelles cet acte peut ou non devenir un titre exécutoire.',
    citations: [],
    steps: routes.map((each) =>
      explainOne(each, each.id === 'small-claims' && smallClaims !== null ? [smallClaims] : []),
    ),
  }
}

const STANDING_WORDS: Readonly<Record<TitleRouteStanding, string>> = {
  possible: 'possible, et à faire',
  'not-for-this-deed': 'pas pour cet acte',
  unknown: 'on ne sait pas',
}

function explainOne(of: TitleRouteAnswer, more: readonly Explanation[]): Explanation {
  return {
    rule: `acts/title-by-${of.id}`,
    sentence: withFrenchSpaces(`${titleRouteNames[of.id]} : ${STANDING_WORDS[of.standing]}.`),
    citations: titleRouteWords[of.id].citations,
    steps: [
      ...of.because.map((code) => step(`${titleSteps.because}${code}`, titleReasonWords[code])),
      ...more,
      ...of.missing.map((code) => step(`${titleSteps.missing}${code}`, titleNeedWords[code])),
      ...of.changes.map((code) => step(`${titleSteps.changes}${code}`, titleChangeWords[code])),
    ],
    certainty: of.certainty,
  }
}

function step(rule: string, words: Omit<Explanation, 'rule' | 'steps'>): Explanation {
  return { rule, ...words, sentence: withFrenchSpaces(words.sentence), steps: [] }
}
