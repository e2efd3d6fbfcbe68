import { dayText, daysBetween, eurosText, type Citation, type Day } from '@quittance/kernel'

import { actVerbs } from '#acts/act-words.ts'
import { caseCan } from '#acts/case-can.ts'
import type { CaseAct, CaseFacts } from '#case-facts.ts'
import { casePolicyOn } from '#policy/case-policy.ts'
import { lapsedPromise, limitationPresses, nextPayOver } from '#case-reading.ts'

/** An act that may be done today, and why it is the one to do. */
export type PossibleAct = {
  readonly act: CaseAct
  readonly verb: string
  readonly reason: string
  readonly articles: readonly Citation[]
  /** Since when it is possible. */
  readonly from: Day
}

/** An act that may not be done today: shown with its reason, never hidden. */
export type ImpossibleAct = {
  readonly act: CaseAct
  readonly verb: string
  readonly because: string
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
}

/** Acts by which the house goes forward, the usual order; recording acts come after. */
const FORWARD: readonly CaseAct[] = [
  'review-finding',
  'close',
  'first-letter',
  'hand-over',
  'formal-notice',
  'reminder',
  'call',
  'pay-over',
]
const RECORDING: readonly CaseAct[] = ['record-payment', 'promise', 'dispute']

/**
 * What may be done on a dossier on a day, the next lawful act first (prochain acte licite).
 *
 * The order is the scenario's, but money to pay over soon and a claim about to be time-barred come
 * first. Possible and impossible acts together are all the acts there are.
 */
export function nextActs(facts: CaseFacts, on: Day): NextActs {
  const order = [...pressing(facts, on), ...FORWARD, ...RECORDING]
  const acts = order.filter((act, index) => order.indexOf(act) === index)
  const possible: PossibleAct[] = []
  const impossible: ImpossibleAct[] = []
  for (const act of acts) {
    const verb = verbOf(act, facts, on)
    const permission = caseCan[act](facts, on)
    if (permission.kind === 'yes') {
      const { from, citations: articles } = permission
      possible.push({ act, verb, reason: reasonFor(act, facts, on), articles, from })
    } else {
      const { because, citations: articles, until = null } = permission
      impossible.push({ act, verb, because, articles, until })
    }
  }
  return { next: possible.find(({ act }) => FORWARD.includes(act)) ?? null, possible, impossible }
}

function pressing(facts: CaseFacts, on: Day): readonly CaseAct[] {
  const owed = nextPayOver(facts)?.payOverBy ?? null
  const soon = owed !== null && daysBetween(on, owed) <= casePolicyOn(on).payOverSoon
  return [
    ...(soon ? (['pay-over'] as const) : []),
    ...(limitationPresses(facts, on) ? (['review-finding', 'hand-over'] as const) : []),
    ...(lapsedPromise(facts, on) === null ? [] : (['review-finding', 'call'] as const)),
  ]
}

function verbOf(act: CaseAct, facts: CaseFacts, on: Day): string {
  if (act === 'review-finding' && facts.findingsAwaiting === 0) return 'Lire la réponse'
  if (act === 'reminder' && facts.reminders.length + 1 >= casePolicyOn(on).remindersAtMost) {
    return 'Écrire le dernier rappel'
  }
  return actVerbs[act]
}

/** Why the act is proposed, in one sentence. */
function reasonFor(act: CaseAct, facts: CaseFacts, on: Day): string {
  const { lastDay } = facts.limitation
  switch (act) {
    case 'review-finding':
      return facts.findingsAwaiting > 0
        ? 'Un engagement trouvé attend votre lecture.'
        : 'Une réponse du débiteur attend votre lecture.'
    case 'first-letter':
      return 'Aucune démarche n’est permise avant elle.'
    case 'reminder':
      if (facts.firstLetter === null) return 'L’échéance est passée sans paiement.'
      return facts.reminders.length === 0
        ? 'Le délai du premier courrier est passé sans paiement.'
        : 'Le délai du dernier rappel est passé sans paiement.'
    case 'formal-notice':
      return 'Les rappels sont restés sans effet.'
    case 'call':
      return lapsedPromise(facts, on) === null
        ? 'Un appel peut éviter un courrier de plus.'
        : 'L’engagement n’a pas été tenu à son échéance.'
    case 'hand-over':
      return limitationPresses(facts, on) && lastDay !== null
        ? `Dernier jour pour agir : ${dayText(lastDay)}. Une mise en demeure n’y change rien.`
        : 'La mise en demeure est restée sans effet.'
    case 'pay-over':
      return payOverReason(facts)
    case 'close':
      return facts.statement.total <= 0
        ? 'Plus rien n’est dû ni à verser.'
        : 'Plus aucun acte n’est à faire ici.'
    case 'record-payment':
      return 'Tout argent reçu est enregistré et donne lieu à quittance.'
    case 'promise':
      return 'Le débiteur peut s’engager à tout moment.'
    case 'dispute':
      return 'Le débiteur peut contester à tout moment.'
  }
}

function payOverReason(facts: CaseFacts): string {
  const payment = nextPayOver(facts)
  if (payment === null || payment.payOverBy === null) return 'Des fonds encaissés sont à verser.'
  return `${eurosText(payment.amount)} à verser au plus tard le ${dayText(payment.payOverBy)}.`
}
