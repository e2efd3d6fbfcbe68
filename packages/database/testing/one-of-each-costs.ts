import {
  insertCost,
  insertCostInvoice,
  insertCostSettled,
  insertCostUndone,
  takeNumber,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A cost rebilled to its creditor, invoiced and paid; one that the office keeps, undone. */
export async function writeCosts(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const on = day('2026-11-20')
  const [rebilled, kept] = [newId(), newId()]
  const cost = {
    dossierId: ids.dossierId,
    claimItemId: ids.claimItemId,
    creditorId: ids.creditorId,
    kind: 'visit-or-call',
    supplier: 'Recherches Fictives',
    document: '2026-7',
    note: '',
    paidOn: on,
    netCents: cents(5000),
    vatCents: cents(1000),
    exhibitId: null,
    prescribedBy: null,
    standing: 'judge-only',
    reason: 'costs-without-title',
    certainty: 'established',
    because: {},
    judgedOn: on,
    chargedOn: null,
    vatRateHundredths: 2000,
    recordedAt: NOON,
    recordedBy: 'user-1',
  } as const
  await insertCost(tx, {
    ...cost,
    id: rebilled,
    bearer: 'rebilled',
    conventionId: ids.conventionId,
    billed: { net: cents(5000), vat: cents(1000) },
  })
  await insertCost(tx, { ...cost, id: kept, bearer: 'office', conventionId: null, billed: null })
  const number = await takeNumber(tx, { series: 'cost-invoice', year: 2026 })
  await insertCostInvoice(tx, {
    id: newId(),
    year: 2026,
    number,
    reference: `FF-2026-${String(number).padStart(6, '0')}`,
    costId: rebilled,
    creditsInvoiceId: null,
    issuedOn: on,
    issuedAt: NOON,
    issuedBy: 'user-1',
    facts: {},
    factsSha256: 'a'.repeat(64),
    cii: null,
    plainBecause: 'no-vat-number',
  })
  await insertCostSettled(tx, { costId: rebilled, paidOn: on, at: NOON, by: 'user-1' })
  await insertCostUndone(tx, {
    costId: kept,
    because: 'Autre dossier.',
    on,
    at: NOON,
    by: 'user-1',
  })
}
