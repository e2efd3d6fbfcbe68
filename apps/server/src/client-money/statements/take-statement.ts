import {
  BY_OLDER_STATEMENT,
  decideBankLine,
  insertBankLines,
  keysTaken,
  OPENING,
  OPENING_UNDONE,
  someUnderWay,
  type KnownAccountRecord,
  type NewBankLine,
} from '@quittance/database'
import { invariant, negateCents } from '@quittance/kernel'
import { postOpeningUndone } from '@quittance/ledger'
import type { DatedEntry, Statement } from '@quittance/money-files'
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
import { AFTER_ANOTHER, LINES_A_TURN } from '#client-money/statements/under-way/begin.ts'
import type { Work } from '#wiring/work.ts'

/** What became of a statement: its new lines, or why it waits. */
export type StatementTaken =
  | { readonly kind: 'taken'; readonly lines: readonly TakenLine[] }
  /** It is taken, its first lines are written; the rest of `entries` is for the transactions after. */
  | {
      readonly kind: 'begun'
      readonly lines: readonly TakenLine[]
      readonly entries: readonly number[]
    }
  | WhyAside

/** A statement to take, and who hears how far it is. */
type ToTake = LinesAt & OwnStatement & { readonly say?: (progress: Progress) => void }

/**
 * Takes what is new of a statement, or says why it waits; `regardless` when a person decided that
 * it is taken though the balances do not hold.
 */
export async function takeStatement(
  work: Work,
  of: ToTake & { readonly regardless?: boolean },
): Promise<StatementTaken> {
  const { account, regardless } = of
  if (await someUnderWay(work.tx, account)) return AFTER_ANOTHER
  const decided = await decideStatement(work, { own: of, account, regardless })
  if (decided.kind === 'nothing') return { kind: 'taken', lines: [] }
  if (decided.kind === 'aside') return decided
  if (decided.taking.replacesOpening) await undoOpening(work, of, decided.known)
  const { entries, opening } = decided.taking
  const lines = await writeLines(work, of, {
    entries: entries.slice(0, LINES_A_TURN),
    before: 0,
    of: entries.length,
    dated: decided.dated,
    opening,
  })
  return entries.length > LINES_A_TURN
    ? { kind: 'begun', lines, entries }
    : { kind: 'taken', lines }
}

/** Lines of a statement to write now, by their place in it, among all that is to be written. */
type Portion = {
  readonly entries: readonly number[]
  /** How many were written before, of how many. */
  readonly before: number
  readonly of: number
  /** The day of each entry. */
  readonly dated: readonly DatedEntry[]
  readonly opening: ToWrite['taking']['opening']
}

/** Writes and posts some lines of a statement that are new. */
export async function writeLines(
  work: Work,
  of: ToTake,
  portion: Portion,
): Promise<readonly TakenLine[]> {
  const lines = await newLines(work, of, portion)
  const fresh = await insertBankLines(work.tx, lines)
  invariant(fresh.size === lines.length, 'a line that is new is not there yet')
  const { before, of: all } = portion
  return await postLines(work, lines, ({ stage, done }) => {
    of.say?.({ stage, done: before + done, of: all })
  })
}

async function newLines(
  work: Work,
  of: LinesAt & { readonly statement: Statement },
  portion: Portion,
): Promise<readonly NewBankLine[]> {
  const { statementId, account, statement } = of
  const meant = new Set(portion.entries)
  const onDay = new Map(
    portion.dated.filter(({ index }) => meant.has(index)).map((one) => [one.index, one]),
  )
  const entries = portion.entries.map((index) => ({
    index,
    entry: statement.entries[index],
    dated: onDay.get(index),
  }))
  const keys = entries.flatMap(({ entry }) => entry?.key ?? [])
  const taken = await keysTaken(work.tx, { account, keys: [OPENING, ...keys] })
  const free = (key: string) => (taken.has(key) ? `${key}|${statementId}` : key)
  const opening = portion.opening?.amount === 0 ? null : portion.opening
  const { chance } = work.house
  const lines = openings(of, { opening, free, id: chance.id() })
  for (const { index, entry, dated: line } of entries) {
    invariant(entry !== undefined && line !== undefined, 'what is taken is in its statement')
    const at = { statementId, account, id: chance.id(), rank: index, key: free(entry.key) }
    lines.push(lineOf(entry, { ...at, dated: line }))
  }
  return lines
}

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
