import type { DossierLaw } from '@quittance/contract'
import { addCents, cents, isAfter, zeroCents, type Answer, type Outcome } from '@quittance/kernel'
import { answerRoute, type ClaimConditions } from '@quittance/law'
import { forgottenTrial } from '#app/law/forgotten/ForgottenTrial.tsx'
import { exhibitWords, forgottenWords } from '#app/law/words/law-words.ts'
import type { ShortAnswer } from '#features/assessment/frame/Answers.tsx'
import { withParties, whyNoneFits, type Parties } from '#features/assessment/options/parties.ts'
import { missingRates } from '#app/law/forgotten/item-answers.ts'
import type { LawAnswers } from '#features/assessment/reading/law-answers.ts'
import {
  assessmentWords,
  chargesWords,
  eventsWords,
  optionsWords,
} from '#features/assessment/words/assessment-words.ts'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { dayOf, spanText } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type ShortAnswersOf = {
  readonly dossierId: string
  readonly law: DossierLaw
  readonly answers: LawAnswers
  readonly parties: Parties
}

/** The six answers of an analysis, each in a few words. */
export function useShortAnswers({
  dossierId,
  law,
  answers,
  parties,
}: ShortAnswersOf): readonly ShortAnswer[] {
  const claim = useClaim(answers.conditions)
  const limitation = useLimitation(law, answers)
  const proof = useProof(answers)
  const statement = useStatement({ dossierId, law, answers })
  const charges = useCharges(answers)
  const options = useOptions(law, parties)
  return [claim, limitation, proof, statement, charges, options]
}

function useOpening(): (figure: string, outcome: Outcome<unknown>) => (() => void) | undefined {
  const why = useWhy()
  return (figure, outcome) =>
    outcome.outcome === 'needs-facts'
      ? undefined
      : () => why({ figure, explanation: outcome.explain() })
}

/** How sure an answer is, with the reasons that say what a person can confirm. */
function sureness(of: Answer<unknown>): Pick<ShortAnswer, 'certainty' | 'because'> {
  return { certainty: of.certainty, because: of.explain() }
}

function useClaim(outcome: Outcome<ClaimConditions>): ShortAnswer {
  const words = useWords(assessmentWords)
  const opening = useOpening()
  const base = { id: 'creance', name: words.claim } as const
  if (outcome.outcome !== 'answer') return { ...base, answer: words.unknown, certainty: null }
  const { certain, liquid, due } = outcome.value
  const named = [
    [words.certain, certain],
    [words.liquid, liquid],
    [words.due, due],
  ] as const
  const listed = (state: string): string =>
    named.flatMap(([name, is]) => (is === state ? [name] : [])).join(', ')
  const [no, unknown] = [listed('no'), listed('unknown')]
  const answer =
    no !== '' ? words.failing(no) : unknown !== '' ? words.notAll(unknown) : words.allThree
  return { ...base, answer, ...sureness(outcome), onWhy: opening(answer, outcome) }
}

function useLimitation(law: DossierLaw, answers: LawAnswers): ShortAnswer {
  const words = useWords(assessmentWords)
  const events = useWords(eventsWords)
  const format = useFormat()
  const opening = useOpening()
  const base = { id: 'prescription', name: words.limitation } as const
  const { limitation: whole, sureLimitation: sure } = answers
  if (whole.outcome !== 'answer' || sure.outcome !== 'answer') {
    return { ...base, answer: words.unknown, certainty: null }
  }
  const how = sureness(sure)
  if (sure.value.lastDay === null) {
    return { ...base, answer: events.stopped, ...how, onWhy: opening(events.stopped, whole) }
  }
  const lastDay = dayOf(sure.value.lastDay)
  const today = dayOf(law.asOf)
  const answer = format.day(lastDay)
  const says = lastDay.equals(today)
    ? events.lastDayNow
    : !isAfter(today, lastDay)
      ? events.running(spanText(today, lastDay, words))
      : whole.value.status === 'expired' && whole.value.timeBarredOn !== null
        ? events.over(format.shortDay(dayOf(whole.value.timeBarredOn)))
        : events.surePassed
  return { ...base, answer, says, ...how, onWhy: opening(answer, whole) }
}

