import type { PayeeAccountView } from '@quittance/contract'
import {
  decidePayeeAccount,
  findFile,
  insertPayeeAccount,
  loadDossier,
  lockPayeeAccount,
  payeeAccounts,
  type PayeeAccount,
} from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import { decidesAlone } from '#client-money/orders/second-person.ts'
import { stepsTold, type Teller } from '#client-money/pay-over/names.ts'
import { noDossier } from '#dossier/moved.ts'
import { checkedBic, checkedIban } from '#identifiers/checked.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type AccountInput = {
  readonly iban: string
  readonly bic: string | null
  readonly holder: string
  readonly because: string
}

/** The account that counts among versions, the last one first: confirmed, and none later waits. */
export function countingPayee(accounts: readonly PayeeAccount[]): PayeeAccount | null {
  const latest = accounts.find(({ state }) => state !== 'refused')
  return latest?.state === 'confirmed' ? latest : null
}

/** An account as the API tells it. */
export function payeeView(account: PayeeAccount, tell: Teller): PayeeAccountView {
  const { decided } = account
  return {
    id: account.id,
    iban: account.iban,
    bic: account.bic,
    holder: account.holder,
    from: account.bankLineId === null ? 'document' : 'bank-line',
    because: account.because,
    fileId: account.fileId,
    state: account.state,
    recorded: tell(account.recorded),
    decided:
      decided === null
        ? null
        : { ...tell(decided), alone: decided.alone, because: decided.because },
  }
}

/**
 * Notes, with the document that shows it, where a debtor is refunded when the bank did not write
 * who paid. It pays nobody before another person has confirmed it.
 *
 * @throws Refused `invalid-input` for a wrong IBAN; `not-found`; `already-done` while one waits.
 */
export async function recordDebtorAccount(
  work: Work,
  input: AccountInput & { readonly id: string; readonly fileId: string },
): Promise<PayeeAccountView> {
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  if ((await findFile(work.tx, input.fileId)) === null) throw noFile()
  const debtorId = dossier.debtor.id
  const known = await payeeAccounts(work.tx, { debtorIds: [debtorId] })
  return await recordAccount(work, { ...input, kind: 'debtor', debtorId, known })
}

/** Notes the account of the office, where commissions go; another person confirms it. */
export async function recordOfficeAccount(
  work: Work,
  input: AccountInput,
): Promise<PayeeAccountView> {
  const known = await payeeAccounts(work.tx, { kind: 'office' })
  return await recordAccount(work, {
    ...input,
    kind: 'office',
    debtorId: null,
    fileId: null,
    known,
  })
}

async function recordAccount(
  work: Work,
  input: AccountInput &
    Pick<PayeeAccount, 'kind' | 'debtorId' | 'fileId'> & {
      readonly known: readonly PayeeAccount[]
    },
): Promise<PayeeAccountView> {
  const iban = checkedIban(input.iban, 'iban')
  invariant(iban !== null, 'an IBAN is asked for')
  const bic = checkedBic(input.bic, 'bic')
  if (input.known.some(({ state }) => state === 'proposed')) throw anotherWaits()
  const id = work.house.chance.id()
  const { because, debtorId, fileId, holder, kind } = input
  await insertPayeeAccount(work.tx, {
    id,
    kind,
    debtorId,
    iban,
    bic,
    holder,
    bankLineId: null,
    because,
    fileId,
    recorded: { at: work.now, by: work.caller.userId },
  })
  await record(work, {
    verb: 'payee-account-recorded',
    subject: subjectOf(work, { kind, debtorId }),
    facts: { accountId: id, kind, iban, bic, holder, reason: because, fileId },
  })
  return await told(work, id)
}

/** An entry about an account is about its debtor, or about the organisation itself. */
function subjectOf(work: Work, { debtorId }: Pick<PayeeAccount, 'kind' | 'debtorId'>) {
  return debtorId === null
    ? { kind: 'organisation' as const, id: work.caller.organisationId }
    : { kind: 'debtor' as const, id: debtorId }
}

/**
 * Confirms an account that somebody else noted: it may be paid.
 *
 * @throws Refused `second-person-needed` for whoever noted it, unless nobody else could confirm.
 */
export async function confirmPayeeAccount(
  work: Work,
  { id }: { readonly id: string },
): Promise<PayeeAccountView> {
  const account = await requireProposed(work, id)
  const own = await decidesAlone(work, account.recorded.by, ownAccount)
  const step = { at: work.now, by: work.caller.userId }
  const decision = { id, state: 'confirmed' as const, alone: own, because: null }
  await decidePayeeAccount(work.tx, { ...decision, ...step })
  const { iban, holder, kind } = account
  await record(work, {
    verb: 'payee-account-confirmed',
    subject: subjectOf(work, account),
    facts: { accountId: id, kind, iban, holder, alone: own },
  })
  return await told(work, id)
}

const ownAccount = said(
  'Vous avez noté ce compte : une autre personne lit la pièce et le confirme.',
  'You recorded this account: another person reads the document and confirms it.',
)

/** Refuses a noted account, with the reason: the one before it counts again. */
export async function refusePayeeAccount(
  work: Work,
  { id, because }: { readonly id: string; readonly because: string },
): Promise<PayeeAccountView> {
  const account = await requireProposed(work, id)
  const step = { at: work.now, by: work.caller.userId }
  await decidePayeeAccount(work.tx, { id, state: 'refused', alone: false, because, ...step })
  const { iban, holder, kind } = account
  await record(work, {
    verb: 'payee-account-refused',
    subject: subjectOf(work, account),
    facts: { accountId: id, kind, iban, holder, reason: because },
  })
  return await told(work, id)
}

async function told(work: Work, id: string): Promise<PayeeAccountView> {
  const account = await lockPayeeAccount(work.tx, id)
  invariant(account !== null, 'an account just written is there')
  return payeeView(account, await stepsTold(work))
}

async function requireProposed(work: Work, id: string): Promise<PayeeAccount> {
  const account = await lockPayeeAccount(work.tx, id)
  if (account === null) {
    throw new Refused(
      'not-found',
      said('Ce compte n’existe pas ici.', 'This account does not exist here.'),
    )
  }
  if (account.state === 'proposed') return account
  throw new Refused(
    'already-done',
    said('Ce compte a déjà été décidé.', 'This account has already been decided.'),
  )
}

function noFile(): Refused {
  return new Refused(
    'not-found',
    said('Ce fichier n’a pas été reçu.', 'This file was not received.'),
    { path: 'fileId' },
  )
}

function anotherWaits(): Refused {
  return new Refused(
    'already-done',
    said(
      'Un autre compte attend déjà d’être confirmé : confirmez-le ou refusez-le d’abord.',
      'Another account already waits to be confirmed: confirm or refuse it first.',
    ),
  )
}
