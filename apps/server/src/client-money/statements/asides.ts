import type { StatementImport, StatementsAside } from '@quittance/contract'
import {
  getOrganisation,
  lockBankAccount,
  lockStatementAside,
  statementsAside,
  takeStatementAside,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { proveLater } from '#client-money/proven/prove-later.ts'
import { asideSaid } from '#client-money/statements/aside-words.ts'
import { separateAccount } from '#client-money/statements/import-statement.ts'
import { readerOfAsides, retryAsides } from '#client-money/statements/retry-asides.ts'
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
 * Takes a statement that waits though its balances do not hold: a person says why, and the gap then
 * shows until it is explained.
 *
 * @throws Refused `not-found`; `already-done` when it waits no more; `invalid-input` in another
 * currency.
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
  const at = { statementId: id, account, ...own, regardless: true }
  const result = await takeStatement(work, at)
  if (result.kind === 'aside') throw new Refused('invalid-input', notEuros)
  const { userId } = work.caller
  await takeStatementAside(work.tx, { statementId: id, at: work.now, by: userId, because: reason })
  const retried = await retryAsides(work, account)
  const lines = [...result.lines, ...retried.lines]
  const posted = lines.filter((one) => one.posted).length
  await record(work, {
    verb: 'bank-statement-taken-regardless',
    subject: { kind: 'bank-statement', id },
    facts: { reason, lines: lines.length, waitedFor: aside.reason },
    references: [aside.sha256],
  })
  await proveLater(work)
  return {
    lines: lines.length,
    posted,
    toMatch: lines.length - posted,
    takenLate: retried.takenLate.length,
  }
}

const noAside = said(
  'Ce relevé mis de côté n’existe pas ici.',
  'This statement put aside does not exist here.',
)
const waitsNoMore = said('Ce relevé n’attend plus.', 'This statement waits no more.')
const notEuros = said(
  'Ce relevé n’est pas en euros : le compte séparé ne se tient qu’en euros.',
  'This statement is not in euros: the separate account is kept in euros alone.',
)
