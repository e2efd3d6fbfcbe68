import type { Answer } from '../visitor.ts'

/** The answer of an act that may be refused: a history acts on what it saw, which may have moved. */
export function refusedOrDone(answer: Answer): Answer {
  if (answer.status < 500) return answer
  throw new Error(`failed: ${answer.status} ${answer.bytes.toString().slice(0, 2000)}`)
}
