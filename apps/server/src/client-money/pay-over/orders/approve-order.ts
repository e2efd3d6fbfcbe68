import type { TransferOrderView } from '@quittance/contract'
import {
  approveTransferOrder,
  getOrganisation,
  lockMoneyOf,
  openFreezes,
  payoutAccountsOf,
  lockTransfersOfOrders,
  type CreditorTransfer,
  type TransferOrderRecord,
  type TransferRecord,
} from '@quittance/database'
import { afterDe, laterDay, said } from '@quittance/kernel'
import { answerTransferFile } from '@quittance/money-files'
import { createdAt, keepOrderFile } from '#client-money/orders/keep-order-file.ts'
import { decidesAlone } from '#client-money/orders/second-person.ts'
import { requireStillSound } from '#client-money/own-orders/orders/still-sound.ts'
import { accountBlock, countingAccount } from '#client-money/pay-over/blocks.ts'
import {
  orderFileName,
  readTransferOrder,
  requireOrder,
} from '#client-money/pay-over/orders/order-view.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Approves an order that somebody else prepared, and makes the file for the bank (pain.001).
 *
 * What has changed since it was prepared is looked at again: accounts, freezes, our own account.
 *
 * @throws Refused `second-person-needed` for whoever prepared it, unless nobody else could approve;
 * `funds-not-available`; `already-done`.
 */
export async function approveOrder(
  work: Work,
  { id }: { readonly id: string },
): Promise<TransferOrderView> {
  const { tx } = work
  const order = await requirePrepared(work, id)
  const own = await decidesAlone(work, order.prepared.by, ownOrder)
  const transfers = await lockTransfersOfOrders(tx, [id])
  const payees = await requireSound(work, order, transfers)
  const text = fileOf(work, order, transfers)
  const name = orderFileName(order.reference)
  const { fileId, sha256 } = await keepOrderFile(work, { text, name })
  const approval = { id, at: work.now, by: work.caller.userId, alone: own, fileId }
  await approveTransferOrder(tx, approval)
  const { reference, amountCents } = order
  await record(work, {
    verb: 'transfer-order-approved',
    subject: { kind: 'transfer-order', id },
    facts: { reference, amountCents, alone: own, fileId, payees },
    references: [sha256],
  })
  return await readTransferOrder(work, id)
}

const ownOrder = said(
  'Vous avez préparé cet ordre : une autre personne le relit et l’approuve.',
  'You prepared this order: another person reads it again and approves it.',
)

/** An order that still waits for its approval. @throws Refused `already-done`. */
export async function requirePrepared(work: Work, id: string): Promise<TransferOrderRecord> {
  const order = await requireOrder(work, id)
  if (order.state === 'prepared') return order
  throw new Refused(
    'already-done',
    order.state === 'cancelled'
      ? said('Cet ordre est annulé.', 'This order is cancelled.')
      : said('Cet ordre est déjà approuvé.', 'This order is already approved.'),
  )
}

type Payee = { readonly endToEndId: string; readonly payee: string }

/** Holds that nothing has changed; gives what the banks said of each payee, for the journal. */
async function requireSound(
  work: Work,
  order: TransferOrderRecord,
  transfers: readonly TransferRecord[],
): Promise<readonly Payee[]> {
  const { account } = await getOrganisation(work.tx)
  if (account?.iban !== order.account.iban) throw changed(otherAccount)
  for (const one of transfers) if (one.kind !== 'pay-over') await requireStillSound(work, one)
  return await requireCreditorsSound(
    work,
    transfers.filter((one) => one.kind === 'pay-over'),
  )
}

async function requireCreditorsSound(
  { tx }: Work,
  transfers: readonly CreditorTransfer[],
): Promise<readonly Payee[]> {
  await lockMoneyOf(
    tx,
    transfers.map(({ creditorId }) => creditorId),
  )
  const accounts = await payoutAccountsOf(
    tx,
    transfers.map(({ creditorId }) => creditorId),
  )
  const freezes = await openFreezes(tx)
  for (const transfer of transfers) {
    const own = accounts.filter(({ creditorId }) => creditorId === transfer.creditorId)
    const blocked = accountBlock(own)
    if (blocked !== null || countingAccount(own)?.id !== transfer.accountId) {
      throw changed(accountChanged(transfer))
    }
    const frozen = freezes.some(
      (freeze) =>
        freeze.creditorId === transfer.creditorId &&
        (freeze.dossierId === null ||
          transfer.parts.some(({ dossierId }) => dossierId === freeze.dossierId)),
    )
    if (frozen) throw changed(nowFrozen(transfer))
  }
  return transfers.map(({ endToEndId, accountId }) => ({
    endToEndId,
    payee: accounts.find(({ id }) => id === accountId)?.checks[0]?.result ?? 'unchecked',
  }))
}

const otherAccount = said(
  'Le compte séparé a changé depuis que cet ordre est préparé : annulez-le et préparez-le de nouveau.',
  'The separate account has changed since this order was prepared: cancel it and prepare it again.',
)

const accountChanged = ({ creditorName }: CreditorTransfer) =>
  said(
    `Le compte ${afterDe(creditorName)} a changé ou est à vérifier depuis que cet ordre est préparé : annulez-le et préparez-le de nouveau.`,
    `The account of ${creditorName} has changed or is to be checked since this order was prepared: cancel it and prepare it again.`,
  )

const nowFrozen = ({ creditorName }: CreditorTransfer) =>
  said(
    `Des fonds ${afterDe(creditorName)} sont bloqués depuis que cet ordre est préparé : annulez-le.`,
    `Funds of ${creditorName} have been frozen since this order was prepared: cancel it.`,
  )

function changed(sentence: ReturnType<typeof said>): Refused {
  return new Refused('funds-not-available', sentence)
}

/** What the payee reads on its statement, before the reference. */
const purposes: Readonly<Record<TransferRecord['kind'], string>> = {
  'pay-over': 'Reversement',
  refund: 'Remboursement de trop-perçu',
  sweep: 'Commissions',
  recovery: 'Reprise d’avance',
}

function fileOf(
  work: Work,
  order: TransferOrderRecord,
  transfers: readonly TransferRecord[],
): string {
  const { holder, iban, bic } = order.account
  const answer = answerTransferFile({
    scheme: 'pain.001.001.09',
    messageId: order.reference,
    createdAt: createdAt(work),
    executeOn: laterDay(order.executeOn, work.today).toString(),
    debtor: { name: holder, iban, ...(bic === null ? {} : { bic }) },
    transfers: transfers.map((transfer) => ({
      id: transfer.endToEndId,
      name: transfer.holder,
      iban: transfer.iban,
      ...(transfer.bic === null ? {} : { bic: transfer.bic }),
      amount: transfer.amountCents,
      text: `${purposes[transfer.kind]} ${transfer.endToEndId}`,
    })),
  })
  if (answer.kind === 'answered') return answer.value
  throw new Refused(
    'law-refuses',
    said(
      `Le fichier de virement ne peut pas être fait : ${answer.error.message}`,
      `The transfer file cannot be made (${answer.error.code}): correct the names and accounts.`,
    ),
  )
}
