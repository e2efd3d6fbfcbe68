import { statementsAside, takeStatementAside, type StatementAside } from '@quittance/database'
import { invariant } from '@quittance/kernel'
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
      const result = await takeStatement(work, { statementId, account, ...own })
      if (result.kind === 'aside') {
        still.push(aside)
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

/** Reads statements that wait again from their files, each file once. */
export function readerOfAsides(work: Work): (aside: StatementAside) => Promise<OwnStatement> {
  const read = new Map<string, readonly OwnStatement[]>()
  return async ({ sha256, account, rankInFile }) => {
    const statements = read.get(sha256) ?? (await statementsIn(work, { sha256, account }))
    read.set(sha256, statements)
    const statement = statements[rankInFile]
    invariant(statement !== undefined, 'a statement kept is in its file')
    return statement
  }
}

async function statementsIn(
  work: Work,
  { sha256, account }: { readonly sha256: string; readonly account: string },
): Promise<readonly OwnStatement[]> {
  const read = await readAsBefore(work, sha256)
  invariant(read.kind === 'answered', 'a file of statements that was read is read again')
  return statementsOfAccount(read.value, account).own
}
