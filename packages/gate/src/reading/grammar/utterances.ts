import { readClauses, type Clause, type Word } from '#reading/grammar/clauses.ts'
import {
  adverbs,
  authorities,
  auxiliaries,
  clitics,
  denials,
  modals,
  notThird,
  notVerbs,
} from '#reading/grammar/verb-words.data.ts'

/** Of whom a verb is said: whoever writes, whoever reads, an order to the reader, or another. */
export type SaidOf = 'sender' | 'debtor' | 'order' | 'third'

/**
 * A verb of the message and what stands around it (énoncé): who, does what, to what.
 *
 * The verb is the one that carries the meaning: the participle of « sera examinée », the infinitive of
 * « nous allons vérifier ».
 */
export type Utterance = {
  readonly of: SaidOf
  /** The words before the verb, for another's acts; empty for the sender and the reader. */
  readonly subject: string
  readonly verb: string
  /** How the act is said to be: to come, wished or done. */
  readonly time: 'future' | 'present' | 'past' | 'conditional'
  /** Said with a verb of state (« vous êtes … », « sera … »). */
  readonly state: boolean
  readonly denied: boolean
  /** The sentence asks, or the clause is a condition: nothing is asserted. */
  readonly supposed: boolean
  readonly opener: string
  /** The words after the verb, to the end of the clause. */
  readonly after: string
  readonly start: number
  readonly end: number
}

/** Every verb with its subject, from left to right (énoncés). */
export function readUtterances(text: string): readonly Utterance[] {
  return readClauses(text).flatMap(utterancesOf)
}

const SENDER = new Set(['nous', 'je', 'j', 'on'])
const DEBTOR = new Set(['vous', 'tu'])
const OTHERS = new Set(['il', 'elle', 'ils', 'elles', 'ca', 'cela'])
const FUTURE = /.(?:rai|ras|ra|rons|rez|ront)$/
const CONDITIONAL = /.(?:rais|rait|rions|riez|raient)$/
/** What follows another’s act already begun: « viennent démonter », « a signé ». */
const COMING = new Set(['va', 'vont', 'vient', 'viennent', 'passe', 'passent'])
const THIRD_TO_COME = /^[a-z]{2,}(?:ra|ront|rait|raient)$/
/** « vient de signer » is done. */
const PLACES = new Set(['de', 'd'])
const INFINITIVE = /^[a-z]{2,}(?:er|ir|re|oir)$/
const CONDITIONS = new Set(['si', 'quand', 'lorsque', 'comme'])

function utterancesOf(clause: Clause): readonly Utterance[] {
  const found: Utterance[] = []
  const { words } = clause
  for (let at = 0; at < words.length; at += 1) {
    const utterance = utteranceAt(clause, at)
    if (utterance !== null) {
      found.push(utterance.said)
      at = Math.max(at, utterance.verbAt)
    }
  }
  return found
}

type Found = { readonly said: Utterance; readonly verbAt: number }

function utteranceAt(clause: Clause, at: number): Found | null {
  const name = bare(clause.words[at])
  const next = skip(clause.words, at + 1)
  const verb = bare(clause.words[next])
  if (SENDER.has(name)) return isSenders(name, verb) ? made(clause, 'sender', [at, next]) : null
  if (DEBTOR.has(name)) return isReaders(name, verb) ? made(clause, 'debtor', [at, next]) : null
  if (OTHERS.has(name)) return verb === '' ? null : made(clause, 'third', [at, next])
  if (isOrder(clause, at)) return made(clause, 'order', [at, at])
  if (isThird(clause.words, at)) return made(clause, 'third', [0, at])
  return null
}

function isSenders(name: string, verb: string): boolean {
  if (name === 'nous') return /..ons$|^sommes$|^[a-z]+ions$/.test(verb)
  return verb.length > 0 && !notVerbs.has(verb)
}

function isReaders(name: string, verb: string): boolean {
  if (name === 'vous') return /..ez$|^(?:etes|faites|dites|refaites)$/.test(verb)
  return /[sxt]$|^va$/.test(verb) && verb.length > 1 && !notVerbs.has(verb)
}

function isOrder({ words }: Clause, at: number): boolean {
  const name = bare(words[at])
  if (!/^[a-z]{2,}ez$|^(?:faites|dites)$/.test(name) || notThird.has(name)) return false
  return words.slice(0, at).every((word) => LEADING.has(bare(word)))
}

const LEADING = new Set(
  'ne n alors donc sinon svp ainsi surtout et ou la les le l y en vous aussi puis madame monsieur bonjour simplement plutot sans attendre tarder merci'.split(
    ' ',
  ),
)

