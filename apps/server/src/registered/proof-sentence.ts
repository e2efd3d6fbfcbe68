import type { RegisteredStateName } from '@quittance/contract'
import { foldText, parseDay, type Day } from '@quittance/kernel'
import { ENDS } from '#registered/state-words.ts'

/** A state that a line affirms. */
export type SaidState = {
  readonly state: RegisteredStateName
  /** Null where the days of the line leave in doubt which is its own. */
  readonly on: Day | null | 'no-day-there'
}

/** Words of the post, without accents, the most final first: « avisé et non réclamé » is not claimed. */
const STATES: readonly (readonly [RegisteredStateName, RegExp])[] = [
  ['unclaimed', /non (?:reclame|retire)|pas (?:ete )?(?:reclame|retire)|not claimed|unclaimed/g],
  ['refused', /\brefus(?:e|es|ee|ees|ed|al)?\b/g],
  [
    'unknown-address',
    /inconnue? a l.adresse|destinataire inconnu|n.habite pas|npai|adresse (?:incomplete|inexacte|insuffisante)|defaut d.acces|defaut d.adress/g,
  ],
  [
    'delivered',
    /\bdistribuee?s?\b|\bremise?s? (?:en mains? propres? )?(?:au|a) (?:son |ce |le |la )?(?:destinataire|mandataire)|\bdelivered\b/g,
  ],
  ['returned-otherwise', /endommage|spolie|(?:retour|retournee?|renvoyee?) a l.expediteur/g],
  [
    'presented',
    /(?<!\bla )\bpresentee?s?\b|\bavisee?s?\b|mis en instance|en attente de retrait|a retirer/g,
  ],
  ['deposited', /\bdepos(?:ee?s?|ited)\b|\bdepot\b|\bprise? en charge/g],
]

/** States that are told by a denial: « non réclamé ». */
const DENIALS: ReadonlySet<RegisteredStateName> = new Set(['unclaimed', 'unknown-address'])

/** Where a sentence turns: what was denied before is not denied after. */
const TURN = /[,;:.!?()|\t]|\bmais\b|\bpuis\b|\bbut\b|\bthen\b|\bet (?:a|est|qui|il|elle)\b/g
const DENIED =
  /\bn'|\bne\b|\bni\b|\bnon\b|\bpas\b|\bjamais\b|\bsans\b|\baucune?\b|\bimpossib|\bechec|\bnot\b|\bnever\b|n't\b|\bcannot\b/
