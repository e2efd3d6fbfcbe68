import { importFields, type ImportField } from '@quittance/contract'
import { headerWords } from '#intake/fields/header-words.data.ts'
import { plainWords } from '#intake/fields/words.ts'

/** Which column feeds each field. */
export type Mapping = Readonly<Partial<Record<ImportField, number>>>

type Guess = { readonly field: ImportField; readonly column: number; readonly score: number }

const SAME_WORDS = 1000
const CONTAINED = 100

/**
 * Proposes a column for each field by the words of the header; the person confirms.
 *
 * Each column feeds one field, the surest guess first; « (EUR) » and the like do not hinder.
 */
export function suggestMapping(columns: readonly string[]): Mapping {
  const guesses = columns
    .flatMap((name, column) => guessesFor(plainWords(name), column))
    .toSorted((one, other) => other.score - one.score || one.column - other.column)
  const mapping: Partial<Record<ImportField, number>> = {}
  const taken = new Set<number>()
  for (const { field, column } of guesses) {
    if (mapping[field] !== undefined || taken.has(column)) continue
    mapping[field] = column
    taken.add(column)
  }
  return mapping
}

/** How many columns bear words that the product knows: what tells a header from a line. */
export function knownColumns(columns: readonly string[]): number {
  return columns.filter((name) => guessesFor(plainWords(name), 0).length > 0).length
}

function guessesFor(words: string, column: number): readonly Guess[] {
  if (words === '') return []
  return importFields.flatMap((field) => {
    const scores = headerWords[field].map((known, rank) => scoreOf(words, known, rank))
    const score = Math.max(...scores)
    return score > 0 ? [{ field, column, score }] : []
  })
}

function scoreOf(words: string, known: string, rank: number): number {
  if (words === known) return SAME_WORDS - rank
  if (!` ${words} `.includes(` ${known} `)) return 0
  return CONTAINED + known.length - rank
}
