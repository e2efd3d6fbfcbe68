import {
  addSpan,
  answered,
  dayText,
  parseDay,
  refusedInput,
  type Answered,
  type Citation,
  type Day,
  type Explanation,
} from '@quittance/kernel'

/** The term of paying over that a convention may set instead of the month. */
export type PayOverTerm = { readonly days: number } | { readonly months: number }

const payOverTexts = {
  month: {
    code: 'CPCE',
    article: 'R124-6, al. 2',
    kind: 'regulation',
    quote: 'sauf convention contraire, à un reversement dans un délai d’un mois',
  },
  convention: {
    code: 'CPCE',
    article: 'R124-3, 4°',
    kind: 'regulation',
    quote: 'Les conditions de reversement des fonds encaissés pour le compte du créancier',
  },
} as const satisfies Record<string, Citation>

/**
 * The last day to pay a receipt over (échéance de reversement): one month from effective
 * collection, or the convention's term.
 *
 * It runs from the day the bank credited the account, not from the day we knew whose it was. The
 * last day of the month stands in for a day that the month lacks (31 January, 28 or 29 February).
 *
 * @see CPCE R124-6
 */
export function dueBy(collectedOn: Day, convention: PayOverTerm = { months: 1 }): Day {
  return addSpan(collectedOn, convention)
}

/** Why a receipt is to be paid over by that day. */
export function explainDueBy(collectedOn: Day, convention?: PayOverTerm): Explanation {
  const end = dayText(dueBy(collectedOn, convention))
  const from = dayText(collectedOn)
  return {
    rule: convention === undefined ? 'pay-over/one-month' : 'pay-over/convention',
    sentence:
      convention === undefined
        ? `Encaissés le ${from}, les fonds sont reversés au plus tard le ${end}, un mois après.`
        : `Encaissés le ${from}, les fonds sont reversés au plus tard le ${end}, selon la convention.`,
    citations:
      convention === undefined
        ? [payOverTexts.month]
        : [payOverTexts.month, payOverTexts.convention],
    steps: [],
    certainty: 'established',
    result: end,
  }
}

/** The facts of `quittance money due-by`. */
export type DueByFacts = {
  readonly collectedOn: string
  readonly convention?: PayOverTerm | undefined
}

/** Answers `due-by`; a day that does not exist, or a term past the calendar, is refused. */
export function answerDueBy(facts: DueByFacts): Answered<{ readonly dueBy: string }> {
  const collectedOn = parseDay(facts.collectedOn)
  if (collectedOn === null) {
    const message = 'Ce jour n’existe pas ou ne s’écrit pas AAAA-MM-JJ.'
    return refusedInput('invalid-day', 'collectedOn', message)
  }
  const wrong = wrongTerm(facts.convention)
  if (wrong !== null) return refusedInput('invalid-term', wrong, 'Ce délai n’est pas plausible.')
  return answered({ dueBy: dueBy(collectedOn, facts.convention).toString() })
}

/** No convention counts in centuries: beyond, a day would leave the four digits of its year. */
const LONGEST_TERM = 3660

function wrongTerm(term: PayOverTerm | undefined): string | null {
  if (term === undefined) return null
  const [name, length] = 'days' in term ? ['days', term.days] : ['months', term.months]
  const plausible = Number.isInteger(length) && length >= 0 && length <= LONGEST_TERM
  return plausible ? null : `convention.${name}`
}
