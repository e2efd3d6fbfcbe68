import { daysBetween, laterDay, type Citation, type Day, type Said } from '@quittance/kernel'

import {
  reasonOf,
  reasonWords,
  verbOf,
  verbWords,
  type ActReason,
  type VerbCode,
} from '#acts/act-reasons.ts'
import { caseCan } from '#acts/case-can.ts'
import type { CaseAct, CaseFacts } from '#case-facts.ts'
import { casePolicyOn } from '#policy/case-policy.ts'
import { promiseToCallAbout, limitationPresses, nextPayOver } from '#case-reading.ts'
import { actOfStep, caseStanding } from '#scenario/case-standing.ts'
import type { ScenarioStanding } from '#scenario/scenario-standing.ts'

/** An act that may be done today, and why it is the one to do. */
export type PossibleAct = {
  readonly act: CaseAct
  readonly verbCode: VerbCode
  readonly verb: Said
  readonly why: ActReason
  readonly reason: Said
  readonly articles: readonly Citation[]
  /** Since when it is possible. */
  readonly from: Day
}

/** An act that may not be done today: shown with its reason, never hidden. */
export type ImpossibleAct = {
  readonly act: CaseAct
  readonly verb: Said
  readonly because: Said
  readonly articles: readonly Citation[]
  /** The day it becomes possible by itself; null when somebody must act first. */
  readonly until: Day | null
}

/**
 * Every act of a dossier on a day, sorted once: to propose, possible, impossible with its reason.
 */
export type NextActs = {
  /** The act to propose; null when only recording is possible. */
  readonly next: PossibleAct | null
  readonly possible: readonly PossibleAct[]
  readonly impossible: readonly ImpossibleAct[]
  /** Where the dossier stands in its scenario. */
  readonly standing: ScenarioStanding
}

/** Acts by which the house goes forward, the usual order; recording acts come after. */
export const forwardActs: readonly CaseAct[] = [
  'review-finding',
  'close',
  'first-letter',
  'hand-over',
  'formal-notice',
  'reminder',
  'call',
  'pay-over',
]
/** Acts by which the house goes forward, and that no scenario orders. */
const UNORDERED: readonly CaseAct[] = ['review-finding', 'close', 'pay-over']
const RECORDING: readonly CaseAct[] = ['record-payment', 'promise', 'dispute']

/**
 * What may be done on a dossier on a day, the next lawful act first (prochain acte licite).
 *
 * The order is the scenario's, but money to pay over soon and a claim about to be time-barred come
 * first. Possible and impossible acts together are all the acts there are.
 */
export function nextActs(facts: CaseFacts, on: Day): NextActs {
  const standing = caseStanding(facts, on)
  const due = dueStep(facts, standing)
  const pressed = pressing(facts, on)
  const order = [...pressed, ...forwardActs, ...RECORDING]
  const acts = order.filter((act, index) => order.indexOf(act) === index)
  const possible: PossibleAct[] = []
  const impossible: ImpossibleAct[] = []
  for (const act of acts) {
    const verbCode = verbOf(act, facts)
    const verb = verbWords(verbCode)
    const permission = caseCan[act](facts, on)
    if (permission.kind === 'yes') {
      const { citations: articles } = permission
      const from = due?.act === act ? laterDay(permission.from, due.from) : permission.from
      const why = reasonOf(act, facts, on)
      possible.push({ act, verbCode, verb, why, reason: reasonWords(why), articles, from })
    } else {
      const { because, citations: articles, until = null } = permission
      impossible.push({ act, verb, because, articles, until })
    }
  }
  const proposed = [...pressed, ...(due === null ? [] : [due.act]), ...UNORDERED]
  const next = possible.find(({ act }) => proposed.includes(act)) ?? null
  return { next, possible, impossible, standing }
}

/**
 * The step of the scenario that is due (étape due): the house proposes it and no other. A letter that
 * the scenario keeps for later is not possible before; a call is, by a person's choice.
 */
function dueStep(
  facts: CaseFacts,
  { next }: ScenarioStanding,
): { readonly act: CaseAct; readonly from: Day } | null {
  if (next?.state !== 'due' || next.from === null) return null
  return { act: actOfStep(next.step.act, facts), from: next.from }
}

function pressing(facts: CaseFacts, on: Day): readonly CaseAct[] {
  const owed = nextPayOver(facts)?.payOverBy ?? null
  const soon = owed !== null && daysBetween(on, owed) <= casePolicyOn(on).payOverSoon
  return [
    ...(soon ? (['pay-over'] as const) : []),
    ...(limitationPresses(facts, on) ? (['review-finding', 'hand-over'] as const) : []),
    ...(promiseToCallAbout(facts, on) === null ? [] : (['review-finding', 'call'] as const)),
  ]
}