/** To come, wished for, supposed: nothing that happened. */
const NOT_YET =
  /\bser(?:a|ont|ait|aient)\b|\bva\b|\bvont\b|\bdoi(?:t|vent)\b|\bdevr|\bpourr|\bprevue?s?\b|\b(?:pour|avant d'|afin d'|en vue d'|en attente d'|sur le point d') ?etre\b|\bsi\b|\bs'ils?\b|\blorsqu|\bquand\b|\bdes qu|\bbientot\b|\bprochainement\b|\ben cours\b|\bwill\b|\bto be\b|\bif\b|\bwhen\b/
/** « Distribué : non », « Distribué ? » */
const TAKEN_BACK = /^\s*(?:[:;|,]\s*"?(?:non|no)\b|\?)/

type Mention = {
  readonly state: RegisteredStateName
  readonly rank: number
  readonly start: number
  readonly end: number
}
type Dated = { readonly on: Day | null; readonly start: number; readonly end: number }

/**
 * The states that a line of a proof affirms, each with its own day: a denied delivery, or one to come, is
 * none; of several states of one day, the most final.
 */
export function statesSaid(line: string): readonly SaidState[] {
  const { folded } = foldText(line)
  const dates = datesIn(folded)
  const mentions = mentionsIn(folded)
  const bound = mentions.map((mention) => ({
    mention,
    date: dateOf(mention, { mentions, dates, folded }),
  }))
  const kept = bound.filter((one) => !bound.some((other) => outdoes(other, one)))
  return kept.map(({ mention, date }) => ({
    state: mention.state,
    on: dates.length === 0 ? 'no-day-there' : (date?.on ?? null),
  }))
}

type Bound = { readonly mention: Mention; readonly date: Dated | null }

/** A letter ends once, as the most final word says; a state said twice is the one that has its day. */
function outdoes(other: Bound, one: Bound): boolean {
  const isSame = other.mention.state === one.mention.state
  if (isSame) return other.date !== null && one.date === null
  const isSameMatter =
    other.date === one.date || (ENDS.has(other.mention.state) && ENDS.has(one.mention.state))
  return isSameMatter && other.mention.rank < one.mention.rank
}

/** The day of a line that stands beside the one where a state is said. */
export function dayBeside(line: string | undefined): Day | null {
  return line === undefined ? null : (datesIn(foldText(line).folded)[0]?.on ?? null)
}

function mentionsIn(folded: string): readonly Mention[] {
  const all = STATES.flatMap(([state, words], rank) =>
    [...folded.matchAll(words)].map(({ 0: found, index }) => ({
      state,
      rank,
      start: index,
      end: index + found.length,
    })),
  )
  return all
    .filter((mention) => happened(mention, folded))
    .toSorted((one, other) => one.start - other.start)
}

function happened({ state, start, end }: Mention, folded: string): boolean {
  const before = folded.slice(0, start)
  const turn = [...before.matchAll(TURN)].at(-1)
  const clause = before.slice(turn === undefined ? 0 : turn.index + turn[0].length)
  if (NOT_YET.test(clause)) return false
  return DENIALS.has(state) || !(DENIED.test(clause) || TAKEN_BACK.test(folded.slice(end)))
}

type Line = {
  readonly mentions: readonly Mention[]
  readonly dates: readonly Dated[]
  readonly folded: string
}

/** The date of a mention; null where none is its own for sure. */
function dateOf(mention: Mention, line: Line): Dated | null {
  const { dates, mentions } = line
  const tight = tightDate(mention, line)
  if (tight !== null) return tight
  const [first] = dates
  if (first === undefined) return null
  if (dates.length > 1) return sharedOut(mention, line)
  const isTaken = mentions.some((other) => other !== mention && tightDate(other, line) === first)
  return isTaken ? null : first
}

/** « distribué le 15/05/2026 »: nothing between but words, and « le ». */
function tightDate({ end }: Mention, { dates, folded }: Line): Dated | null {
  const next = dates.find(({ start }) => start >= end)
  if (next === undefined) return null
  return /^[^,;:.|\t]{0,60}\b(?:le|du|on)\s+$/.test(folded.slice(end, next.start)) ? next : null
}

/** Days and states in turn, the days always first or always last: each state has its own. */
function sharedOut(mention: Mention, { mentions, dates }: Line): Dated | null {
  const places = [...mentions, ...dates].toSorted((one, other) => one.start - other.start)
  const kinds = places.map((place) => 'state' in place)
  const inTurn = kinds.every((kind, at) => at === 0 || kind !== kinds[at - 1])
  if (!inTurn || mentions.length !== dates.length) return null
  return dates[mentions.indexOf(mention)] ?? null
}

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
]

/** Days that are not those of a state: of the print, or the last day to do something. */
const OTHER_DAY =
  /(?:edite|imprime|consulte|extrait|etabli|signe|mise? a jour|avant|plus tard|d'ici|jusqu'au|compter du|expire)\s+(?:le\s+|au\s+)?$/

/** Days written `09/11/2026`, `2026-11-09` or « 9 novembre 2026 »; null for one that no calendar has. */
function datesIn(folded: string): readonly Dated[] {
  const written =
    /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})(?:er)? ([a-z]+) (\d{4})\b/g
  const found: Dated[] = []
  for (const match of folded.matchAll(written)) {
    const [whole, d1, m1, y1, y2, m2, d2, d3, named, y3] = match
    const start = match.index
    const month = named === undefined ? (m1 ?? m2) : String(MONTHS.indexOf(named) + 1)
    if (month === '0' || OTHER_DAY.test(folded.slice(0, start))) continue
    const on = dayOf(y1 ?? y2 ?? y3 ?? '', month ?? '', d1 ?? d2 ?? d3 ?? '')
    found.push({ on, start, end: start + whole.length })
  }
  return found
}

function dayOf(year: string, month: string, day: string): Day | null {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
