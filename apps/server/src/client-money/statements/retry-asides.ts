import {
  statementsAside,
  takeStatementAside,
  waitOtherwise,
  type StatementAside,
} from '@quittance/database'
import { cents } from '@quittance/kernel'
import type { WhyAside } from '#client-money/statements/decide-statement.ts'
import { statementsOfAccount, type OwnStatement } from '#client-money/statements/of-account.ts'
import type { TakenLine } from '#client-money/statements/post-lines.ts'
import { readAsBefore } from '#client-money/statements/bank-files/read-export.ts'
import { takeStatement } from '#client-money/statements/take-statement.ts'
import type { Work } from '#wiring/work.ts'

/** Those that were taken now, with their lines, and those that still wait. */
export type Retried = {
  readonly lines: readonly TakenLine[]
  readonly takenLate: readonly string[]
  readonly left: readonly StatementAside[]
}

/** Takes the statements of an account that wait aside and hold now, the oldest first, while any does. */
export async function retryAsides(work: Work, account: string): Promise<Retried> {
  const lines: TakenLine[] = []
  const takenLate: string[] = []
  const reader = readerOfAsides(work)
  let left = await statementsAside(work.tx, account)
  let before = left.length + 1
  while (left.length > 0 && left.length < before) {
    before = left.length
    const still: StatementAside[] = []
    for (const aside of left) {
      const { statementId } = aside
      const own = await reader(aside)
      const result =
        own === null ? null : await takeStatement(work, { statementId, account, ...own })
      if (result === null || result.kind === 'aside') {
        still.push(result === null ? aside : await waitFor(work, aside, result))
        continue
      }
      lines.push(...result.lines)
      takenLate.push(statementId)
      await takeStatementAside(work.tx, {
        statementId,
        at: work.now,
        by: 'rule:balances-hold',
        because: null,
      })
    }
    left = still
  }
  return { lines, takenLate, left }
}

/** The same statement, with why it waits now. */
export async function waitFor(
  work: Work,
  aside: StatementAside,
  { reason, expected, found }: WhyAside,
): Promise<StatementAside> {
  const why = {
    reason,
    expectedCents: expected === null ? null : cents(expected),
    foundCents: found === null ? null : cents(found),
  }
  const { statementId } = aside
  if (
    why.reason !== aside.reason ||
    why.expectedCents !== aside.expectedCents ||
    why.foundCents !== aside.foundCents
  ) {
    await waitOtherwise(work.tx, { statementId, ...why })
  }
  return { ...aside, ...why }
}

/**
 * Reads statements that wait again from their files, each file once; null for one that is no longer
 * read as it was when it was put aside: it goes on waiting.
 */
export function readerOfAsides(
  work: Work,
): (aside: StatementAside) => Promise<OwnStatement | null> {
  const read = new Map<string, readonly OwnStatement[]>()
  return async ({ sha256, account, rankInFile }) => {
    const statements = read.get(sha256) ?? (await statementsIn(work, { sha256, account }))
    read.set(sha256, statements)
    return statements[rankInFile] ?? null
  }
}

async function statementsIn(
  work: Work,
  { sha256, account }: { readonly sha256: string; readonly account: string },
): Promise<readonly OwnStatement[]> {
  const read = await readAsBefore(work, sha256)
  return read.kind === 'answered' ? statementsOfAccount(read.value, account).own : []
}