function useProof({ writing }: LawAnswers): ShortAnswer {
  const words = useWords(assessmentWords)
  const worth = useWords(exhibitWords)
  const opening = useOpening()
  const base = { id: 'preuve', name: words.proof } as const
  if (writing.outcome !== 'answer') return { ...base, answer: words.unknown, certainty: null }
  const answer = worth[writing.value.standing]
  const says = writing.value.writingRequired ? worth.required : worth.free
  return { ...base, answer, says, ...sureness(writing), onWhy: opening(answer, writing) }
}

function useStatement({
  dossierId,
  law: { statement, asOf },
  answers: { items },
}: Omit<ShortAnswersOf, 'parties'>): ShortAnswer {
  const words = useWords(assessmentWords)
  const { addPayment } = useWords(forgottenWords)
  const format = useFormat()
  const why = useWhy()
  const total = statement.lines.find(({ component }) => component === 'total')
  const answer = format.euros(cents(statement.totalCents))
  const missing = missingRates(items).length > 0
  const because = total?.because ?? null
  return {
    id: 'decompte',
    name: words.statement,
    answer,
    ...(missing ? { says: words.rateLacks } : {}),
    certainty: missing ? 'unknown' : (total?.certainty ?? null),
    because: because ?? undefined,
    onWhy:
      because === null
        ? undefined
        : () =>
            why({
              figure: answer,
              explanation: because,
              trial: forgottenTrial({ dossierId, asOf, because, of: 'total' }, addPayment),
            }),
  }
}

function useCharges({ charges, items }: LawAnswers): ShortAnswer {
  const words = useWords(assessmentWords)
  const said = useWords(chargesWords)
  const format = useFormat()
  const opening = useOpening()
  const base = { id: 'frais', name: words.charges } as const
  if (charges.outcome !== 'answer') return { ...base, answer: words.unknown, certainty: null }
  const indemnity = addCents(
    zeroCents,
    ...items.map((one) =>
      one.indemnity?.outcome === 'answer' ? one.indemnity.value.amount : zeroCents,
    ),
  )
  const answer = indemnity > 0 ? said.verdict(format.euros(indemnity)) : said.verdictNone
  const lumpSum = charges.value.charges.find(({ kind }) => kind === 'recovery-indemnity')
  const certainty = lumpSum?.certainty ?? charges.certainty
  const because = charges.explain()
  const ofLumpSum = because.steps.find(({ rule }) => rule === 'charges/recovery-indemnity')
  return {
    ...base,
    answer,
    certainty,
    because: lumpSum === undefined ? because : ofLumpSum,
    onWhy: opening(answer, charges),
  }
}

function useOptions({ route }: DossierLaw, parties: Parties): ShortAnswer {
  const words = useWords(assessmentWords)
  const said = useWords(optionsWords)
  const why = useWhy()
  const base = { id: 'voies', name: words.options } as const
  const facts = withParties(route.document, parties)
  const outcome = answerRoute(facts)
  if (outcome.outcome !== 'answer') {
    const nothingLeft = route.document.amount === undefined
    return { ...base, answer: nothingLeft ? said.noneLeft : words.unknown, certainty: null }
  }
  const { recommended, routes } = outcome.value
  const fits = routes.find(({ id }) => id === recommended)
  const answer = recommended === null ? said.noneFits : said[recommended]
  const whyNone = whyNoneFits(facts)
  const court = fits?.court ?? null
  return {
    ...base,
    answer,
    ...(court !== null
      ? { says: said[court] }
      : recommended === null
        ? { says: said[whyNone] }
        : {}),
    ...sureness(outcome),
    onWhy: () =>
      why({
        figure: answer,
        explanation: outcome.explain(),
        apart: { certainty: outcome.certainty, says: said.costsApart },
      }),
  }
}
