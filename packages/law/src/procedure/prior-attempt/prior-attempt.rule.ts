import {
  answer,
  isBefore,
  lowestCertainty,
  needsFacts,
  THIN_SPACE,
  type Cents,
  type Certainty,
  type Citation,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import {
  priorAttemptRegimes,
  priorAttemptTexts,
  type AttemptDispensation,
  type PriorAttemptRegime,
} from '#procedure/prior-attempt/prior-attempt.data.ts'
import { entryOn } from '#texts/dated-table.ts'
import { missingAmong, readCents, readDay, type Maybe } from '#texts/facts.ts'

/** What was tried before going to court; the last three do not count. */
export type AttemptKind =
  | 'conciliation'
  | 'mediation'
  | 'participatory-procedure'
  | 'reminder'
  | 'formal-notice'
  | 'negotiation'

/** The facts of the question, whatever days and amounts are written as. */
export type PriorAttemptQuestion<On, Amount> = {
  /** The day of the claim in court. */
  readonly on?: Maybe<On>
  readonly court?: Maybe<'judicial' | 'commercial'>
  readonly procedure?: Maybe<'claim' | 'payment-order' | 'interim'>
  readonly amount?: Maybe<Amount>
  readonly attempts?: Maybe<
    readonly {
      readonly kind?: Maybe<AttemptKind>
      readonly on?: Maybe<On>
      readonly endedOn?: Maybe<On>
    }[]
  >
  readonly dispensations?: Maybe<readonly AttemptDispensation[]>
}

export type PriorAttemptFacts = PriorAttemptQuestion<Day, Cents>
export type PriorAttemptDocument = PriorAttemptQuestion<string, number>

/** Whether an amicable attempt must come first, and whether one did. */
export type PriorAttempt = { readonly required: boolean; readonly satisfied: boolean }

/**
 * Whether a claim must be preceded by an amicable attempt (tentative préalable, CPC 750-1).
 *
 * Up to 5 000 €, that amount included. A reminder or a formal notice is not an attempt.
 */
export function priorAttempt(facts: PriorAttemptFacts): Outcome<PriorAttempt> {
  const { on, court, procedure, amount } = facts
  const missing = [
    ...missingAmong({ on, court, procedure, amount }),
    ...missingOfAttempts(facts.attempts),
  ]
  if (
    missing.length > 0 ||
    on === undefined ||
    court === undefined ||
    procedure === undefined ||
    amount === undefined
  ) {
    return needsFacts(...missing)
  }
  const regime = entryOn(priorAttemptRegimes, on.toString())
  if (regime === null) return needsFacts('rule-before-2020')
  const found = requirement({ court, procedure, amount, dispensed: facts.dispensations }, regime)
  const made = madeBefore(on, facts.attempts)
  const tried = made.some(({ kind }) => attemptCounts(kind))
  const value = { required: found.required, satisfied: !found.required || tried }
  const setAside = !value.satisfied && made.length > 0
  const certainty = setAside ? lowestCertainty(found.certainty, 'arguable') : found.certainty
  return answer(value, certainty, () => explain({ ...found, certainty, setAside }, value))
}

/** The same question as a parsed JSON document. */
export function answerPriorAttempt(document: PriorAttemptDocument): Outcome<PriorAttempt> {
  return priorAttempt({
    ...document,
    on: readDay(document.on),
    amount: readCents(document.amount),
    attempts: document.attempts?.map(({ kind, on, endedOn }) => ({
      kind,
      on: readDay(on),
      endedOn: readDay(endedOn),
    })),
  })
}

/** What was tried before the day of the claim, whatever it is worth. */
function madeBefore(on: Day, attempts: PriorAttemptFacts['attempts']) {
  return (attempts ?? []).filter((attempt) => attempt.on !== undefined && isBefore(attempt.on, on))
}

type Requirement = {
  readonly required: boolean
  readonly certainty: Certainty
  readonly sentence: string
  readonly citations: readonly Citation[]
}

type Asked = {
  readonly court: 'judicial' | 'commercial'
  readonly procedure: 'claim' | 'payment-order' | 'interim'
  readonly amount: Cents
  readonly dispensed: PriorAttemptFacts['dispensations']
}

type RegimeEntry = { readonly value: PriorAttemptRegime; readonly source: Citation }

function requirement(facts: Asked, { value, source }: RegimeEntry): Requirement {
  const { certainty } = value
  if (facts.procedure === 'payment-order') {
    return notRequired(
      'L’injonction de payer n’est précédée d’aucune tentative amiable.',
      certainty,
      [priorAttemptTexts.notForPaymentOrders],
    )
  }
  if (facts.court === 'commercial') {
    return notRequired('Le texte ne vise que le tribunal judiciaire.', certainty)
  }
  if (value.upTo === null) {
    return notRequired('Le texte était annulé à cette date.', certainty, [source])
  }
  if (facts.amount > value.upTo) {
    const sentence = 'La demande dépasse le montant jusqu’auquel une tentative est exigée.'
    return notRequired(sentence, certainty)
  }
  const dispensed = dispensation(facts.dispensed, value)
  if (dispensed !== null) {
    return notRequired('Un cas de dispense est invoqué et doit être justifié.', dispensed)
  }
  const interim = facts.procedure === 'interim'
  return {
    required: true,
    certainty: interim ? 'unknown' : certainty,
    sentence: interim
      ? `En référé, l’exigence d’une tentative amiable est discutée${THIN_SPACE}; par prudence, elle est retenue.`
      : 'La demande doit être précédée d’une conciliation, d’une médiation ou d’une procédure participative.',
    citations: interim ? [source, priorAttemptTexts.interim] : [source],
  }
}

/** How sure a dispensation is, null where none is given: one whose words were not read is unknown. */
function dispensation(
  given: PriorAttemptFacts['dispensations'],
  { read, certainty }: PriorAttemptRegime,
): Certainty | null {
  if (given === undefined || given.length === 0) return null
  return given.some((each) => read.includes(each)) ? certainty : 'unknown'
}

function notRequired(
  sentence: string,
  certainty: Certainty,
  more: readonly Citation[] = [],
): Requirement {
  return {
    required: false,
    certainty,
    sentence,
    citations: [priorAttemptTexts.rule, ...more],
  }
}

/** Whether what was tried is one of the modes of article 750-1; a reminder never is. */
export function attemptCounts(kind: Maybe<AttemptKind>): boolean {
  return kind === 'conciliation' || kind === 'mediation' || kind === 'participatory-procedure'
}

function missingOfAttempts(attempts: PriorAttemptFacts['attempts']): readonly string[] {
  return (attempts ?? []).flatMap(({ kind, on }, index) =>
    missingAmong({ [`attempts[${index}].kind`]: kind, [`attempts[${index}].on`]: on }),
  )
}

/** A requirement, and whether a reading alone set aside all that was tried. */
type Found = Requirement & { readonly setAside: boolean }

function explain(found: Found, value: PriorAttempt): Explanation {
  const { sentence, citations, certainty, setAside } = found
  return {
    rule: 'procedure/prior-attempt',
    sentence,
    citations,
    steps: !found.required
      ? []
      : [
          {
            rule: 'procedure/attempts-made',
            sentence: value.satisfied
              ? 'Une tentative qui compte a précédé la demande.'
              : `Aucune tentative qui compte n’a précédé la demande${THIN_SPACE}; une relance, une mise en demeure ou une négociation n’en est pas une.`,
            citations: setAside
              ? [priorAttemptTexts.rule, priorAttemptTexts.notAnAttempt]
              : [priorAttemptTexts.rule],
            steps: [],
            ...(setAside && { certainty: 'arguable' as const }),
          },
        ],
    certainty,
  }
}
