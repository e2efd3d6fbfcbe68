import {
  dayText,
  eurosText,
  parseDay,
  parseRate,
  percentText,
  type Certainty,
} from '@quittance/kernel'
import { questionFor } from '@quittance/law'
import { isCents } from '@quittance/kernel'
import { codeWords } from './words/code-words.data.ts'
import { factWords, type FactWord, type FigureKind } from './words/fact-words.data.ts'

/** Words that a page lacked while it was written: the names of facts and codes without French. */
export const wordsLacking = new Set<string>()

/** What stands for a fact that is known to be absent, and for an empty list. */
export const NOTHING = 'néant'

const certaintyWords: Readonly<Record<Certainty, string>> = {
  established: 'établi',
  arguable: 'discutable',
  unknown: 'inconnu',
}

export function sayCertainty(certainty: Certainty): string {
  return certaintyWords[certainty]
}

/** The French of a fact by its path, from the most to the least precise: `claim.nature`, `nature`. */
export function factWord(path: string): FactWord {
  const found = namesOf(path).flatMap((name) => factWords[name] ?? [])[0]
  if (found === undefined) wordsLacking.add(`fact ${path}`)
  return found ?? { word: path }
}

/** How the figures of a fact are written, by its path; undefined where its word does not say. */
function kindOf(path: string): FigureKind | undefined {
  return namesOf(path).flatMap((name) => factWords[name] ?? [])[0]?.as
}

/** A value of a fact or of an answer in French; `as` overrides how its figures are written. */
export function sayValue(path: string, value: unknown, as?: FigureKind): string {
  if (value === null) return NOTHING
  if (value instanceof Temporal.PlainDate) return dayText(value)
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'number') return sayFigure(path, value, as ?? kindOf(path))
  if (typeof value === 'string') return sayText(path, value, as ?? kindOf(path))
  wordsLacking.add(`value ${path}`)
  return path
}

/** What a question lacks, as it is asked of a person. */
export function sayMissing(rule: string, path: string): string {
  const asked = questionFor(path, rule)
  if (asked === null) wordsLacking.add(`question ${rule} ${path}`)
  return asked?.fr ?? path
}

function sayFigure(path: string, value: number, as: FigureKind | undefined): string {
  if (as === 'cents' && isCents(value)) return eurosText(value)
  if (as === 'rate') return percentText(value)
  if (as === 'count') return String(value)
  wordsLacking.add(`figure ${path}`)
  return String(value)
}

function sayText(path: string, value: string, as: FigureKind | undefined): string {
  const onDay = parseDay(value)
  if (onDay !== null) return dayText(onDay)
  const rate = as === 'rate' ? parseRate(value) : null
  if (rate !== null) return percentText(rate)
  const half = /^(\d{4})-S([12])$/.exec(value)
  if (half !== null) return `${half[2] === '1' ? 'premier' : 'second'} semestre ${half[1]}`
  const word = [...namesOf(path).map((name) => `${name}:${value}`), value].flatMap(
    (name) => codeWords[name] ?? [],
  )[0]
  if (word !== undefined) return word
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value)) wordsLacking.add(`code ${path}:${value}`)
  return `« ${value} »`
}

/** `a.b.c`, then `b.c`, then `c`. */
function namesOf(path: string): readonly string[] {
  const parts = path.split('.')
  return parts.map((_, at) => parts.slice(at).join('.'))
}
