import {
  asJson,
  insertCommissions,
  insertPaymentReturn,
  takeNumber,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON, sha256 } from './test-values.ts'

/** A tier, a commission with its invoice, paid, and the return of its payment. */
export async function writeCommission(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { organisationId: organisation_id, conventionId } = ids
  const on = day('2026-11-20')
  const recorded = { recordedAt: NOON, recordedBy: 'user-1' }
  await tx
    .insertInto('convention_tier')
    .values({ organisation_id, convention_id: conventionId, rank: 1, rate_hundredths: 1000 })
    .execute()
  const id = newId()
  const commission = {
    id,
    paymentId: ids.paymentId,
    conventionId,
    creditorId: ids.creditorId,
    dossierId: ids.dossierId,
    taken: 'invoiced',
    earnedOn: on,
    baseCents: cents(50_000),
    netCents: cents(5000),
    vatCents: cents(1000),
    grossCents: cents(6000),
    vatRateHundredths: 2000,
    terms: {},
    because: {},
    ...recorded,
  } as const
  await insertCommissions(tx, [commission])
  const number = await takeNumber(tx, { series: 'commission-invoice', year: 2026 })
  await tx
    .insertInto('commission_invoice')
    .values({
      organisation_id,
      id: newId(),
      kind: 'invoice',
      year: 2026,
      number,
      reference: `F-2026-${String(number).padStart(6, '0')}`,
      commission_id: id,
      issued_on: on,
      issued_at: NOON,
      issued_by: 'user-1',
      facts: asJson({}),
      facts_sha256: sha256('{}'),
    })
    .execute()
  await tx
    .insertInto('commission_paid')
    .values({
      organisation_id,
      commission_id: id,
      paid_on: on,
      recorded_at: NOON,
      recorded_by: 'user-1',
    })
    .execute()
  await insertPaymentReturn(tx, {
    paymentId: ids.paymentId,
    bankLineId: ids.bankLineId,
    returnedOn: on,
    reason: 'AC04',
    shortfallCents: cents(0),
    commissionCredited: false,
    chargeCents: cents(0),
    ...recorded,
  })
}
