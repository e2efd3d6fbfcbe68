import {
  chooseDigest,
  insertExpectedTerms,
  insertPlan,
  insertPlanEvent,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A plan of one instalment that its creditor knows, the terms of waiting, a digest asked for. */
export async function writeExpected(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const written = { at: NOON, by: 'user-1' }
  const planId = newId()
  await insertPlan(tx, {
    id: planId,
    dossierId: ids.dossierId,
    version: 1,
    agreedOn: day('2026-11-20'),
    channel: 'phone',
    exhibitId: null,
    graceWorkingDays: 2,
    defaultAfterDays: 15,
    note: '',
    instalments: [{ dueOn: day('2026-12-05'), amountCents: cents(15_000) }],
    ...written,
  })
  await insertPlanEvent(tx, {
    id: newId(),
    planId,
    kind: 'creditor-knows',
    exhibitId: null,
    on: day('2026-11-20'),
    note: '',
    ...written,
  })
  await insertExpectedTerms(tx, {
    id: newId(),
    graceWorkingDays: 2,
    defaultAfterDays: 15,
    ...written,
  })
  await chooseDigest(tx, {
    userId: 'user-1',
    email: 'comptable@agence.example',
    wanted: true,
    language: 'fr',
    at: NOON,
  })
}
