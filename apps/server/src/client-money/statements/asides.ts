import type { StatementImport, StatementsAside } from '@quittance/contract'
import {
  getOrganisation,
  insertAccountName,
  lockBankAccount,
  lockStatementAside,
  statementsAside,
  takeStatementAside,
  type StatementAside,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { proveLater } from '#client-money/proven/prove-later.ts'
import { asideSaid, whyAside } from '#client-money/statements/aside-words.ts'
import { separateAccount } from '#client-money/statements/import-statement.ts'
import type { TakenLine } from '#client-money/statements/post-lines.ts'
import { readerOfAsides, retryAsides, waitFor } from '#client-money/statements/retry-asides.ts'
import { takeStatement } from '#client-money/statements/take-statement.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** The statements of the separate account that wait, the oldest first, each with its reason. */
export async function readAsides({ tx }: Work): Promise<StatementsAside> {
  const { kind, account } = await getOrganisation(tx)
  if (kind === 'creditor' || account === null) return { rows: [] }
  const rows = await statementsAside(tx, account.iban)
  return { rows: rows.map(asideSaid) }
}

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
): Promise<Pick<StatementImport, 'lines' | 'posted' | 'toMatch' | 'takenLate'>> {
  const account = separateAccount(await getOrganisation(work.tx))
  await lockBankAccount(work.tx, account)
  const aside = await lockStatementAside(work.tx, id)
  if (aside === null || aside.account !== account) throw new Refused('not-found', noAside)
  if (!aside.waits) throw new Refused('already-done', waitsNoMore)
  if (aside.reason === 'foreign-currency') throw new Refused('invalid-input', notEuros)
  const own = await readerOfAsides(work)(aside)
  if (own === null) throw new Refused('invalid-input', notReadAnyMore)
  const { reason: waitedFor, accountNamed } = aside
  const recognises = waitedFor === 'unknown-account' && accountNamed !== null
  if (recognises) await recogniseAccount(work, { aside, named: accountNamed, because: reason })
  const at = { statementId: id, account, ...own, regardless: !recognises }
  const result = await takeStatement(work, at)
  if (result.kind === 'aside') {
    const now = await waitFor(work, aside, result)
    if (!recognises) throw new Refused('invalid-input', whyAside(now))
    return await answered(work, { account, lines: [] })
  }
  const { userId } = work.caller
  await takeStatementAside(work.tx, { statementId: id, at: work.now, by: userId, because: reason })
  if (!recognises) {
    await record(work, {
      verb: 'bank-statement-taken-regardless',
      subject: { kind: 'bank-statement', id },
      facts: { reason, lines: result.lines.length, waitedFor },
      references: [aside.sha256],
    })
  }
  return await answered(work, { account, lines: result.lines })
}

/** Keeps that what the bank calls an account is the separate account: a person says so, and why. */
async function recogniseAccount(
  work: Work,
  of: { readonly aside: StatementAside; readonly named: string; readonly because: string },
): Promise<void> {
  const { aside, named, because } = of
  const { account, statementId } = aside
  const by = { at: work.now, by: work.caller.userId }
  await insertAccountName(work.tx, { account, named, statementId, because, ...by })
  await record(work, {
    verb: 'bank-account-recognised',
    subject: { kind: 'bank-statement', id: statementId },
    facts: { named, reason: because },
    references: [aside.sha256],
  })
}

/** What was taken, with the statements that waited for it. */
async function answered(
  work: Work,
  of: { readonly account: string; readonly lines: readonly TakenLine[] },
): Promise<Pick<StatementImport, 'lines' | 'posted' | 'toMatch' | 'takenLate'>> {
  const retried = await retryAsides(work, of.account)
  const lines = [...of.lines, ...retried.lines]
  const posted = lines.filter((one) => one.posted).length
  await proveLater(work)
  return {
    lines: lines.length,
    posted,
    toMatch: lines.length - posted,
    takenLate: retried.takenLate.length,
  }
}

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
