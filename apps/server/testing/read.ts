import type { Answer } from './visitor.ts'

/** The value at a place of an answer, such as `at(answer.body, 'rows', 0, 'id')`. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here: unknown = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = Object.entries(here).find(([key]) => key === String(step))?.[1]
  }
  return here
}

/** The text at a place of an answer that must hold one. */
export function textAt(answer: Answer, ...path: readonly (string | number)[]): string {
  const found = at(answer.body, ...path)
  if (typeof found === 'string') return found
  throw new Error(`no text at ${path.join('.')} of ${answer.status} ${JSON.stringify(answer.body)}`)
}

/** The number at a place of an answer that must hold one. */
export function numberAt(answer: Answer, ...path: readonly (string | number)[]): number {
  const found = at(answer.body, ...path)
  if (typeof found === 'number') return found
  throw new Error(
    `no number at ${path.join('.')} of ${answer.status} ${JSON.stringify(answer.body)}`,
  )
}

/** The list at a place of an answer that must hold one. */
export function listAt(answer: Answer, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(answer.body, ...path)
  if (Array.isArray(found)) return found
  throw new Error(`no list at ${path.join('.')} of ${answer.status} ${JSON.stringify(answer.body)}`)
}
