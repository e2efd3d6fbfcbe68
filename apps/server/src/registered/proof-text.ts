import type { RegisteredStateName } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { checkRegisteredNumber } from '@quittance/money-files'
import { dayBeside, statesSaid } from '#registered/proof-sentence.ts'

/** What a proof says of the letter of a number. */
export type ReadState = {
  readonly number: string
  /** Null where no word says it. */
  readonly state: RegisteredStateName | null
  readonly on: Day | null
  /** The line it was read in. */
  readonly excerpt: string
}

const NUMBER = /\b(?:[A-Z]{2} ?(?:\d ?){9}[A-Z]{2}|(?:\d[A-Z]|[A-Z]\d) ?(?:\d ?){11})\b/giu
const LINES_OF_A_NUMBER = 60
/**
 * What a proof of posting or of delivery says, as far as its words are known: a page of the post printed
 * as PDF, or a table of a provider, one letter a line.
 *
 * No provider is imitated: a line counts where a registered number, a word of the post and a day are
 * found on it, or under the number. What is denied, or only to come, is no state. Every reading waits for
 * a person.
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
    for (const { state, on } of statesSaid(line)) {
      const beside = () => dayBeside(lines[index - 1]) ?? dayBeside(lines[index + 1])
      found.push({
        number,
        state,
        on: on === 'no-day-there' ? beside() : on,
        excerpt: excerptOf(line),
      })
    }
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
