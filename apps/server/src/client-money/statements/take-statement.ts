import {
  BY_OLDER_STATEMENT,
  decideBankLine,
  insertBankLines,
  keysTaken,
  knownAccount,
  OPENING,
  OPENING_UNDONE,
  type KnownAccountRecord,
  type NewBankLine,
} from '@quittance/database'
import { invariant, negateCents } from '@quittance/kernel'
import { postOpeningUndone } from '@quittance/ledger'
import { decideTaking, takeRegardless, type Statement, type Taking } from '@quittance/money-files'
import { writeEntries } from '#client-money/post.ts'
import type { Progress } from '#client-money/statements/bank-files/progress.ts'
import type { OwnStatement } from '#client-money/statements/of-account.ts'
import { postLines, type TakenLine } from '#client-money/statements/post-lines.ts'
import {
  balanceLine,
  lineOf,
  statementToTake,
  type LinesAt,
} from '#client-money/statements/statement-lines.ts'
import type { Work } from '#wiring/work.ts'

/** What became of a statement: its new lines, or why it waits. */
export type StatementTaken =
  | { readonly kind: 'taken'; readonly lines: readonly TakenLine[] }
  | Extract<Taking, { kind: 'aside' }>

type Taken = Extract<Taking, { kind: 'take' }>

/**
 * Takes what is new of a statement, or says why it waits; `regardless` when a person decided that
 * it is taken though the balances do not hold.
 */
export async function takeStatement(
  work: Work,
  of: LinesAt &
    OwnStatement & { readonly regardless?: boolean; readonly say?: (progress: Progress) => void },
): Promise<StatementTaken> {
  const given = statementToTake(of)
  if (given === null) return { kind: 'taken', lines: [] }
  const known = await knownAccount(work.tx, { account: of.account, from: given.from, to: given.to })
  const taking = of.regardless === true ? takeRegardless(known, given) : decideTaking(known, given)
  if (taking.kind === 'aside') return taking
  if (taking.replacesOpening) await undoOpening(work, of, known)
  const lines = await newLines(work, of, taking)
  const fresh = await insertBankLines(work.tx, lines)
  invariant(fresh.size === lines.length, 'a line that is new is not there yet')
  return { kind: 'taken', lines: await postLines(work, lines, of.say) }
}

async function newLines(
  work: Work,
  of: LinesAt & { readonly statement: Statement },
  taking: Taken,
): Promise<readonly NewBankLine[]> {
  const { statementId, account, statement } = of
  const entries = taking.entries.map((index) => ({ index, entry: statement.entries[index] }))
  const keys = entries.flatMap(({ entry }) => entry?.key ?? [])
  const taken = await keysTaken(work.tx, { account, keys: [OPENING, ...keys] })
  const free = (key: string) => (taken.has(key) ? `${key}|${statementId}` : key)
  const opening = taking.opening === null || taking.opening.amount === 0 ? null : taking.opening
  const { chance } = work.house
  return [
    ...(opening === null
      ? []
      : [
          balanceLine({
            statementId,
            account,
            on: opening.on,
            amount: opening.amount,
            id: chance.id(),
            key: free(OPENING),
            rank: -1,
          }),
        ]),
    ...entries.map(({ index, entry }) => {
      invariant(entry !== undefined, 'what is taken of a statement is in it')
      return lineOf(entry, {
        statementId,
        account,
        id: chance.id(),
        rank: index,
        key: free(entry.key),
      })
    }),
  ]
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
