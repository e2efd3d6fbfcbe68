import { insertUnderWay } from '@quittance/database'
import type { WhyAside } from '#client-money/statements/decide-statement.ts'
import type { Work } from '#wiring/work.ts'

/**
 * As many lines of statements are written in one transaction, two or three seconds of work: whoever else
 * writes client money of the organisation gets through before the next ones.
 */
export const LINES_A_TURN = 2500

/** Its first lines are written; the others follow in transactions of their own. */
export const UNDER_WAY: WhyAside = {
  kind: 'aside',
  reason: 'under-way',
  expected: null,
  found: null,
}

/** What a statement is compared with is not whole while another of its account is under way. */
export const AFTER_ANOTHER: WhyAside = { ...UNDER_WAY, reason: 'after-another' }

/**
 * Keeps which entries of a statement are to be written: it was compared with what was taken before
 * its first line, and is not compared again. It stands aside until its last line is written, by
 * whoever asked for it, else in the background.
 */
export async function begin(
  work: Work,
  of: { readonly statementId: string; readonly account: string },
  plan: { readonly entries: readonly number[]; readonly because: string | null },
): Promise<void> {
  const { statementId, account } = of
  await insertUnderWay(work.tx, {
    statementId,
    account,
    entries: plan.entries,
    written: LINES_A_TURN,
    begunBy: work.caller.userId,
    begunBecause: plan.because,
    at: work.now,
  })
  const { organisationId } = work.caller
  await work.house.jobs.send(work.tx, 'statements-go-on', { organisationId, id: organisationId })
}
