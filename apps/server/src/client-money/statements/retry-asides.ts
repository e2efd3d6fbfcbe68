import {
  someUnderWay,
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
import {
  AFTER_ANOTHER,
  begin,
  LINES_A_TURN,
  UNDER_WAY,
} from '#client-money/statements/under-way/begin.ts'
import { takeStatement, type StatementTaken } from '#client-money/statements/take-statement.ts'
import type { Work } from '#wiring/work.ts'

/** Those that were taken now, with their lines, and those that still wait. */
export type Retried = {
  readonly lines: readonly TakenLine[]
  readonly takenLate: readonly string[]
  readonly left: readonly StatementAside[]
}

/**
 * Takes the statements of an account that wait aside and hold now, the oldest first, while any does.
 * After as many lines as one transaction writes, the others wait for the next.
 */
export async function retryAsides(work: Work, account: string): Promise<Retried> {
  const lines: TakenLine[] = []
  const takenLate: string[] = []
  let left = await statementsAside(work.tx, account)
  if (await someUnderWay(work.tx, account)) return { lines, takenLate, left }
  const reader = readerOfAsides(work)
  let before = left.length + 1
  while (left.length > 0 && left.length < before) {
    before = left.length
    const still: StatementAside[] = []
    for (const aside of left) {
      if (aside.reason === 'under-way') {
        still.push(aside)
        continue
      }
      const result = await retried(work, aside, { reader, full: lines.length >= LINES_A_TURN })
      if (result.kind === 'aside') {
        still.push(await waitFor(work, aside, result))
        continue
      }
      lines.push(...result.lines)
      if (result.kind === 'begun') {
        still.push(await waitFor(work, aside, UNDER_WAY))
        await begin(work, aside, { entries: result.entries, because: null })
        continue
      }
      takenLate.push(aside.statementId)
      await takeStatementAside(work.tx, {
        statementId: aside.statementId,
        at: work.now,
        by: BALANCES_HOLD,
        because: null,
      })
    }
    left = still
  }
  return { lines, takenLate, left }
}

async function retried(
  work: Work,
  aside: StatementAside,
  { reader, full }: { readonly reader: ReaderOfAsides; readonly full: boolean },
): Promise<StatementTaken> {
  const { statementId, account, reason, expectedCents: expected, foundCents: found } = aside
  if (full) return AFTER_ANOTHER
  const own = await reader(aside)
  if (own === null) return { kind: 'aside', reason, expected, found }
  return await takeStatement(work, { statementId, account, ...own })
}

const BALANCES_HOLD = 'rule:balances-hold'

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

type Place = Pick<StatementAside, 'sha256' | 'account' | 'rankInFile'>

type ReaderOfAsides = (of: Place) => Promise<OwnStatement | null>

/**
 * Reads statements that wait again from their files, each file once; null for one that is no longer
 * read as it was when it was put aside: it goes on waiting.
 */
export function readerOfAsides(
  work: Work,
  read: Map<string, readonly OwnStatement[]> = new Map(),
): ReaderOfAsides {
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
  return read === null ? [] : statementsOfAccount(read, account).own
}
