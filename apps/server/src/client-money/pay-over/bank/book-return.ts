import {
  decideBankLine,
  insertPayeeCheck,
  returnTransfer,
  type BankLineRecord,
} from '@quittance/database'
import { postReversementRejected } from '@quittance/ledger'
import { returnOwnTransfer } from '#client-money/own-orders/bank/return-own.ts'
import { orderedBy } from '#client-money/pay-over/bank/book-debit.ts'
import { transfersOnLine } from '#client-money/pay-over/bank/recognise.ts'
import { writeEntries } from '#client-money/post.ts'
import { replayFreed } from '#client-money/replay/replay-freed.ts'
import { liftShortfalls } from '#client-money/returns/lift-shortfall.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

const BY = 'rule:transfer-returned'

/**
 * Books a transfer that came back (virement rejeté ou retourné): the creditor is owed again, the
 * first terms stand, and the account is to be checked before anything is paid there.
 *
 * @returns false where the credit names no transfer of ours that was booked for this very sum.
 */
export async function bookReturnedTransfer(work: Work, line: BankLineRecord): Promise<boolean> {
  const named = await transfersOnLine(work, line)
  const [transfer] = named
  if (transfer === undefined || named.length > 1) return false
  if (transfer.state !== 'booked' || transfer.amountCents !== line.amountCents) return false
  if (transfer.kind !== 'pay-over') return await returnOwnTransfer(work, line, transfer)
  await writeEntries(
    work,
    postReversementRejected({
      id: `${line.id}:${transfer.endToEndId}`,
      effectiveOn: line.bookedOn,
      recordedAt: work.now,
      bankEntry: line.id,
      order: orderedBy(transfer),
    }),
  )
  const reason = line.returnReason
  await returnTransfer(work.tx, { id: transfer.id, bankLineId: line.id, on: line.bookedOn, reason })
  await liftShortfalls(work)
  await replayFreed(work, [transfer])
  await insertPayeeCheck(work.tx, {
    id: work.house.chance.id(),
    accountId: transfer.accountId,
    result: 'returned',
    nameFound: null,
    note: reason,
    at: work.now,
    by: BY,
  })
  for (const part of transfer.parts) {
    await record(work, {
      verb: 'pay-over-returned',
      subject: { kind: 'transfer-order', id: transfer.orderId },
      dossierId: part.dossierId,
      facts: {
        endToEndId: transfer.endToEndId,
        amountCents: part.amountCents,
        on: line.bookedOn.toString(),
        creditor: transfer.creditorName,
        returnReason: reason,
        dueOn: part.dueOn.toString(),
        bankLineId: line.id,
      },
    })
  }
  await decideBankLine(work.tx, { id: line.id, state: 'matched', by: BY, at: work.now })
  return true
}
