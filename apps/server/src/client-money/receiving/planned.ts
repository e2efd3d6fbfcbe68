import {
  prepareCommissions,
  preparePayments,
  preparePayOvers,
  type NewAllocation,
  type NewCommission,
  type NewPayment,
  type NewPayOver,
  type Prepared,
  type PrincipalInBooks,
} from '@quittance/database'
import type { Posted } from '@quittance/ledger'
import { setImmediate } from 'node:timers/promises'
import { prepareManyEntries, principalsServedBy } from '#client-money/post.ts'
import { prepareRecords, type JournalNote } from '#journal/record.ts'
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
  const reduced = await principalsServedBy(work, eventsOf(planned))
  const write = await preparePlanned(work, { planned, reduced })
  await write()
}

/**
 * Makes {@link writePlanned} ready to be sent, asking nothing of the database: what it answers writes.
 * `reduced` are the principals that the entries may serve.
 */
export async function preparePlanned(
  work: Work,
  of: { readonly planned: readonly Planned[]; readonly reduced: readonly PrincipalInBooks[] },
): Promise<() => Promise<void>> {
  const { planned, reduced } = of
  const payments = planned.flatMap(({ payment }) => payment ?? [])
  const steps = [
    () => preparePayments(payments),
    () => prepareManyEntries(work, eventsOf(planned), reduced),
    () => prepareCommissions(planned.flatMap(({ commission }) => commission ?? [])),
    () => preparePayOvers(planned.flatMap(({ payOver }) => payOver ?? [])),
    () =>
      prepareRecords(
        work,
        planned.flatMap(({ notes }) => notes),
      ),
  ]
  const prepared: Prepared[] = []
  for (const prepare of steps) {
    prepared.push(prepare())
    // The server answers others between two.
    if (planned.length > FEW) await setImmediate()
  }
  // All leave in their order, none waiting for the answer to another.
  return async () => {
    const written = prepared.map((write) => write(work.tx))
    const paymentIds = payments.map(({ id }) => id)
    await Promise.all([...written, letReceiptsFollow(work, paymentIds)])
  }
}

/** As many are made ready in less than a millisecond. */
const FEW = 10

function eventsOf(planned: readonly Planned[]): readonly Posted[] {
  return planned.flatMap(({ posted }) => posted)
}

/** Has the receipts of payments issued once they are committed, even by a server started anew. */
async function letReceiptsFollow({ tx, house, caller }: Work, paymentIds: readonly string[]) {
  const [id] = paymentIds
  if (id === undefined) return
  const { organisationId } = caller
  const name = paymentIds.length === 1 ? 'receipt-follows' : 'receipts-follow'
  await house.jobs.send(tx, name, { organisationId, id })
}
