import type { StatementImport } from '@quittance/contract'
import {
  advanceUnderWay,
  getOrganisation,
  linesOfStatements,
  lockStatementAside,
  lockUnderWay,
  someUnderWay,
  statementsAside,
  statementsBeside,
  takeStatementAside,
  type UnderWay,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import type { DatedEntry } from '@quittance/money-files'
import { askForReceipts } from '#client-money/issue-receipts.ts'
import { proveLater } from '#client-money/proven/prove-later.ts'
import { asideSaid } from '#client-money/statements/aside-words.ts'
import { followed, type Progress } from '#client-money/statements/bank-files/progress.ts'
import type { OwnStatement } from '#client-money/statements/of-account.ts'
import { readerOfAsides, retryAsides } from '#client-money/statements/retry-asides.ts'
import { statementToTake } from '#client-money/statements/statement-lines.ts'
import { writeLines } from '#client-money/statements/take-statement.ts'
import { LINES_A_TURN } from '#client-money/statements/under-way/begin.ts'
import { inTurn } from '#client-money/turn/in-turn.ts'
import { inMoneyTurn } from '#client-money/turn/money-turn.ts'
import { inWork, type Aftermath } from '#http/procedures.ts'
import type { House } from '#wiring/house.ts'
import type { Caller, Work } from '#wiring/work.ts'

/** Statements read from their files, by the fingerprint of each, kept from one transaction to the next. */
type Kept = Map<string, readonly OwnStatement[]>

/** What was read of a file to answer so. */
const readFor = new WeakMap<StatementImport, Kept>()

/** Keeps what was read of a file for whoever goes on after this answer: it is not read a second time. */
export function keepRead(
  result: StatementImport,
  { sha256, own }: { readonly sha256: string; readonly own: readonly OwnStatement[] },
): void {
  if (result.underWay) readFor.set(result, new Map([[sha256, own]]))
}

/** True while a statement of the account is under way, or waits for one that was. */
export async function moreIsToFollow(work: Work, account: string): Promise<boolean> {
  if (await someUnderWay(work.tx, account)) return true
  const waiting = await statementsAside(work.tx, account)
  return waiting.some(({ reason }) => reason === 'after-another')
}

/** Who hears of the progress, and what was read already. */
type FollowedBy = { readonly say?: (progress: Progress) => void; readonly kept?: Kept }

/**
 * Writes what is left of the statements of the organisation, some lines a transaction, each in its
 * turn: whoever else writes client money gets through in between. Nothing where nothing is left.
 *
 * It may be stopped anywhere, and be asked for by several at once: what is written is counted in the
 * transaction that writes it. It must not be asked for within the turn.
 */
export async function follow(
  house: House,
  caller: Caller,
  { say, kept = new Map() }: FollowedBy = {},
): Promise<void> {
  await inTurn(`${caller.organisationId}/statements`, async () => {
    while (await inMoneyTurn({ house }, caller, (work) => writeMore(work, kept, say))) {
      // Each round is a transaction of its own.
    }
  })
}

/** Writes the next lines. @returns false where nothing is left. */
async function writeMore(
  work: Work,
  kept: Kept,
  say?: (progress: Progress) => void,
): Promise<boolean> {
  const { account } = await getOrganisation(work.tx)
  if (account === null) return false
  const run = await lockUnderWay(work.tx, account.iban)
  if (run !== null) {
    await writeNext(work, run, { kept, say })
    return true
  }
  if (!(await moreIsToFollow(work, account.iban))) return false
  const { lines, takenLate } = await retryAsides(work, account.iban)
  if (lines.length > 0) await proveLater(work)
  return lines.length > 0 || takenLate.length > 0
}

async function writeNext(
  work: Work,
  run: UnderWay,
  { kept, say }: { readonly kept: Kept; readonly say: ((progress: Progress) => void) | undefined },
): Promise<void> {
  const { statementId, account, entries } = run
  const aside = await lockStatementAside(work.tx, statementId)
  const own = aside === null ? null : await readerOfAsides(work, kept)(aside)
  invariant(own !== null, 'a statement that is under way is read as it was when it was begun')
  const written = Math.min(run.written + LINES_A_TURN, entries.length)
  const to = { statementId, account, ...own, ...(say === undefined ? {} : { say }) }
  await writeLines(work, to, {
    entries: entries.slice(run.written, written),
    before: run.written,
    of: entries.length,
    dated: datedOf(own),
    opening: null,
  })
  await advanceUnderWay(work.tx, { statementId, written })
  if (written < entries.length) return
  const { begunBy, begunBecause: because } = run
  const by = because === null ? 'rule:balances-hold' : begunBy
  await takeStatementAside(work.tx, { statementId, at: work.now, by, because })
  await retryAsides(work, account)
  await askForReceipts(work)
  await proveLater(work)
}

/** The day of each entry, told once for all the transactions that write them. */
const datedOnce = new WeakMap<OwnStatement, readonly DatedEntry[]>()

function datedOf(own: OwnStatement): readonly DatedEntry[] {
  const known = datedOnce.get(own)
  if (known !== undefined) return known
  const given = statementToTake(own, true)
  invariant(typeof given === 'object', 'a statement that is under way has lines')
  datedOnce.set(own, given.entries)
  return given.entries
}

/**
 * After a file was taken: what is left of it, then what became of it as a whole. Asked again after
 * the server was stopped, it goes on from where it was.
 */
export async function toTheEnd(
  { context: { house }, caller }: Aftermath,
  result: StatementImport,
): Promise<StatementImport> {
  if (!result.underWay) return result
  const reads = async <Read>(read: (work: Work) => Promise<Read>) =>
    await inWork({ house }, caller, read)
  const { ids, fileId } = await reads(({ tx }) => statementsBeside(tx, result.statementId))
  invariant(fileId !== null, 'a statement taken came in a file')
  const kept = readFor.get(result) ?? new Map()
  await followed({ house, caller, fileId }, (say) => follow(house, caller, { say, kept }))
  return await reads(async ({ tx }) => {
    const { account } = await getOrganisation(tx)
    const waiting = account === null ? [] : await statementsAside(tx, account.iban)
    const aside = waiting.filter(({ statementId }) => ids.includes(statementId)).map(asideSaid)
    const { lines, posted } = result.already ? result : await linesOfStatements(tx, ids)
    return { ...result, lines, posted, toMatch: lines - posted, aside, underWay: false }
  })
}

/** The same after a statement that waited was taken. */
export async function asideToTheEnd<
  Result extends Pick<StatementImport, 'lines' | 'posted' | 'toMatch' | 'underWay'>,
>(
  { context: { house }, caller }: Aftermath,
  result: Result & { readonly statementId: string },
): Promise<Result & { readonly statementId: string }> {
  if (!result.underWay) return result
  await follow(house, caller)
  return await inWork({ house }, caller, async ({ tx }) => {
    const { lines, posted } = await linesOfStatements(tx, [result.statementId])
    return { ...result, lines, posted, toMatch: lines - posted, underWay: false }
  })
}
