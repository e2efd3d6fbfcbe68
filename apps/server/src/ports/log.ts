/** One line of JSON a fact: what happened, to what; never a secret, never a debtor's words. */
export type Log = {
  readonly info: (what: string, facts?: Readonly<Record<string, string | number>>) => void
  readonly failure: (what: string, cause: unknown) => void
}

/** Writes to a stream such as standard error. */
export function logTo(write: (line: string) => void): Log {
  return {
    info: (what, facts = {}) => write(`${JSON.stringify({ level: 'info', what, ...facts })}\n`),
    failure: (what, cause) =>
      write(`${JSON.stringify({ level: 'error', what, cause: causeText(cause) })}\n`),
  }
}

function causeText(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const deeper = cause.cause === undefined ? '' : ` <- ${causeText(cause.cause)}`
  return `${cause.stack ?? cause.message}${deeper}`
}
