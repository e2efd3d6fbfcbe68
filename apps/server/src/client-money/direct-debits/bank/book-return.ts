import { lockCollectionOfPayment, returnCollection, type BankLineRecord } from '@quittance/database'
import { stopMandate } from '#client-money/direct-debits/bank/stop-mandate.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Says of a payment that the bank took back that it came by a collection, if it did: the collection
 * is returned, and its mandate stops where the reason asks for it.
 */
export async function bookReturnedCollection(
  work: Work,
  of: { readonly line: BankLineRecord; readonly paymentId: string; readonly by: string },
): Promise<void> {
  const { line, paymentId, by } = of
  const collection = await lockCollectionOfPayment(work.tx, paymentId)
  if (collection?.state !== 'booked') return
  const { id, dossierId, amountCents, place } = collection
  const { returnReason: reason, bookedOn: on } = line
  await returnCollection(work.tx, { id, bankLineId: line.id, on, by, reason })
  await record(work, {
    verb: 'direct-debit-returned',
    subject: { kind: 'direct-debit', id },
    dossierId,
    facts: {
      endToEndId: place?.endToEndId ?? null,
      amountCents,
      on: on.toString(),
      returnReason: reason,
      bankLineId: line.id,
    },
  })
  await stopMandate(work, collection, reason)
}
