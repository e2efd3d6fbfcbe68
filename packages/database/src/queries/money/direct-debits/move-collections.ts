import type { Day } from '@quittance/kernel'
import { sql } from 'kysely'
import type { OrganisationTransaction } from '#in-organisation.ts'
import type { CollectionPlace } from '#queries/money/direct-debits/collections.ts'
import {
  refusalIn,
  type CollectionRefusal,
} from '#queries/money/direct-debits/collection-refusals.ts'
import { here } from '#queries/here.ts'

/** Gives a collection its place in an order; refused once its mandate stopped. */
export async function placeCollection(
  tx: OrganisationTransaction,
  of: { readonly id: string; readonly place: CollectionPlace },
): Promise<'kept' | CollectionRefusal> {
  const { orderId, line, sequence, lotId, endToEndId } = of.place
  try {
    await tx
      .updateTable('direct_debit')
      .set({
        state: 'ordered',
        order_id: orderId,
        line,
        sequence,
        lot_id: lotId,
        end_to_end_id: endToEndId,
      })
      .where('organisation_id', '=', here)
      .where('id', '=', of.id)
      .execute()
    return 'kept'
  } catch (error) {
    return refusalIn(error)
  }
}

/** Takes collections out of an order that is cancelled: they wait for another. */
export async function unplaceCollections(
  tx: OrganisationTransaction,
  orderId: string,
): Promise<void> {
  await tx
    .updateTable('direct_debit')
    .set({
      state: 'planned',
      order_id: null,
      line: null,
      sequence: null,
      lot_id: null,
      end_to_end_id: null,
    })
    .where('organisation_id', '=', here)
    .where('order_id', '=', orderId)
    .where('state', '=', 'ordered')
    .execute()
}

/** Closes collections that bring nothing: dropped by a person, or refused by the bank. */
export async function endCollections(
  tx: OrganisationTransaction,
  end: {
    readonly ids: readonly string[]
    readonly state: 'dropped' | 'rejected'
    readonly on: Day
    readonly by: string
    readonly because: string | null
  },
): Promise<void> {
  await tx
    .updateTable('direct_debit')
    .set({ state: end.state, ended_on: end.on, ended_by: end.by, ended_because: end.because })
    .where('organisation_id', '=', here)
    .where('id', '=', sql<string>`any(${end.ids}::uuid[])`)
    .execute()
}

/** Says by which line of the bank a collection came, as which payment. */
export async function bookCollection(
  tx: OrganisationTransaction,
  of: {
    readonly id: string
    readonly paymentId: string
    readonly bankLineId: string
    readonly on: Day
  },
): Promise<void> {
  await tx
    .updateTable('direct_debit')
    .set({
      state: 'booked',
      payment_id: of.paymentId,
      bank_line_id: of.bankLineId,
      booked_on: of.on,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', of.id)
    .execute()
}

/** Says by which line the bank took a collection back, and why. */
export async function returnCollection(
  tx: OrganisationTransaction,
  of: {
    readonly id: string
    readonly bankLineId: string
    readonly on: Day
    readonly by: string
    readonly reason: string | null
  },
): Promise<void> {
  await tx
    .updateTable('direct_debit')
    .set({
      state: 'returned',
      returned_line_id: of.bankLineId,
      ended_on: of.on,
      ended_by: of.by,
      ended_because: of.reason,
    })
    .where('organisation_id', '=', here)
    .where('id', '=', of.id)
    .execute()
}
