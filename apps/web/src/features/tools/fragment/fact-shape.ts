import '#features/tools/fragment/without-eval.ts'
import type { Question } from '@quittance/contract/questions'

/** How the value of a fact is written in an address; `-or-none` writes « there is none » as nothing. */
export type FactKind = 'text' | 'whole' | 'flag' | 'text-or-none' | 'whole-or-none' | 'no-rows'

/**
 * Every fact of a question by its path, `*` for the place in a list: `events.*.on`.
 *
 * A path that is not here is never read from an address, whatever it is called.
 */
export type FactPaths = Readonly<Record<string, FactKind>>

/** The facts of a question as an address may hold them. */
export type FactShape<Facts> = {
  readonly schema: Question<Facts>['facts']
  readonly paths: FactPaths
}

/** Rows of one list that an address holds at most; the pages offer no more. */
export const MOST_ROWS = 40

/** Signs of one value. */
export const LONGEST_VALUE = 300

/** How the fact of a path is written, or null where the question has no such fact. */
export function kindOf(path: string, paths: FactPaths): FactKind | null {
  const pattern = path.replaceAll(/\.(?:0|[1-9]\d?)(?=\.|$)/g, '.*')
  return Object.hasOwn(paths, pattern) ? (paths[pattern] ?? null) : null
}
