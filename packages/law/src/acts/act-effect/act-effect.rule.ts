import {
  addSpan,
  answer,
  dayText,
  invariant,
  laterDay,
  lowestCertainty,
  needsFacts,
  type Answer,
  type Certainty,
  type Day,
  type Explanation,
  type Outcome,
} from '@quittance/kernel'
import { acceleration, type Acceleration } from '#acts/acceleration/acceleration.rule.ts'
import {
  actEffectTexts,
  interestEffectWords,
  proofEffectWords,
} from '#acts/act-effect/act-effect.data.ts'
import {
  interestEffectOf,
  missingActFacts,
  proofEffectsOf,
  readActDocument,
  type ActEffectDocument,
  type ActEffectFacts,
  type InterestEffect,
  type ProofEffect,
} from '#acts/act-effect/act.ts'
import { exchangeValue, type ExchangeValue } from '#acts/exchange-value/exchange-value.rule.ts'
import { limitation, type Limitation, type LimitationEffect } from '#limitation/limitation.rule.ts'
import type { LimitationEventKind } from '#limitation/limitation-question.ts'
import type { ExhibitRole } from '#proof/writing/exhibit.ts'
import {
  attemptCounts,
  priorAttempt,
  type AttemptKind,
  type PriorAttempt,
} from '#procedure/prior-attempt/prior-attempt.rule.ts'
import { certaintyOfVersion, explainVersion } from '#versions/contract-law.ts'

/** Whether the whole falls due: not by this act, if it is left without effect, or already. */
export type AccelerationEffect = 'none' | 'if-left-without-effect' | 'already'

/** What an act changed, question by question (ce qu'un acte change). */
export type ActEffect = {
  readonly limitation: {
    readonly effect: LimitationEffect['effect']
    readonly lastDayBefore: string | null
    readonly lastDayAfter: string | null
  }
  readonly interest: {
    readonly effect: InterestEffect
    /** The first day that bears interest by this act; null where it starts none. */
    readonly from: string | null
  }
  readonly proof: {
    readonly effects: readonly ProofEffect[]
    /** What the paper proves; null where none was described. */
    readonly role: ExhibitRole | null
  }
  readonly acceleration: {
    readonly effect: AccelerationEffect
    /** The first day on which the whole is due; null where it is not. */
    readonly on: string | null
  }
  readonly priorAttempt: {
    readonly counts: boolean
    /** Whether a claim of that amount may follow; null where no amount was given. */
    readonly satisfied: boolean | null
  }
}

/**
 * What an act of the creditor or of the debtor changes (effet d'un acte).
 *
 * Nothing is decided here: limitation, acceleration, prior attempt and proof are asked of their own
 * questions, before the act and after it. A reminder and a formal notice never move the limitation
 * period, but for an insurance premium.
 *
 * @see C. civ. 1231-6, 1344-1, 2230 to 2246; CPC 750-1
 */
export function actEffect(facts: ActEffectFacts): Outcome<ActEffect> {
  const missing = missingActFacts(facts)
  const { on, act } = facts
  if (missing.length > 0 || on === undefined || act === undefined) return needsFacts(...missing)
  const before = limitationAt(facts, on, false)
  const after = limitationAt(facts, facts.endedOn ?? on, true)
  const term = accelerationBy(facts, on)
  const attempt = attemptBy(facts, on)
  const proof = facts.exchange === undefined ? null : exchangeValue({ ...facts.exchange, on })
  const unmet = [before, after, term, attempt].find((asked) => asked?.outcome === 'needs-facts')
  if (unmet?.outcome === 'needs-facts') return unmet
  if (proof?.outcome === 'needs-facts') return under('exchange', proof.missing)
  invariant(before.outcome === 'answer' && after.outcome === 'answer', 'limitation answers')
  return effectOf(facts, {
    before,
    after,
    term: answered(term),
    attempt: answered(attempt),
    proof: answered(proof),
  })
}

/** The same question as a parsed JSON document. */
export function answerActEffect(document: ActEffectDocument): Outcome<ActEffect> {
  return actEffect(readActDocument(document))
}

type Asked = {
  readonly before: Answer<Limitation>
  readonly after: Answer<Limitation>
  readonly term: Answer<Acceleration> | null
  readonly attempt: Answer<PriorAttempt> | null
  readonly proof: Answer<ExchangeValue> | null
}

function answered<Value>(outcome: Outcome<Value> | null): Answer<Value> | null {
  return outcome?.outcome === 'answer' ? outcome : null
}

function under(name: string, missing: readonly string[]): Outcome<never> {
  return needsFacts(...missing.map((path) => `${name}.${path}`))
}

/** The limitation period on a day, without the act or with it. */
function limitationAt(facts: ActEffectFacts, asOf: Day, withAct: boolean): Outcome<Limitation> {
  const { on, act, endedOn, result, registered, claim, startsOn, events = [] } = facts
  const counted = withAct ? [...events, { on, kind: act, endedOn, result, registered }] : events
  return limitation({ asOf, claim, startsOn, events: counted })
}

