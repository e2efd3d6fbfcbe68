import { lockPurse, payeeAccounts, type OwnTransfer, type Purse } from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import { countingPayee } from '#client-money/own-orders/payee-account.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Holds, before a second person approves, that what an order takes is still there and that its
 * account is still the one that counts: a payment may have come back since it was prepared.
 *
 * @throws Refused `funds-not-available`.
 */
export async function requireStillSound(work: Work, transfer: OwnTransfer): Promise<void> {
  const purses = new Map(transfer.takes.map((take) => [keyOf(take), purseOf(take)]))
  for (const purse of purses.values()) {
    const { posted, reserved } = await lockPurse(work.tx, purse)
    if (posted < reserved) throw takenBack()
  }
  if (transfer.kind === 'refund') return
  const office = countingPayee(await payeeAccounts(work.tx, { kind: 'office' }))
  if (office?.id !== transfer.accountId) throw otherAccount()
}

type Take = OwnTransfer['takes'][number]

function keyOf({ account, debtorId, dossierId }: Take): string {
  return account === '467200' ? [account, debtorId, dossierId].join('/') : account
}

/** The account that a part of a transfer is taken from. */
function purseOf({ account, debtorId, dossierId }: Take): Purse {
  if (account !== '467200') return { account }
  invariant(debtorId !== null && dossierId !== null, 'an overpayment is of a debtor and dossier')
  return { account, debtorId, dossierId }
}

function takenBack(): Refused {
  return new Refused(
    'funds-not-available',
    said(
      'Un paiement est revenu depuis que cet ordre est préparé : ce qu’il prend n’est plus tenu. Annulez-le.',
      'A payment came back since this order was prepared: what it takes is no longer held. Cancel it.',
    ),
  )
}

function otherAccount(): Refused {
  return new Refused(
    'funds-not-available',
    said(
      'Le compte du cabinet a changé depuis que cet ordre est préparé : annulez-le et préparez-le de nouveau.',
      'The account of the office has changed since this order was prepared: cancel it and prepare it again.',
    ),
  )
}
