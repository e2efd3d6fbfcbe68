import {
  dayText,
  daysBetween,
  englishDay,
  englishEuros,
  eurosText,
  laterDay,
  said,
  type Citation,
  type Day,
  type Said,
} from '@quittance/kernel'

import { actVerbs } from '#acts/act-words.ts'
import { caseCan } from '#acts/case-can.ts'
import type { CaseAct, CaseFacts } from '#case-facts.ts'
import { casePolicyOn } from '#policy/case-policy.ts'
import { lapsedPromise, limitationPresses, nextPayOver } from '#case-reading.ts'
import { actOfStep, caseStanding, nextReminder } from '#scenario/case-standing.ts'

/** An act that may be done today, and why it is the one to do. */
export type PossibleAct = {
  readonly act: CaseAct
  readonly verb: Said
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
  const order = [...pressing(facts, on), ...FORWARD, ...RECORDING]
  const due = dueStep(facts, on)
  const acts = order.filter((act, index) => order.indexOf(act) === index)
  const possible: PossibleAct[] = []
  const impossible: ImpossibleAct[] = []
  for (const act of acts) {
    const verb = verbOf(act, facts)
    const permission = caseCan[act](facts, on)
    if (permission.kind === 'yes') {
      const { citations: articles } = permission
      const from = due?.act === act ? laterDay(permission.from, due.from) : permission.from
      possible.push({ act, verb, reason: reasonFor(act, facts, on), articles, from })
    } else {
      const { because, citations: articles, until = null } = permission
      impossible.push({ act, verb, because, articles, until })
    }
  }
  const proposed = [...pressing(facts, on), ...(due === null ? [] : [due.act]), ...UNORDERED]
  return { next: possible.find(({ act }) => proposed.includes(act)) ?? null, possible, impossible }
}

/**
 * The step of the scenario that is due (étape due): the house proposes it and no other. An act that
 * the scenario keeps for later stays possible, by a person's choice.
 */
function dueStep(facts: CaseFacts, on: Day): { readonly act: CaseAct; readonly from: Day } | null {
  const { next } = caseStanding(facts, on)
  if (next?.state !== 'due' || next.from === null) return null
  return { act: actOfStep(next.step.act, facts), from: next.from }
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

function verbOf(act: CaseAct, facts: CaseFacts): Said {
  if (act === 'review-finding' && facts.findingsAwaiting === 0) {
    return said('Lire la réponse', 'Read the reply')
  }
  if (act === 'reminder' && nextReminder(facts) === 'last-reminder') {
    return said('Écrire le dernier rappel', 'Write the last reminder')
  }
  return actVerbs[act]
}

/** Why the act is proposed, in one sentence. */
function reasonFor(act: CaseAct, facts: CaseFacts, on: Day): Said {
  switch (act) {
    case 'review-finding':
      return reviewReason(facts)
    case 'first-letter':
      return said('Aucune démarche n’est permise avant elle.', 'No step is allowed before it.')
    case 'reminder':
      return reminderReason(facts)
    case 'formal-notice':
      return said('Les rappels sont restés sans effet.', 'The reminders have had no effect.')
    case 'call':
      return callReason(facts, on)
    case 'hand-over':
      return handOverReason(facts, on)
    case 'pay-over':
      return payOverReason(facts)
    case 'close':
      return facts.statement.total <= 0
        ? said('Plus rien n’est dû ni à verser.', 'Nothing is owed or left to pay over.')
        : said('Plus aucun acte n’est à faire ici.', 'No act is left to do here.')
    case 'record-payment':
      return said(
        'Tout argent reçu est enregistré et donne lieu à quittance.',
        'All money received is recorded and gives rise to a receipt.',
      )
    case 'promise':
      return said(
        'Le débiteur peut s’engager à tout moment.',
        'The debtor may make a promise at any time.',
      )
    case 'dispute':
      return said(
        'Le débiteur peut contester à tout moment.',
        'The debtor may dispute the claim at any time.',
      )
  }
}

function reviewReason({ findingsAwaiting }: CaseFacts): Said {
  return findingsAwaiting > 0
    ? said(
        'Un engagement trouvé attend votre lecture.',
        'A commitment that was found is waiting for you to read it.',
      )
    : said(
        'Une réponse du débiteur attend votre lecture.',
        'A reply from the debtor is waiting for you to read it.',
      )
}

function reminderReason({ firstLetter, reminders }: CaseFacts): Said {
  if (firstLetter === null) {
    return said('L’échéance est passée sans paiement.', 'The due date has passed without payment.')
  }
  return reminders.length === 0
    ? said(
        'Le délai du premier courrier est passé sans paiement.',
        'The time left by the first letter has passed without payment.',
      )
    : said(
        'Le délai du dernier rappel est passé sans paiement.',
        'The time left by the last reminder has passed without payment.',
      )
}

function callReason(facts: CaseFacts, on: Day): Said {
  return lapsedPromise(facts, on) === null
    ? said('Un appel peut éviter un courrier de plus.', 'A call may spare one more letter.')
    : said(
        'L’engagement n’a pas été tenu à son échéance.',
        'The promise was not kept on the day it fell due.',
      )
}

function handOverReason(facts: CaseFacts, on: Day): Said {
  const { lastDay } = facts.limitation
  return limitationPresses(facts, on) && lastDay !== null
    ? said(
        `Dernier jour pour agir : ${dayText(lastDay)}. Une mise en demeure n’y change rien.`,
        `Last day to act: ${englishDay(lastDay)}. A formal notice does not change it.`,
      )
    : said('La mise en demeure est restée sans effet.', 'The formal notice has had no effect.')
}

function payOverReason(facts: CaseFacts): Said {
  const payment = nextPayOver(facts)
  if (payment === null || payment.payOverBy === null) {
    return said('Des fonds encaissés sont à verser.', 'Money collected is to be paid over.')
  }
  const { amount, payOverBy } = payment
  return said(
    `${eurosText(amount)} à verser au plus tard le ${dayText(payOverBy)}.`,
    `${englishEuros(amount)} to be paid over by ${englishDay(payOverBy)}.`,
  )
}
