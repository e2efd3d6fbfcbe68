import type { Problem } from '@quittance/contract'
import { useSaid } from '#words/use-said.ts'

/**
 * A refusal of the server, as a problem document: a stable `code`, a sentence for people, the path
 * of the value concerned.
 */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'Refusal'
    this.problem = problem
  }
}

/** The problem of a failed call; null when the server was not reached or did not answer one. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof Refusal ? error.problem : null
}

/** How the refusals of the server are read in the language on the screen. */
export function useRefusals(): (of: Problem) => string {
  const say = useSaid()
  return ({ detail, inEnglish }) => say({ fr: detail, en: inEnglish.detail })
}

/** Reads a refusal from an answer; null for an answer that is not one. */
export async function refusalOf(response: Response): Promise<Refusal | null> {
  const type = response.headers.get('content-type') ?? ''
  if (response.ok || !type.startsWith('application/problem+json')) return null
  const problem: unknown = await response.json()
  return isProblem(problem) ? new Refusal(problem) : null
}

/** Whether a value read from an answer is a problem document. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'detail' in value &&
    typeof value.detail === 'string' &&
    'inEnglish' in value &&
    typeof value.inEnglish === 'object' &&
    'status' in value &&
    typeof value.status === 'number'
  )
}
