import type { StatementImport, StatementsAside } from '@quittance/contract'
import {
  dismissedStatements,
  getOrganisation,
  lockBankAccount,
  lockStatementAside,
  namesOfMembers,
  statementsAside,
  takeStatementAside,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { proveLater } from '#client-money/proven/prove-later.ts'
import { asideSaid, goesOn, whyAside } from '#client-money/statements/aside-words.ts'
import { separateAccount } from '#client-money/statements/import-statement.ts'
import type { TakenLine } from '#client-money/statements/post-lines.ts'
import { readerOfAsides, retryAsides, waitFor } from '#client-money/statements/retry-asides.ts'
import { recogniseAccount } from '#client-money/statements/recognise-account.ts'
import { takeStatement } from '#client-money/statements/take-statement.ts'
import { begin, UNDER_WAY } from '#client-money/statements/under-way/begin.ts'
import { moreIsToFollow } from '#client-money/statements/under-way/follow.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** As many of those left out are shown, the last ones. */
const MOST_DISMISSED = 100

/**
 * The statements of the separate account that wait, the oldest first, each with its reason; and
 * those that a person left out, the last one first.
 */
export async function readAsides({ tx }: Work): Promise<StatementsAside> {
  const { kind, account } = await getOrganisation(tx)
  if (kind === 'creditor' || account === null) return { rows: [], dismissed: [] }
  const rows = await statementsAside(tx, account.iban)
  const left = await dismissedStatements(tx, { account: account.iban, limit: MOST_DISMISSED })
  const names = await namesOfMembers(tx)
  return {
    rows: rows.map(asideSaid),
    dismissed: left.map((one) => ({
      ...asideSaid(one),
      because: one.because,
      dismissedBy: names.get(one.by) ?? one.by,
      dismissedAt: one.at.toString(),
    })),
  }
}

/** What a statement taken aside gave, with those that waited for it. */
export type TakenAside = Pick<
  StatementImport,
  'statementId' | 'lines' | 'posted' | 'toMatch' | 'takenLate' | 'underWay'
>

/**
 * Takes a statement that waits though it does not hold: a person says why, and the gap then shows
 * until it is explained. One whose account could not be compared is said to be of this account,
 * which is remembered; it is then taken as any other, or waits for another reason.
 *
 * @throws Refused `not-found`; `already-done` when it waits no more; `invalid-input` in another
 * currency, of days to come, without any day, of amounts that no bank reaches.
 */
export async function takeAside(
  work: Work,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<TakenAside> {
  const account = separateAccount(await getOrganisation(work.tx))
  await lockBankAccount(work.tx, account)
  const aside = await lockStatementAside(work.tx, id)
  if (aside === null || aside.account !== account) throw new Refused('not-found', noAside)
  if (!aside.waits) throw new Refused('already-done', waitsNoMore)
  if (aside.reason === 'foreign-currency') throw new Refused('invalid-input', notEuros)
  if (goesOn.has(aside.reason)) throw new Refused('already-done', itGoesOn)
  const own = await readerOfAsides(work)(aside)
  if (own === null) throw new Refused('invalid-input', notReadAnyMore)
  const { reason: waitedFor, sha256 } = aside
  const recognises = waitedFor === 'unknown-account' && own.named !== null
  if (recognises) {
    const named = own.named
    await recogniseAccount(work, { statementId: id, account, sha256, named, because: reason })
  }
  const at = { statementId: id, account, ...own, regardless: !recognises }
  const result = await takeStatement(work, at)
  if (result.kind === 'aside') {
    const now = await waitFor(work, aside, result)
    if (!recognises) throw new Refused('invalid-input', whyAside(now))
    return await answered(work, { statementId: id, account, lines: [] })
  }
  const begun = result.kind === 'begun'
  const lines = begun ? result.entries.length : result.lines.length
  if (begun) {
    await waitFor(work, aside, UNDER_WAY)
    await begin(work, aside, { entries: result.entries, because: reason })
  } else {
    const by = work.caller.userId
    await takeStatementAside(work.tx, { statementId: id, at: work.now, by, because: reason })
  }
  if (!recognises) {
    await record(work, {
      verb: 'bank-statement-taken-regardless',
      subject: { kind: 'bank-statement', id },
      facts: { reason, lines, waitedFor },
      references: [aside.sha256],
    })
  }
  return await answered(work, { statementId: id, account, lines: result.lines })
}

/** What was taken, with the statements that waited for it. */
export async function answered(
  work: Work,
  of: {
    readonly statementId: string
    readonly account: string
    readonly lines: readonly TakenLine[]
  },
): Promise<TakenAside> {
  const retried = await retryAsides(work, of.account)
  const lines = [...of.lines, ...retried.lines]
  const posted = lines.filter((one) => one.posted).length
  await proveLater(work)
  return {
    statementId: of.statementId,
    lines: lines.length,
    posted,
    toMatch: lines.length - posted,
    takenLate: retried.takenLate.length,
    underWay: await moreIsToFollow(work, of.account),
  }
}

export const itGoesOn = said(
  'Ce relevé s’écrit déjà, ou suit celui qui s’écrit : il n’y a rien à en décider.',
  'This statement is being written, or follows the one that is: there is nothing to decide of it.',
)

const notReadAnyMore = said(
  'Ce fichier ne se lit plus comme lorsqu’il a été mis de côté : demandez-le de nouveau à la banque.',
  'This file is no longer read as it was when it was put aside: ask the bank for it again.',
)
const noAside = said(
  'Ce relevé mis de côté n’existe pas ici.',
  'This statement put aside does not exist here.',
)
const waitsNoMore = said('Ce relevé n’attend plus.', 'This statement waits no more.')
const notEuros = said(
  'Ce relevé n’est pas en euros : le compte séparé ne se tient qu’en euros.',
  'This statement is not in euros: the separate account is kept in euros alone.',
)
