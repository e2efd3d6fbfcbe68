import type { Right } from '@quittance/contract'
import { holdClientMoney } from '@quittance/database'
import { inTurn } from '#client-money/turn/in-turn.ts'
import { inWork, writingWithin, type Aftermath } from '#http/procedures.ts'
import type { Caller, Verb, Work } from '#wiring/work.ts'

/**
 * An operation that writes client money: the same as `writing`, one at a time in an organisation.
 *
 * The order of locks is this one: the turn of the client money of the organisation, then whatever the
 * work meets (lines, orders, dossiers, creditors, purses), as the bank brings it.
 */
export function writingMoney<Input, Result>(
  right: Right,
  verb: Verb<Input, Result>,
  finish: (after: Aftermath, result: Result) => Promise<Result> = async (_, result) => result,
) {
  return writingWithin(inMoneyTurn, { right, verb, finish })
}

/**
 * Runs work on the client money of an organisation when nobody else is at it. It waits in this process
 * without a connection, then in the database for another process. It must not be asked for within
 * itself: it would wait for its own end.
 */
export async function inMoneyTurn<Result>(
  of: Parameters<typeof inWork>[0],
  caller: Caller,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  return await inTurn(caller.organisationId, () =>
    inWork(of, caller, async (work) => {
      await holdClientMoney(work.tx)
      return await run(work)
    }),
  )
}
