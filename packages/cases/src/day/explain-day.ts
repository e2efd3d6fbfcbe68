import { dayText, daysBetween, type Citation, type Day, type Explanation } from '@quittance/kernel'

import { reasonWords } from '#acts/act-reasons.ts'
import { forwardActs, nextActs, type NextActs } from '#acts/next-acts.ts'
import { payOverCitation, policyCitation, timeBarredCitation } from '#case-citations.data.ts'
import type { CaseAct, CaseFacts } from '#case-facts.ts'
import { promiseToCallAbout, limitationPresses, nextPayOver } from '#case-reading.ts'
import { explainSequence } from '#day/explain-sequence.ts'
import { casePolicyOn } from '#policy/case-policy.ts'
import { queueEntryOf, type QueueEntry } from '#queue-entry.ts'

/**
 * Why a dossier asks for an act on a day, or for none (pourquoi aujourd'hui): what comes before the
 * rest, the step that is due and what it waited for, what is lawful, what holds the other acts back.
 * From the same reading as {@link dueToday}: it explains what the daily run wrote.
 */
export function explainDay(facts: CaseFacts, on: Day): Explanation {
  const acts = nextActs(facts, on)
  const entry = queueEntryOf(facts, on, acts)
  return {
    rule: 'day/act',
    sentence: entry === null ? nothingWords(facts, on, acts) : entryWords(entry),
    citations: articlesOf(entry, acts),
    ...(entry === null ? {} : { result: entry.when.fr }),
    steps: [
      ...comesFirst(facts, on, entry),
      explainSequence(facts, on, acts.standing),
      ...lawful(acts),
      ...held(facts, acts),
      ...lastDay(facts, on),
    ],
  }
}

function entryWords({ verb, reason }: QueueEntry): string {
  return `${verb.fr} : ${beginning(reason.fr)}`
}

function nothingWords(
  { status, snoozedUntil }: CaseFacts,
  on: Day,
  { standing: { next } }: NextActs,
): string {
  if (status === 'closed') return 'Le dossier est clos : il ne demande rien.'
  if (snoozedUntil !== null && daysBetween(on, snoozedUntil) > 0) {
    return `Le dossier est mis de côté jusqu’au ${dayText(snoozedUntil)} : il ne demande rien avant.`
  }
  const none = 'Aucun acte n’est à faire aujourd’hui'
  if (next === null) return `${none}.`
  if (next.state === 'capped') return `${none} : un plafond du scénario retient l’étape due.`
  return next.state === 'due' ? `${none} : l’étape due est retenue.` : `${none} : la suite attend.`
}

function articlesOf(entry: QueueEntry | null, { possible }: NextActs): readonly Citation[] {
  return possible.find(({ act }) => act === entry?.act)?.articles ?? []
}

/** What the house does before its scenario, and why. */
function comesFirst(facts: CaseFacts, on: Day, entry: QueueEntry | null): readonly Explanation[] {
  if (entry === null) return []
  const { payOverSoon, limitationSoon } = casePolicyOn(on)
  if (entry.verbCode === 'say-whether-left') {
    const words = 'Un envoi d’issue inconnue passe avant tout : une personne dit s’il a eu lieu.'
    return [node('day/doubtful-sending', words, { on: [policyCitation] })]
  }
  const owed = nextPayOver(facts)?.payOverBy ?? null
  if (entry.act === 'pay-over' && owed !== null && daysBetween(on, owed) <= payOverSoon) {
    const words = `À ${payOverSoon} jours ou moins du dernier jour pour verser, les fonds passent avant la suite.`
    const on = [payOverCitation, policyCitation]
    return [node('day/pay-over-first', words, { on, gives: dayText(owed) })]
  }
  const lapsed = promiseToCallAbout(facts, on)
  if (entry.act === 'call' && lapsed !== null) {
    const words = `La somme promise pour le ${dayText(lapsed.dueOn)} n’est pas venue avant la fin de son délai de grâce : un appel passe avant la suite.`
    const gives = dayText(lapsed.graceUntil)
    return [node('day/promise-lapsed', words, { on: [policyCitation], gives })]
  }
  if (limitationPresses(facts, on) && ['hand-over', 'review-finding'].includes(entry.act)) {
    const words = `À ${limitationSoon} jours ou moins du dernier jour pour agir, les délais de la suite n’arrêtent plus la remise.`
    return [node('day/limitation-first', words, { on: [policyCitation] })]
  }
  if (entry.act === 'review-finding') {
    const words = 'Ce que le débiteur a écrit se lit avant toute demande : la suite attend.'
    return [node('day/reply-first', words, { on: [policyCitation] })]
  }
  return []
}

