import {
  insertCommissions,
  insertPayments,
  insertPayOvers,
  type NewAllocation,
  type NewCommission,
  type NewPayment,
  type NewPayOver,
} from '@quittance/database'
import type { Posted } from '@quittance/ledger'
import { writeManyEntries } from '#client-money/post.ts'
import { recordAll, type JournalNote } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/** All that a receipt of funds writes, thought out before anything is written. */
export type Planned = {
  /** Null where the payment was noted by hand before. */
  readonly payment: (NewPayment & { readonly allocations: readonly NewAllocation[] }) | null
  readonly posted: readonly Posted[]
  readonly commission: NewCommission | null
  readonly payOver: NewPayOver | null
  readonly notes: readonly JournalNote[]
}

/**
 * Writes what was planned of receipts, in a number of statements that does not depend on theirs;
 * the entries and the notes of the journal keep their order. The receipts for the debtors follow.
 */
export async function writePlanned(work: Work, planned: readonly Planned[]): Promise<void> {
  const payments = planned.flatMap(({ payment }) => payment ?? [])
  await insertPayments(work.tx, payments)
  await writeManyEntries(
    work,
    planned.flatMap(({ posted }) => posted),
  )
  await insertCommissions(
    work.tx,
    planned.flatMap(({ commission }) => commission ?? []),
  )
  await insertPayOvers(
    work.tx,
    planned.flatMap(({ payOver }) => payOver ?? []),
  )
  await recordAll(
    work,
    planned.flatMap(({ notes }) => notes),
  )
  await letReceiptsFollow(
    work,
    payments.map(({ id }) => id),
  )
}

/** Has the receipts of payments issued once they are committed, even by a server started anew. */
async function letReceiptsFollow({ tx, house, caller }: Work, paymentIds: readonly string[]) {
  const [id] = paymentIds
  if (id === undefined) return
  const { organisationId } = caller
  const name = paymentIds.length === 1 ? 'receipt-follows' : 'receipts-follow'
  await house.jobs.send(tx, name, { organisationId, id })
}
