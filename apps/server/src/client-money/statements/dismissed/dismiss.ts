import type { StatementsAside } from '@quittance/contract'
import {
  getOrganisation,
  insertDismissal,
  lockBankAccount,
  lockStatementAside,
  type StatementAside,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { answered, itGoesOn, readAsides, type TakenAside } from '#client-money/statements/asides.ts'
import { goesOn } from '#client-money/statements/aside-words.ts'
import { separateAccount } from '#client-money/statements/import-statement.ts'
import { readerOfAsides } from '#client-money/statements/retry-asides.ts'
import { proveLater } from '#client-money/proven/prove-later.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Decision = { readonly id: string; readonly because: string }

/**
 * Leaves a waiting statement out: a person says that it is of another account. It stays kept, with
 * its file and the reason, and may be taken up again.
 *
 * One that names the separate account is never left out: what the bank says of it is a fact.
 *
 * @throws Refused `not-found`; `already-done` when it waits no more; `invalid-input` for a statement
 * of the separate account.
 */
export async function dismissAside(
  work: Work,
  { id, because }: Decision,
): Promise<StatementsAside> {
  const aside = await requireAside(work, id)
  if (!aside.waits) throw new Refused('already-done', waitsNoMore)
  if (goesOn.has(aside.reason)) throw new Refused('already-done', itGoesOn)
  const own = await readerOfAsides(work)(aside)
  if (own !== null && own.named === null) throw new Refused('invalid-input', itIsThisOne)
  await decide(work, aside, { dismissed: true, because })
  await proveLater(work)
  return await readAsides(work)
}

/**
 * Takes up again a statement that was left out: it waits anew, and is taken where it now holds.
 *
 * @throws Refused `not-found`; `already-done` for one that is not left out.
 */
export async function reopenAside(work: Work, { id, because }: Decision): Promise<TakenAside> {
  const aside = await requireAside(work, id)
  if (!aside.dismissed) throw new Refused('already-done', notDismissed)
  await decide(work, aside, { dismissed: false, because })
  return await answered(work, { statementId: id, account: aside.account, lines: [] })
}

async function requireAside(work: Work, id: string) {
  const account = separateAccount(await getOrganisation(work.tx))
  await lockBankAccount(work.tx, account)
  const aside = await lockStatementAside(work.tx, id)
  if (aside === null || aside.account !== account) throw new Refused('not-found', noAside)
  return aside
}

async function decide(
  work: Work,
  { statementId, sha256, reason }: StatementAside,
  of: { readonly dismissed: boolean; readonly because: string },
): Promise<void> {
  const by = { at: work.now, by: work.caller.userId }
  await insertDismissal(work.tx, { statementId, ...of, ...by })
  const rest = { facts: { reason: of.because, waitedFor: reason }, references: [sha256] }
  const id = statementId
  await (of.dismissed
    ? record(work, {
        verb: 'bank-statement-dismissed',
        subject: { kind: 'bank-statement', id },
        ...rest,
      })
    : record(work, {
        verb: 'bank-statement-reopened',
        subject: { kind: 'bank-statement', id },
        ...rest,
      }))
}

const noAside = said(
  'Ce relevé mis de côté n’existe pas ici.',
  'This statement put aside does not exist here.',
)
const waitsNoMore = said('Ce relevé n’attend plus.', 'This statement waits no more.')
const notDismissed = said('Ce relevé n’est pas écarté.', 'This statement is not left out.')
const itIsThisOne = said(
  'Ce relevé nomme le compte séparé : il ne peut pas être celui d’un autre compte.',
  'This statement names the separate account: it cannot be of another one.',
)
