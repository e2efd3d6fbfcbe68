/** What PostgreSQL calls a transaction that it ended so that another may go on: all of it is undone. */
const UNDONE_FOR_ANOTHER = new Set(['40P01', '40001'])

/** As often is work begun again before the failure is told. */
const MOST_TRIES = 6

/**
 * Runs a transaction, and again where the database ended it because it and another waited for each
 * other (interblocage): the other has gone on, and nothing of this one was kept.
 *
 * What is run must leave its traces through its transaction alone, for it may run more than once.
 */
export async function untilNoDeadlock<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run()
    } catch (cause) {
      if (tries === MOST_TRIES || !wasUndoneForAnother(cause)) throw cause
    }
  }
}

function wasUndoneForAnother(cause: unknown): boolean {
  if (!(cause instanceof Error) || !('code' in cause)) return false
  return UNDONE_FOR_ANOTHER.has(String(cause.code))
}
