import type { Problem } from '@quittance/contract'

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

/** Reads a refusal from an answer; null for an answer that is not one. */
export async function refusalOf(response: Response): Promise<Refusal | null> {
  const type = response.headers.get('content-type') ?? ''
  if (response.ok || !type.startsWith('application/problem+json')) return null
  const problem: unknown = await response.json()
  return isProblem(problem) ? new Refusal(problem) : null
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'detail' in value &&
    typeof value.detail === 'string' &&
    'status' in value &&
    typeof value.status === 'number'
  )
}