/** A formal notice is what a clause on unpaid instalments waits for. */
function accelerationBy(facts: ActEffectFacts, on: Day): Outcome<Acceleration> | null {
  const { clause, unpaidSince, daysGiven, consumerCredit } = facts.acceleration ?? {}
  if (facts.act !== 'formal-notice' || clause === undefined) return null
  const lastDay = addSpan(on, { days: daysGiven ?? 0 })
  const asked = acceleration({
    asOf: addSpan(lastDay, { days: 1 }),
    clause,
    consumerCredit,
    debtorIs: facts.claim?.debtorIs,
    unpaidSince,
    formalNoticeOn: on,
    daysGiven,
  })
  return asked.outcome === 'needs-facts' ? under('acceleration', asked.missing) : asked
}

function attemptBy(facts: ActEffectFacts, on: Day): Outcome<PriorAttempt> | null {
  const kind = attemptKind(facts.act)
  if (kind === null || facts.amount === undefined) return null
  const next = addSpan(laterDay(on, facts.endedOn ?? on), { days: 1 })
  return priorAttempt({
    on: next,
    court: 'judicial',
    procedure: 'claim',
    amount: facts.amount,
    attempts: [{ kind, on }],
  })
}

const ATTEMPTS: ReadonlyMap<LimitationEventKind, AttemptKind> = new Map([
  ['reminder', 'reminder'],
  ['formal-notice', 'formal-notice'],
  ['negotiation', 'negotiation'],
  ['mediation', 'mediation'],
  ['conciliation', 'conciliation'],
  ['participatory-procedure', 'participatory-procedure'],
])

function attemptKind(act: LimitationEventKind | undefined): AttemptKind | null {
  return act === undefined ? null : (ATTEMPTS.get(act) ?? null)
}

function effectOf(facts: ActEffectFacts, asked: Asked): Outcome<ActEffect> {
  const { before, after, term, attempt, proof } = asked
  const own = ownEffect(facts, after.value)
  const interest = interestEffectOf(facts)
  const effects = proofEffectsOf(facts)
  const value: ActEffect = {
    limitation: {
      effect: own?.effect ?? 'none',
      lastDayBefore: before.value.lastDay,
      lastDayAfter: after.value.lastDay,
    },
    interest: { effect: interest.effect, from: interest.from?.toString() ?? null },
    proof: { effects, role: proof?.value.role ?? null },
    acceleration: { effect: termEffect(facts, term), on: term?.value.on ?? null },
    priorAttempt: {
      counts: attemptCounts(attemptKind(facts.act) ?? undefined),
      satisfied: attempt?.value.satisfied ?? null,
    },
  }
  const certainty = lowestCertainty(
    after.certainty,
    facts.on === undefined ? 'unknown' : certaintyOfVersion(facts.on),
    term?.certainty ?? 'established',
    attempt?.certainty ?? 'established',
    proof?.certainty ?? 'established',
    interestEffectWords[interest.effect].certainty,
    ...effects.map((effect) => proofEffectWords[effect].certainty),
  )
  return answer(value, certainty, () => explain(facts, { value, asked, certainty }))
}

function termEffect(facts: ActEffectFacts, term: Answer<Acceleration> | null): AccelerationEffect {
  if (term?.value.accelerated !== true) return 'none'
  return facts.acceleration?.clause === 'without-formal-notice'
    ? 'already'
    : 'if-left-without-effect'
}

/** The effect of the act among those of every event: the last of its day and kind. */
function ownEffect({ on, act }: ActEffectFacts, after: Limitation): LimitationEffect | undefined {
  const day = on?.toString()
  return after.effects.findLast((effect) => effect.on === day && effect.kind === act)
}

function explain(
  facts: ActEffectFacts,
  reasons: {
    readonly value: ActEffect
    readonly asked: Asked
    readonly certainty: Certainty
  },
): Explanation {
  const { value, asked, certainty } = reasons
  const from = value.interest.from
  return {
    rule: 'acts/act-effect',
    sentence: 'Voici ce que cet acte change, question par question.',
    citations: [],
    steps: [
      asked.after.explain(),
      {
        rule: `acts/interest-${value.interest.effect}`,
        ...interestEffectWords[value.interest.effect],
        steps: [],
        ...(from === null ? {} : { result: dayText(Temporal.PlainDate.from(from)) }),
      },
      ...value.proof.effects.map((effect) => ({
        rule: `acts/proof-${effect}`,
        ...proofEffectWords[effect],
        steps: [],
      })),
      ...(asked.proof === null ? [] : [asked.proof.explain()]),
      asked.term?.explain() ?? TERM_STAYS,
      asked.attempt?.explain() ?? attemptStep(value.priorAttempt.counts),
      ...(facts.on === undefined ? [] : explainVersion(facts.on)),
    ],
    certainty,
  }
}

const TERM_STAYS: Explanation = {
  rule: 'acts/term-stays',
  sentence: 'Sans une clause qui l’attend, cet acte ne rend pas exigible ce qui ne l’est pas.',
  citations: [actEffectTexts.termProtects],
  steps: [],
  certainty: 'established',
}

function attemptStep(counts: boolean): Explanation {
  return {
    rule: 'acts/prior-attempt',
    sentence: counts
      ? 'Cette tentative est de celles que la loi demande avant le juge.'
      : 'Cet acte n’est pas une tentative amiable au sens de la loi.',
    citations: [actEffectTexts.attempt],
    steps: [],
    certainty: 'established',
  }
}
