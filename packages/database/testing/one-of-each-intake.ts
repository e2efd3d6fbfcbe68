import { asJson, type OrganisationTransaction } from '@quittance/database'
import { day } from '@quittance/kernel'
import { newId } from './test-database.ts'
import { NOON, sha256 } from './test-values.ts'
import type { OneOfEach } from './one-of-each.ts'

/** An accounting file, a draft of a claim, a status of an invoice. */
export async function writeIntake(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { organisationId: organisation_id, fileId, dossierId } = ids
  const ledger_file_id = newId()
  await tx
    .insertInto('ledger_file')
    .values({
      organisation_id,
      id: ledger_file_id,
      file_id: fileId,
      original_sha256: sha256('fec'),
      original_bytes: 1200,
      as_of: day('2025-12-31'),
      kept_lines: 3,
      discarded_lines: 9,
      received_at: NOON,
      received_by: 'user-1',
    })
    .execute()
  await tx
    .insertInto('claim_draft')
    .values({
      organisation_id,
      id: newId(),
      kind: 'claim',
      ledger_file_id,
      reading: asJson({}),
      form: asJson({}),
      created_at: NOON,
      created_by: 'user-1',
    })
    .execute()
  const exhibit = await tx
    .selectFrom('exhibit')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('invoice_status')
    .values({
      organisation_id,
      id: newId(),
      dossier_id: dossierId,
      claim_item_id: ids.claimItemId,
      exhibit_id: exhibit.id,
      key: sha256('status'),
      code: 205,
      details: asJson({}),
      state: 'noted',
      received_at: NOON,
      received_by: 'user-1',
    })
    .execute()
}
