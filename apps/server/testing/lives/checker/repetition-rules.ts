import type { Departure } from './life.ts'

/** Rule 2, the house's own promise: one step of a dossier leaves once. */
export function leavesOnce({ sent, before }: Departure): string | null {
  const again = before.some(
    (earlier) =>
      earlier.kind === 'sent' && earlier.dossier === sent.dossier && earlier.step === sent.step,
  )
  return again ? `the step « ${sent.step} » of this dossier had left already` : null
}