/** What a name follows: « Madame Nora Petit » announces nothing. */
const CIVILITIES = new Set(
  'madame monsieur mademoiselle mme mlle m mr bonjour cher chere'.split(' '),
)

function isThird(words: readonly Word[], at: number): boolean {
  const name = bare(words[at])
  if (notThird.has(name) || CIVILITIES.has(bare(words[at - 1]))) return false
  if (THIRD_TO_COME.test(name)) return true
  if (at === 0) return false
  const next = bare(words[skip(words, at + 1)])
  if (COMING.has(name))
    return INFINITIVE.test(next) && !notVerbs.has(next) && !PLACES.has(bare(words[at + 1]))
  return (
    (name === 'a' || name === 'ont') &&
    isParticiple(next) &&
    authorities.test(textOf(words.slice(0, at)))
  )
}

function made(clause: Clause, of: SaidOf, [from, verbAt]: readonly [number, number]): Found {
  const { words, opener, asks } = clause
  const conjugated = bare(words[verbAt])
  const meaning = meaningAt(words, verbAt)
  const around = words.slice(Math.max(0, from), meaning.at + 8).map(bare)
  const first = words[from]
  const last = words.at(-1)
  const inverted = clause.asks && of !== 'sender'
  return {
    verbAt: meaning.at,
    said: {
      of,
      subject: of === 'third' ? textOf(words.slice(from, verbAt)) : '',
      verb: bare(words[meaning.at]),
      time: timeOf(conjugated, meaning),
      state: meaning.state,
      denied: (around.includes('ne') || around.includes('n')) && around.some((w) => denials.has(w)),
      supposed: inverted || asks || CONDITIONS.has(opener),
      opener,
      after: textOf(words.slice(meaning.at + 1)),
      start: first?.start ?? 0,
      end: last?.end ?? 0,
    },
  }
}

type Meaning = {
  readonly at: number
  readonly kind: 'itself' | 'done' | 'to-do'
  readonly state: boolean
}

/** The verb that carries the meaning, after auxiliaries and « pouvoir », « aller », « devoir ». */
function meaningAt(words: readonly Word[], verbAt: number): Meaning {
  const name = bare(words[verbAt])
  const next = skip(words, verbAt + 1)
  const follower = bare(words[next])
  if (carries(name) && INFINITIVE.test(follower) && !notVerbs.has(follower)) {
    const deeper = meaningAt(words, next)
    return { at: deeper.at, kind: 'to-do', state: deeper.state }
  }
  if (auxiliaries.being.has(name) && follower !== '') {
    return { at: next, kind: 'itself', state: true }
  }
  if (auxiliaries.having.has(name) && isParticiple(follower)) {
    const beyond = follower === 'ete' ? skip(words, next + 1) : next
    return { at: beyond, kind: 'done', state: follower === 'ete' }
  }
  return { at: verbAt, kind: 'itself', state: false }
}

function carries(name: string): boolean {
  return modals.has(name) || COMING.has(name)
}

function isParticiple(word: string): boolean {
  return (
    /^[a-z]{1,}(?:e|ee|es|ees|i|ie|is|ies|it|its|u|ue|us|ues|ert|ait|aits|eint|oint)$/.test(word) &&
    !notVerbs.has(word)
  )
}

const TO_COME = /^(?:va|vas|vais|vont|allons|allez|vient|viennent|passe|passent|viens|venons)$/

function timeOf(conjugated: string, { kind }: Meaning): Utterance['time'] {
  if (kind === 'done' && !FUTURE.test(conjugated)) return 'past'
  if (FUTURE.test(conjugated)) return 'future'
  if (CONDITIONAL.test(conjugated)) return 'conditional'
  return TO_COME.test(conjugated) && kind === 'to-do' ? 'future' : 'present'
}

/** The first word from `at` on that is no pronoun before a verb, denial or adverb. */
function skip(words: readonly Word[], at: number): number {
  let index = at
  while (index < words.length && isBetween(bare(words[index]))) index += 1
  return index
}

function isBetween(word: string): boolean {
  return clitics.has(word) || adverbs.has(word) || MANNER.test(word)
}

/** « intégralement », and no noun in -ement. */
const MANNER =
  /^(?!pa[iy]ement|reglement|versement|virement|jugement|logement|appartement|document|changement|prelevement|abonnement|evenement|engagement|element|traitement|recouvrement|remboursement|moment)[a-z]{3,}ment$/

function bare(word: Word | undefined): string {
  return word?.text.replace("'", '') ?? ''
}

function textOf(words: readonly Word[]): string {
  return words
    .map((word) => word.text)
    .join(' ')
    .replaceAll("' ", "'")
}
