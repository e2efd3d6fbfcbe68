import type { PayoutAccountsView, PayoutAccountView } from '@quittance/contract'
import {
  decidePayoutAccount,
  findPayoutAccount,
  insertPayeeCheck,
  insertPayoutAccount,
  lockMoneyOf,
  othersHandleMoney,
  payoutAccountsOf,
  type PayoutAccount,
} from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import { decidesAlone } from '#client-money/orders/second-person.ts'
import { countingAccount } from '#client-money/pay-over/blocks.ts'
import { stepsTold, type Teller } from '#client-money/pay-over/names.ts'
import { requireCreditor } from '#creditors/creditor-verbs.ts'
import { checkedBic, checkedIban } from '#identifiers/checked.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type CheckInput = {
  readonly result: 'match' | 'close-match' | 'no-match' | 'not-possible'
  readonly nameFound: string | null
  readonly note: string | null
}

/** Every version of the account of a creditor, the last one first. @throws Refused `not-found`. */
export async function readPayoutAccounts(
  work: Work,
  { id }: { readonly id: string },
): Promise<PayoutAccountsView> {
  const creditor = await requireCreditor(work, id)
  const accounts = await payoutAccountsOf(work.tx, [id])
  const counting = countingAccount(accounts)
  const tell = await stepsTold(work)
  return {
    rows: accounts.map((account) => accountView(account, { tell, counts: account === counting })),
    noted: { iban: creditor.iban, holder: creditor.accountHolder },
    othersConfirm: await othersHandleMoney(work.tx, work.caller.userId),
  }
}

function accountView(
  account: PayoutAccount,
  { tell, counts }: { readonly tell: Teller; readonly counts: boolean },
): PayoutAccountView {
  const { decided } = account
  return {
    id: account.id,
    version: account.version,
    iban: account.iban,
    bic: account.bic,
    holder: account.holder,
    state: account.state,
    counts,
    recorded: tell(account.recorded),
    decided:
      decided === null
        ? null
        : { ...tell(decided), alone: decided.alone, because: decided.because },
    checks: account.checks.map((check) => ({
      result: check.result,
      nameFound: check.nameFound,
      note: check.note,
      checked: tell(check),
    })),
  }
}

/**
 * Notes the account where a creditor is paid over (compte de reversement): its IBAN and its holder
 * exactly as at the bank. It pays nobody before another person has confirmed it.
 *
 * @throws Refused `invalid-input` for a wrong IBAN; `already-done` while another version waits.
 */
