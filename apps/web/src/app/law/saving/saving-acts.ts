import { isAfter, parseDay, type Certainty, type Day, type Explanation } from '@quittance/kernel'
import { answerLimitation, type LimitationDocument, type LimitationEventKind } from '@quittance/law'

/** An act that somebody could do today, and what the law would make of it. */
export type SavingAct = {
  readonly kind: LimitationEventKind
  /** The last day it would give; null where the period would stand still. */
  readonly lastDay: Day | null
  readonly certainty: Certainty
  /** False for what has no effect in law; an act may have one and give no later day. */
  readonly counts: boolean
  /** The step of the law about this act. */
  readonly because: Explanation | null
}

/** What would move the last day if it was done on a day, and what would not. */
export type SavingActs = {
  readonly on: Day
  /** True once the last day is over: nothing saves any more. */
  readonly over: boolean
  readonly saves: readonly SavingAct[]
  readonly changesNothing: readonly SavingAct[]
}

/** Acts in the order of how often they are within reach of a creditor. */
const within: readonly LimitationEventKind[] = [
  'acknowledgment',
  'part-payment',
  'court-claim',
  'payment-order-served',
  'conciliation-request-registered',
  'mediation',
  'protective-measure',
  'enforcement-act',
  'reminder',
  'formal-notice',
  'negotiation',
  'payment-order-request',
]

/**
 * Asks the law what each act within reach would do, done on the day of the question.
 *
 * Null where the law cannot answer, before the period starts, and while it stands still: nothing
 * needs to be saved then.
 */
export function savingActs(facts: LimitationDocument): SavingActs | null {
  const now = answerLimitation(facts)
  const on = facts.asOf === undefined ? null : parseDay(facts.asOf)
  if (now.outcome !== 'answer' || on === null) return null
  if (now.value.status === 'not-started' || now.value.lastDay === null) return null
  const acts = within.flatMap((kind) => actOf(facts, kind))
  return {
    on,
    over: now.value.status === 'expired',
    saves: acts.filter(({ counts, lastDay }) => counts && isLater(lastDay, now.value.lastDay)),
    changesNothing: acts.filter(({ counts }) => !counts),
  }
}

function actOf(facts: LimitationDocument, kind: LimitationEventKind): readonly SavingAct[] {
  const { asOf, events = [] } = facts
  if (asOf === undefined) return []
  const registered = kind === 'formal-notice' && facts.claim?.nature === 'insurance-premium'
  const act = { on: asOf, kind, ...(registered && { registered }) }
  const outcome = answerLimitation({ ...facts, events: [...events, act] })
  if (outcome.outcome !== 'answer') return []
  const effect = outcome.value.effects.findLast((one) => one.kind === kind && one.on === asOf)
  const because = outcome.explain().steps.findLast(({ rule }) => rule === `limitation/${kind}`)
  return [
    {
      kind,
      lastDay: outcome.value.lastDay === null ? null : parseDay(outcome.value.lastDay),
      certainty: because?.certainty ?? outcome.certainty,
      counts: effect?.effect === 'interrupts' || effect?.effect === 'suspends',
      because: because ?? null,
    },
  ]
}

function isLater(lastDay: Day | null, than: string | null): boolean {
  const before = than === null ? null : parseDay(than)
  return before !== null && (lastDay === null || isAfter(lastDay, before))
}
