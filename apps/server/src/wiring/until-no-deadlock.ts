import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'

/** What PostgreSQL calls a transaction that it ended so that another may go on: all of it is undone. */
const UNDONE_FOR_ANOTHER = new Set(['40P01', '40001'])

/** As often is work begun again before the failure is told. */
const MOST_TRIES = 8

/** The longest wait before the second try, in milliseconds; each next one is twice as long. */
const FIRST_WAIT_MS = 10

/**
 * Runs a transaction, and again where the database ended it because it and another waited for each
 * other (interblocage): the other has gone on, and nothing of this one was kept. Each try waits
 * at random, and longer than the last, so that many who waited for each other do not meet again.
 *
 * What is run must leave its traces through its transaction alone, for it may run more than once.
 */
export async function untilNoDeadlock<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run()
    } catch (cause) {
      if (tries === MOST_TRIES || !wasUndoneForAnother(cause)) throw cause
      await setTimeout(randomInt(1, FIRST_WAIT_MS * 2 ** (tries - 1)))
    }
  }
}

function wasUndoneForAnother(cause: unknown): boolean {
  if (!(cause instanceof Error) || !('code' in cause)) return false
  return UNDONE_FOR_ANOTHER.has(String(cause.code))
}
