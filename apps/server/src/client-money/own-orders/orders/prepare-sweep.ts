import type { TransferOrderView } from '@quittance/contract'
import { commissionsToSweep, lockPurse, payeeAccounts } from '@quittance/database'
import { addCents, cents, said } from '@quittance/kernel'
import { notAvailable, prepareOwnOrder } from '#client-money/own-orders/orders/prepare-own.ts'
import { readCovers } from '#client-money/own-orders/covers/read-covers.ts'
import { countingPayee } from '#client-money/own-orders/payee-account.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Prepares the transfer to the office of every commission that still stands on the separate account
 * (virement des commissions): they leave at once, for that account holds creditors' funds alone
 * (CPCE R124-2).
 *
 * @throws Refused `funds-not-available` where there is none, or no account of the office counts.
 */
export async function prepareSweep(
  work: Work,
  { executeOn }: { readonly executeOn: string | null },
): Promise<TransferOrderView> {
  const payeeAccountId = await officeAccount(work)
  const { posted, reserved } = await lockPurse(work.tx, { account: '467800' })
  const commissions = await commissionsToSweep(work.tx)
  const amountCents = addCents(...commissions.map(({ grossCents }) => grossCents))
  if (amountCents <= 0 || posted - reserved < amountCents) throw notAvailable()
  return await prepareOwnOrder(work, {
    kind: 'sweep',
    dossierId: null,
    payeeAccountId,
    checked: null,
    amountCents,
    executeOn,
    takes: commissions.map(({ id, creditorId, grossCents }) => ({
      account: '467800',
      creditorId,
      debtorId: null,
      dossierId: null,
      commissionId: id,
      amountCents: grossCents,
    })),
  })
}

/**
 * Prepares the transfer back to the office of an advance that covers nothing any more (reprise
 * d'avance).
 *
 * @throws Refused `funds-not-available` for more than that.
 */
export async function prepareRecovery(
  work: Work,
  input: { readonly amountCents: number; readonly executeOn: string | null },
): Promise<TransferOrderView> {
  const payeeAccountId = await officeAccount(work)
  await lockPurse(work.tx, { account: '467850' })
  const { takeBackCents } = await readCovers(work)
  const amountCents = cents(input.amountCents)
  if (amountCents > takeBackCents) throw notAvailable()
  return await prepareOwnOrder(work, {
    kind: 'recovery',
    dossierId: null,
    payeeAccountId,
    checked: null,
    amountCents,
    executeOn: input.executeOn,
    takes: [
      {
        account: '467850',
        creditorId: null,
        debtorId: null,
        dossierId: null,
        commissionId: null,
        amountCents,
      },
    ],
  })
}

async function officeAccount({ tx }: Work): Promise<string> {
  const account = countingPayee(await payeeAccounts(tx, { kind: 'office' }))
  if (account !== null) return account.id
  throw new Refused(
    'funds-not-available',
    said(
      'Aucun compte du cabinet n’est confirmé : notez-le, une autre personne le confirme.',
      'No account of the office is confirmed: record it, another person confirms it.',
    ),
  )
}
