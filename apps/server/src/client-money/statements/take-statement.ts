import {
  BY_OLDER_STATEMENT,
  decideBankLine,
  insertBankLines,
  keysTaken,
  OPENING,
  OPENING_UNDONE,
  type KnownAccountRecord,
  type NewBankLine,
} from '@quittance/database'
import { invariant, negateCents } from '@quittance/kernel'
import { postOpeningUndone } from '@quittance/ledger'
import type { Statement } from '@quittance/money-files'
import { setImmediate } from 'node:timers/promises'
import { writeEntries } from '#client-money/post.ts'
import type { Progress } from '#client-money/statements/bank-files/progress.ts'
import {
  decideStatement,
  type ToWrite,
  type WhyAside,
} from '#client-money/statements/decide-statement.ts'
import type { OwnStatement } from '#client-money/statements/of-account.ts'
import { postLines, type TakenLine } from '#client-money/statements/post-lines.ts'
import { balanceLine, lineOf, type LinesAt } from '#client-money/statements/statement-lines.ts'
import type { Work } from '#wiring/work.ts'

/** What became of a statement: its new lines, or why it waits. */
export type StatementTaken =
  | { readonly kind: 'taken'; readonly lines: readonly TakenLine[] }
  | WhyAside

/**
 * Takes what is new of a statement, or says why it waits; `regardless` when a person decided that
 * it is taken though the balances do not hold.
 */
export async function takeStatement(
  work: Work,
  of: LinesAt &
    OwnStatement & { readonly regardless?: boolean; readonly say?: (progress: Progress) => void },
): Promise<StatementTaken> {
  const { account, regardless } = of
  const decided = await decideStatement(work, { own: of, account, regardless })
  if (decided.kind === 'nothing') return { kind: 'taken', lines: [] }
  if (decided.kind === 'aside') return decided
  if (decided.taking.replacesOpening) await undoOpening(work, of, decided.known)
  const lines = await newLines(work, of, decided)
  const fresh = await insertBankLines(work.tx, lines)
  invariant(fresh.size === lines.length, 'a line that is new is not there yet')
  return { kind: 'taken', lines: await postLines(work, lines, of.say) }
}

async function newLines(
  work: Work,
  of: LinesAt & { readonly statement: Statement },
  { taking, dated }: ToWrite,
): Promise<readonly NewBankLine[]> {
  const { statementId, account, statement } = of
  const onDay = new Map(dated.map((one) => [one.index, one]))
  const entries = taking.entries.map((index) => ({
    index,
    entry: statement.entries[index],
    dated: onDay.get(index),
  }))
  const keys = entries.flatMap(({ entry }) => entry?.key ?? [])
  const taken = await keysTaken(work.tx, { account, keys: [OPENING, ...keys] })
  const free = (key: string) => (taken.has(key) ? `${key}|${statementId}` : key)
  const opening = taking.opening === null || taking.opening.amount === 0 ? null : taking.opening
  const { chance } = work.house
  const lines = openings(of, { opening, free, id: chance.id() })
  for (const [rank, { index, entry, dated: line }] of entries.entries()) {
    invariant(entry !== undefined && line !== undefined, 'what is taken is in its statement')
    const at = { statementId, account, id: chance.id(), rank: index, key: free(entry.key) }
    lines.push(lineOf(entry, { ...at, dated: line }))
    if (rank % LINES_AT_ONCE === LINES_AT_ONCE - 1) await setImmediate()
  }
  return lines
}

/** As many lines are made before the server answers others: some milliseconds. */
const LINES_AT_ONCE = 1000

/** The line of what the account held before its first statement, if it held anything. */
function openings(
  { statementId, account }: LinesAt,
  of: {
    readonly opening: ToWrite['taking']['opening']
    readonly free: (key: string) => string
    readonly id: string
  },
): NewBankLine[] {
  const { opening, free, id } = of
  if (opening === null) return []
  const { on, amount } = opening
  return [balanceLine({ statementId, account, on, amount, id, key: free(OPENING), rank: -1 })]
}

/** Takes the former opening back: the older statement says what it was made of. */
async function undoOpening(
  work: Work,
  { statementId, account }: LinesAt,
  { opening }: KnownAccountRecord,
): Promise<void> {
  invariant(opening !== null, 'an opening that is told anew was told before')
  if (opening.lineId === null) return
  const undone = balanceLine({
    statementId,
    account,
    id: work.house.chance.id(),
    key: `${OPENING_UNDONE}|${statementId}`,
    rank: -2,
    on: opening.on,
    amount: negateCents(opening.amount),
  })
  await insertBankLines(work.tx, [undone])
  await writeEntries(
    work,
    postOpeningUndone({
      id: `${undone.id}:out`,
      effectiveOn: opening.on,
      recordedAt: work.now,
      bankEntry: undone.id,
      receipt: opening.lineId,
      amount: opening.amount,
    }),
  )
  for (const id of [undone.id, opening.lineId]) {
    await decideBankLine(work.tx, { id, state: 'other', by: BY_OLDER_STATEMENT, at: work.now })
  }
}
