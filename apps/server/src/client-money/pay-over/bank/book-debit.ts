import {
  bookTransfer,
  decideBankLine,
  endOrder,
  lockMoneyOf,
  readBalance,
  type BankLineRecord,
  type CreditorTransfer,
  type TransferRecord,
} from '@quittance/database'
import { addCents, earlierDay, negateCents } from '@quittance/kernel'
import { postReversement, type ReversementOrder } from '@quittance/ledger'
import { bookOwnTransfer } from '#client-money/own-orders/bank/book-own.ts'
import { ordersDone, transfersOfDebit } from '#client-money/pay-over/bank/recognise.ts'
import { sendRemittance } from '#client-money/pay-over/bank/remittance.ts'
import { writeEntries } from '#client-money/post.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

const BY = 'rule:transfer-order'

/**
 * Books what a debit of the bank paid (reversement, remboursement, virement au cabinet), when it is
 * an approved order.
 *
 * @returns false where it is none, or differs from it: the debit is then like any other.
 */
export async function bookOrderedTransfers(work: Work, line: BankLineRecord): Promise<boolean> {
  const transfers = await transfersOfDebit(work, line)
  if (transfers.length === 0) return false
  await lockMoneyOf(
    work.tx,
    transfers.flatMap((one) => (one.kind === 'pay-over' ? [one.creditorId] : [])),
  )
  for (const transfer of transfers) await book(work, line, transfer)
  for (const id of await ordersDone(work, transfers)) {
    await endOrder(work.tx, { id, state: 'booked', at: work.now, by: BY, because: null })
  }
  await decideBankLine(work.tx, { id: line.id, state: 'matched', by: BY, at: work.now })
  return true
}

async function book(work: Work, line: BankLineRecord, transfer: TransferRecord): Promise<void> {
  if (transfer.kind !== 'pay-over') return await bookOwnTransfer(work, line, transfer)
  await writeEntries(
    work,
    postReversement({
      id: `${line.id}:${transfer.endToEndId}`,
      effectiveOn: line.bookedOn,
      recordedAt: work.now,
      bankEntry: line.id,
      order: await withHeld(work, orderedBy(transfer)),
    }),
  )
  await bookTransfer(work.tx, { id: transfer.id, bankLineId: line.id, on: line.bookedOn })
  for (const part of transfer.parts) {
    await record(work, {
      verb: 'paid-over',
      subject: { kind: 'transfer-order', id: transfer.orderId },
      dossierId: part.dossierId,
      facts: {
        endToEndId: transfer.endToEndId,
        amountCents: part.amountCents,
        on: line.bookedOn.toString(),
        creditor: transfer.creditorName,
        bankLineId: line.id,
      },
    })
  }
  await sendRemittance(work, { ...transfer, bookedOn: line.bookedOn })
}

/** What a transfer pays, dossier by dossier, as the ledger posts it. */
export function orderedBy(transfer: CreditorTransfer): ReversementOrder {
  const byDossier = Map.groupBy(transfer.parts, ({ dossierId }) => dossierId)
  return {
    creditor: transfer.creditorId,
    amount: transfer.amountCents,
    parts: [...byDossier].map(([dossierId, parts]) => ({
      case: dossierId,
      amount: addCents(...parts.map(({ amountCents }) => amountCents)),
      dueBy: parts.map(({ dueOn }) => dueOn).reduce(earlierDay),
    })),
  }
}

async function withHeld(work: Work, order: ReversementOrder): Promise<ReversementOrder> {
  const { organisationId } = work.caller
  const parts = []
  for (const part of order.parts) {
    const of = { organisationId, account: '467100', creditor: order.creditor, case: part.case }
    parts.push({ ...part, held: negateCents(await readBalance(work.tx, of)) })
  }
  return { ...order, parts }
}
