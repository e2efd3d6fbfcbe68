import type { RegisteredStateName } from '@quittance/contract'
import { foldText, parseDay, type Day } from '@quittance/kernel'
import { checkRegisteredNumber } from '@quittance/money-files'

/** What a proof says of the letter of a number. */
export type ReadState = {
  readonly number: string
  /** Null where no word says it. */
  readonly state: RegisteredStateName | null
  readonly on: Day | null
  /** The line it was read in. */
  readonly excerpt: string
}

/** Words of the post, without accents, the most final first: « avisé et non réclamé » is not claimed. */
const STATES: readonly (readonly [RegisteredStateName, RegExp])[] = [
  ['unclaimed', /non reclam|non retir|not claimed|unclaimed/],
  ['refused', /refus/],
  [
    'unknown-address',
    /inconnu a l.adresse|destinataire inconnu|n.habite pas|npai|adresse (?:incomplete|inexacte|insuffisante)|defaut d.acces|defaut d.adress/,
  ],
  [
    'delivered',
    /(?<!non )(?<!pas )distribue|remis (?:au|a) (?:son |ce |le )?(?:destinataire|mandataire)|(?<!non )delivered/,
  ],
  ['returned-otherwise', /endommag|spolie|retour a l.expediteur|retourne a l.expediteur/],
  ['presented', /presente|avise|mis en instance|en attente de retrait|a retirer/],
  ['deposited', /depos|depot|pris en charge/],
]

const NUMBER = /\b(?:[A-Z]{2} ?(?:\d ?){9}[A-Z]{2}|(?:\d[A-Z]|[A-Z]\d) ?(?:\d ?){11})\b/giu
const LINES_OF_A_NUMBER = 60
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

/**
 * What a proof of posting or of delivery says, as far as its words are known: a page of the post printed
 * as PDF, or a table of a provider, one letter a line.
 *
 * No provider is imitated: a line counts where a registered number, a word of the post and a day are
 * found on it, or under the number. Every reading waits for a person.
 */
export function readProofText(text: string): readonly ReadState[] {
  const lines = text.split(/\r\n?|\n/u)
  const found: ReadState[] = []
  let number: string | null = null
  let since = 0
  for (const [index, line] of lines.entries()) {
    const named = numberIn(line)
    if (named !== null && named !== number) {
      number = named
      since = index
      found.push({ number, state: null, on: null, excerpt: excerptOf(line) })
    }
    if (number === null || index - since > LINES_OF_A_NUMBER) continue
    const state = stateIn(line)
    if (state === null) continue
    const on = dayIn(line) ?? dayIn(lines[index - 1] ?? '') ?? dayIn(lines[index + 1] ?? '')
    found.push({ number, state, on, excerpt: excerptOf(line) })
  }
  return distinct(found)
}

function numberIn(line: string): string | null {
  for (const [found] of line.matchAll(NUMBER)) {
    const { normalised } = checkRegisteredNumber(found)
    if (normalised !== null) return normalised
  }
  return null
}

function stateIn(line: string): RegisteredStateName | null {
  const plain = foldText(line).folded
  return STATES.find(([, words]) => words.test(plain))?.[0] ?? null
}

/** A day written `09/11/2026`, `2026-11-09` or « 9 novembre 2026 ». */
function dayIn(line: string): Day | null {
  const plain = foldText(line).folded
  const [, day, month, year] = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(plain) ?? []
  if (year !== undefined) return dayOf(year, month ?? '', day ?? '')
  const [iso] = /\b\d{4}-\d{2}-\d{2}\b/.exec(plain) ?? []
  if (iso !== undefined) return parseDay(iso)
  const [, first, named, then] = /\b(\d{1,2})(?:er)? ([a-z]+) (\d{4})\b/.exec(plain) ?? []
  const rank = MONTHS.indexOf(named ?? '')
  return rank === -1 || then === undefined ? null : dayOf(then, String(rank + 1), first ?? '')
}

function dayOf(year: string, month: string, day: string): Day | null {
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const LONGEST_EXCERPT = 200

function excerptOf(line: string): string {
  return line.trim().slice(0, LONGEST_EXCERPT)
}

/** A state is said once, with its day where a line gives it; a number alone, where nothing is said. */
function distinct(found: readonly ReadState[]): readonly ReadState[] {
  const told = new Set(found.flatMap(({ number, state }) => (state === null ? [] : [number])))
  const kept = new Map<string, ReadState>()
  for (const one of found) {
    if (one.state === null && told.has(one.number)) continue
    const key = `${one.number} ${one.state}`
    const known = kept.get(key)
    if (known === undefined || (known.on === null && one.on !== null)) kept.set(key, one)
  }
  return [...kept.values()]
}
