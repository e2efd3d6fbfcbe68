import {
  insertRemission,
  insertRemissionUndone,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A remission noted in error, and undone. */
export async function writeRemissions(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const id = newId()
  await insertRemission(tx, {
    id,
    dossierId: ids.dossierId,
    claimItemId: ids.claimItemId,
    on: day('2026-11-20'),
    toCosts: cents(0),
    toInterest: cents(1200),
    toIndemnity: cents(0),
    toPrincipal: cents(5000),
    exhibitId: null,
    reference: 'Courriel du 19 novembre',
    decidedBy: 'Gérante du créancier',
    decidedOn: day('2026-11-19'),
    channel: 'e-mail',
    note: '',
    entryId: `${id}:remission:D`,
    recordedAt: NOON,
    recordedBy: 'user-1',
  })
  await insertRemissionUndone(tx, {
    remissionId: id,
    because: 'Notée sur un autre dossier.',
    entryId: `${id}:remission-undone:D`,
    at: NOON,
    by: 'user-1',
  })
}