export async function recordPayoutAccount(
  work: Work,
  input: {
    readonly id: string
    readonly iban: string
    readonly bic: string | null
    readonly holder: string
    readonly check: CheckInput | null
  },
): Promise<PayoutAccountsView> {
  const { id: creditorId } = await requireCreditor(work, input.id)
  await lockMoneyOf(work.tx, [creditorId])
  const known = await payoutAccountsOf(work.tx, [creditorId])
  const iban = checkedIban(input.iban, 'iban')
  invariant(iban !== null, 'an IBAN is asked for')
  const bic = checkedBic(input.bic, 'bic')
  if (known.some(({ state }) => state === 'proposed')) throw anotherWaits()
  const counting = countingAccount(known)
  if (counting?.iban === iban && counting.holder === input.holder) throw sameAccount()
  const id = work.house.chance.id()
  const step = { at: work.now, by: work.caller.userId }
  const { holder } = input
  const version = await insertPayoutAccount(work.tx, {
    id,
    creditorId,
    iban,
    bic,
    holder,
    recorded: step,
  })
  await record(work, {
    verb: 'payout-account-recorded',
    subject: { kind: 'creditor', id: creditorId },
    facts: { accountId: id, version, iban, bic, holder },
  })
  if (input.check !== null) await noteCheck(work, { accountId: id, creditorId, check: input.check })
  return await readPayoutAccounts(work, { id: creditorId })
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

function sameAccount(): Refused {
  return new Refused(
    'already-done',
    said('Ce compte est déjà celui qui compte.', 'This account is already the one that counts.'),
  )
}

/**
 * Confirms an account that somebody else noted: the creditor may be paid there.
 *
 * @throws Refused `second-person-needed` for whoever noted it, unless nobody else could confirm.
 */
export async function confirmPayoutAccount(
  work: Work,
  { id }: { readonly id: string },
): Promise<PayoutAccountsView> {
  const account = await requireProposed(work, id)
  const own = await decidesAlone(work, account.recorded.by, ownAccount)
  await decide(work, { id, state: 'confirmed', alone: own, because: null })
  await record(work, {
    verb: 'payout-account-confirmed',
    subject: { kind: 'creditor', id: account.creditorId },
    facts: { ...factsOf(account), alone: own },
  })
  return await readPayoutAccounts(work, { id: account.creditorId })
}

const ownAccount = said(
  'Vous avez noté ce compte : une autre personne le rapproche de son relevé d’identité bancaire et le confirme.',
  'You recorded this account: another person compares it with its bank details and confirms it.',
)

/** Refuses a noted account, with the reason: the one before it counts again. */
export async function refusePayoutAccount(
  work: Work,
  { id, because }: { readonly id: string; readonly because: string },
): Promise<PayoutAccountsView> {
  const account = await requireProposed(work, id)
  await decide(work, { id, state: 'refused', alone: false, because })
  await record(work, {
    verb: 'payout-account-refused',
    subject: { kind: 'creditor', id: account.creditorId },
    facts: { ...factsOf(account), reason: because },
  })
  return await readPayoutAccounts(work, { id: account.creditorId })
}

async function decide(
  work: Work,
  of: Pick<Parameters<typeof decidePayoutAccount>[1], 'id' | 'state' | 'alone' | 'because'>,
): Promise<void> {
  await decidePayoutAccount(work.tx, { ...of, at: work.now, by: work.caller.userId })
}

/** Notes what the bank answered on the holder of an account; no name is replaced by it. */
export async function checkPayee(
  work: Work,
  { id, ...check }: CheckInput & { readonly id: string },
): Promise<PayoutAccountsView> {
  const { creditorId } = await requireAccount(work, id)
  await noteCheck(work, { accountId: id, creditorId, check })
  return await readPayoutAccounts(work, { id: creditorId })
}

async function noteCheck(
  work: Work,
  of: { readonly accountId: string; readonly creditorId: string; readonly check: CheckInput },
): Promise<void> {
  const { accountId, creditorId } = of
  const nameFound = of.check.nameFound === '' ? null : of.check.nameFound
  const note = of.check.note === '' ? null : of.check.note
  const { result } = of.check
  if (result === 'close-match' && nameFound === null) {
    throw new Refused(
      'invalid-input',
      said(
        'Quand le nom est proche, notez celui que la banque a rendu.',
        'Where the name is close, note the one that the bank gave back.',
      ),
      { path: 'nameFound' },
    )
  }
  const step = { at: work.now, by: work.caller.userId }
  const id = work.house.chance.id()
  await insertPayeeCheck(work.tx, { id, accountId, result, nameFound, note, ...step })
  await record(work, {
    verb: 'payee-checked',
    subject: { kind: 'creditor', id: creditorId },
    facts: { accountId, result, nameFound, note },
  })
}

function factsOf({ id, version, iban, holder }: PayoutAccount) {
  return { accountId: id, version, iban, holder }
}

async function requireAccount(work: Work, id: string): Promise<PayoutAccount> {
  const found = await findPayoutAccount(work.tx, id)
  if (found === null) {
    throw new Refused(
      'not-found',
      said('Ce compte n’existe pas ici.', 'This account does not exist here.'),
    )
  }
  await lockMoneyOf(work.tx, [found.creditorId])
  return (await findPayoutAccount(work.tx, id)) ?? found
}

async function requireProposed(work: Work, id: string): Promise<PayoutAccount> {
  const account = await requireAccount(work, id)
  if (account.state === 'proposed') return account
  throw new Refused(
    'already-done',
    said('Ce compte a déjà été décidé.', 'This account has already been decided.'),
  )
}
