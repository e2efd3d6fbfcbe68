import {
  decideBankLine,
  linesOfEntries,
  returnTransfer,
  type BankLineRecord,
  type OwnTransfer,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { isAccountNumber, FIRM, postOrderReturned, type Posting } from '@quittance/ledger'
import { refundedBy } from '#client-money/own-orders/bank/refunded-by.ts'
import { writeEntries } from '#client-money/post.ts'
import { replayFreed } from '#client-money/replay/replay-freed.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

const BY = 'rule:transfer-returned'

/**
 * Books a transfer to a debtor or to the office that came back: what its booking took is there again,
 * line by line.
 */
export async function returnOwnTransfer(
  work: Work,
  line: BankLineRecord,
  transfer: OwnTransfer,
): Promise<true> {
  const { amountCents, bankLineId, endToEndId } = transfer
  const booked = ['C', 'O'].map((book) => `${bankLineId ?? ''}:${endToEndId}:${book}`)
  const lines = await linesOfEntries(work.tx, booked)
  await writeEntries(
    work,
    postOrderReturned({
      id: `${line.id}:${endToEndId}`,
      effectiveOn: line.bookedOn,
      recordedAt: work.now,
      bankEntry: line.id,
      booked: lines.map((entry) => entry.map(postingOf)),
    }),
  )
  const reason = line.returnReason
  await returnTransfer(work.tx, { id: transfer.id, bankLineId: line.id, on: line.bookedOn, reason })
  await replayFreed(work, [transfer])
  await record(work, {
    verb: 'own-transfer-returned',
    subject: { kind: 'transfer-order', id: transfer.orderId },
    ...(transfer.kind === 'refund' ? { dossierId: refundedBy(transfer).dossierId } : {}),
    facts: {
      kind: transfer.kind,
      endToEndId,
      amountCents,
      on: line.bookedOn.toString(),
      payee: transfer.holder,
      returnReason: reason,
      bankLineId: line.id,
    },
  })
  await decideBankLine(work.tx, { id: line.id, state: 'matched', by: BY, at: work.now })
  return true
}

/** A line as the ledger reads it: the firm stands on 467900 where no creditor does. */
function postingOf(row: Awaited<ReturnType<typeof linesOfEntries>>[number][number]): Posting {
  const { account, ...rest } = row
  invariant(isAccountNumber(account), 'an entry is on accounts of the chart')
  const firm = account === '467900' && rest.creditor === undefined
  return { ...rest, account, ...(firm ? { creditor: FIRM } : {}) }
}
