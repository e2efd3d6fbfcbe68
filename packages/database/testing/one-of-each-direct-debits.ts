import {
  approveCollectionOrder,
  insertCollection,
  insertCollectionOrder,
  insertCreditorIdentifier,
  insertMandate,
  insertMandateVersion,
  placeCollection,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

const IDENTIFIER = 'FR72ZZZ123456'

/** A creditor identifier, a mandate, a collection agreed, and an order that collects it. */
export async function writeDirectDebits(
  tx: OrganisationTransaction,
  { creditorId, debtorId, dossierId, fileId }: OneOfEach,
): Promise<void> {
  const by = { at: NOON, by: 'user-1' }
  await insertCreditorIdentifier(tx, { id: newId(), identifier: IDENTIFIER, recorded: by })
  const { id: exhibitId } = await tx
    .selectFrom('exhibit')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow()
  const mandateId = await writeMandate(tx, { creditorId, debtorId, dossierId, exhibitId })
  const id = newId()
  const amountCents = cents(10_000)
  await insertCollection(tx, {
    id,
    mandateId,
    dossierId,
    creditorId,
    debtorId,
    amountCents,
    collectOn: day('2026-12-10'),
    owedCents: cents(50_000),
    promiseId: null,
    agreedHow: 'Accord écrit du 1er novembre.',
    last: false,
    notice: { on: day('2026-11-20'), actId: null, how: 'Remise en main propre.' },
    planned: by,
  })
  const orderId = newId()
  await insertCollectionOrder(tx, {
    id: orderId,
    reference: 'P-2026-0001',
    type: 'CORE',
    identifier: IDENTIFIER,
    account: { iban: 'FR7699999000420000021057715', bic: null, holder: 'CABINET EXEMPLE' },
    amountCents,
    collections: 1,
    prepared: by,
  })
  const place = { orderId, line: 1, sequence: 'FRST', lotId: 'P-2026-0001-L1' } as const
  await placeCollection(tx, { id, place: { ...place, endToEndId: 'P-2026-0001-1' } })
  await approveCollectionOrder(tx, { id: orderId, at: NOON, by: 'user-2', alone: false, fileId })
}

/** A mandate and its second version. */
async function writeMandate(
  tx: OrganisationTransaction,
  of: Pick<OneOfEach, 'creditorId' | 'debtorId' | 'dossierId'> & { readonly exhibitId: string },
): Promise<string> {
  const { creditorId, debtorId, dossierId, exhibitId } = of
  const by = { at: NOON, by: 'user-1' }
  const mandateId = newId()
  await insertMandate(tx, {
    id: mandateId,
    reference: 'RUM-2026-0001',
    identifier: IDENTIFIER,
    type: 'CORE',
    oneOff: false,
    dossierId,
    creditorId,
    debtorId,
    holder: 'Garage des Ormes',
    iban: 'FR7630006000011234567890189',
    bic: null,
    signedOn: day('2026-11-01'),
    exhibitId,
    noticeDays: 14,
    recorded: by,
  })
  await insertMandateVersion(tx, {
    mandateId,
    version: 2,
    reference: 'RUM-2026-0001',
    identifier: IDENTIFIER,
    iban: 'FR7699998000070000000440203',
    bic: null,
    formerName: null,
    exhibitId,
    because: 'Le débiteur a changé de banque.',
    ...by,
  })
  return mandateId
}
