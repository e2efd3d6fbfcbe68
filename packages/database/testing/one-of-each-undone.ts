import {
  insertDetailPayment,
  insertDetailReturn,
  insertLodgedCheque,
  insertUndoneMatch,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A payment undone by a person, and the time that a cheque takes. */
export async function writeUndone(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { organisationId: organisation_id } = ids
  const on = day('2026-11-20')
  await insertUndoneMatch(tx, {
    paymentId: ids.paymentId,
    bankLineId: ids.bankLineId,
    undoneOn: on,
    because: null,
    shortfallCents: cents(0),
    commissionUndone: false,
    recordedAt: NOON,
    recordedBy: 'user-1',
  })
  await insertLodgedCheque(tx, {
    paymentId: ids.paymentId,
    bankLineId: ids.bankLineId,
    number: '0001234',
    at: NOON,
    by: 'user-1',
  })
  await tx
    .insertInto('bank_line_batch')
    .values({ organisation_id, bank_line_id: ids.bankLineId, payments: 2 })
    .execute()
  await tx
    .insertInto('bank_line_detail')
    .values({ organisation_id, bank_line_id: ids.bankLineId, rank: 0, amount_cents: 50_000 })
    .execute()
  const detail = { paymentId: ids.paymentId, bankLineId: ids.bankLineId, rank: 0 }
  await insertDetailPayment(tx, detail)
  await insertDetailReturn(tx, detail)
  await tx
    .insertInto('cheque_term')
    .values({
      organisation_id,
      id: newId(),
      days: 15,
      source: 'Convention de compte.',
      stated_at: NOON,
      stated_by: 'user-1',
    })
    .execute()
}