/** The acts by which the house may go forward today, each with its text. */
function lawful({ possible }: NextActs): readonly Explanation[] {
  const can = possible.filter(({ act }) => forwardActs.includes(act))
  if (can.length === 0) {
    return [node('day/lawful', 'Aucun acte envers le débiteur n’est possible aujourd’hui.', {})]
  }
  const steps = can.map(({ verb, from, articles, why }) =>
    node('day/possible', `${verb.fr} : ${beginning(reasonWords(why).fr)}`, {
      on: articles,
      gives: `possible depuis le ${dayText(from)}`,
    }),
  )
  const one = can.length === 1 ? 'Un acte est possible' : `${can.length} actes sont possibles`
  return [node('day/lawful', `${one} aujourd’hui.`, { steps })]
}

/** Acts towards the debtor that are behind, or that nobody of this capacity does: they hold nothing. */
function isBehind(act: CaseAct, { capacity, firstLetter, formalNotice }: CaseFacts): boolean {
  if (act === 'first-letter') return capacity !== 'agency' || firstLetter !== null
  return formalNotice !== null && (act === 'reminder' || act === 'formal-notice')
}

const ASKED: readonly CaseAct[] = ['first-letter', 'reminder', 'call', 'formal-notice', 'hand-over']

/** What holds the other acts back, and until when; one reason holds several. */
function held(facts: CaseFacts, { impossible }: NextActs): readonly Explanation[] {
  const back = impossible.filter(({ act }) => ASKED.includes(act) && !isBehind(act, facts))
  const reasons = new Set(back.map(({ because }) => because.fr))
  const steps = [...reasons].flatMap((reason) => {
    const [first, ...others] = back.filter(({ because }) => because.fr === reason)
    if (first === undefined) return []
    const { verb, articles, until } = first
    const verbs = [verb.fr, ...others.map((one) => beginning(one.verb.fr))].join(', ')
    const gives = until === null ? undefined : `possible le ${dayText(until)}`
    return [node('day/held', `${verbs} : ${beginning(reason)}`, { on: articles, gives })]
  })
  if (steps.length === 0) return []
  return [node('day/holds', 'Ce qui retient les autres actes.', { steps })]
}

function lastDay({ limitation }: CaseFacts, on: Day): readonly Explanation[] {
  const { lastDay: last, certainty } = limitation
  if (last === null) return []
  const left = daysBetween(on, last)
  const soon = left === 0 ? ', aujourd’hui' : left === 1 ? ', demain' : `, dans ${left} jours`
  const words =
    left < 0
      ? 'Le dernier jour pour agir avant la prescription est passé.'
      : `Dernier jour pour agir avant la prescription${left > A_YEAR ? '' : soon}.`
  const told = node('day/limitation', words, { on: [timeBarredCitation], gives: dayText(last) })
  return [{ ...told, certainty }]
}

/** Past that many days, how many are left tells less than the day. */
const A_YEAR = 365

/** A sentence that goes on after a colon. */
function beginning(sentence: string): string {
  return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`
}

type Under = {
  readonly on?: readonly Citation[]
  readonly gives?: string | undefined
  readonly steps?: readonly Explanation[]
}

function node(rule: string, sentence: string, { on = [], gives, steps = [] }: Under): Explanation {
  return {
    rule,
    sentence,
    citations: on,
    steps,
    ...(gives === undefined ? {} : { result: gives }),
  }
}
