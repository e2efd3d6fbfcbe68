import type { CommandError } from '#command.ts'

/** Our own failure, as the command writes it: what went wrong, never a trace. */
export function failureOf(error: unknown): CommandError {
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    code: 'unexpected-failure',
    path: '',
    message: `La commande a échoué de notre fait (${cause}).`,
  }
}
