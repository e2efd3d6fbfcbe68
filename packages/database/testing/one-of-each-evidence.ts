import { asJson, type OrganisationTransaction } from '@quittance/database'
import { day } from '@quittance/kernel'
import { newId } from './test-database.ts'
import { NOON, sha256 } from './test-values.ts'

type Held = {
  readonly organisationId: string
  readonly dossierId: string
  readonly fileId: string
}

/** An exhibit with its reception, its reading, an author, a message and what was found in it. */
export async function writeEvidence(tx: OrganisationTransaction, ids: Held): Promise<void> {
  const exhibitId = newId()
  await writeExhibit(tx, ids, exhibitId)
  await writeAuthor(tx, ids, exhibitId)
  await writeMessage(tx, ids, exhibitId)
  await writeConstat(tx, ids, exhibitId)
}

/** A constat that was asked for, with its message and its report. */
async function writeConstat(
  tx: OrganisationTransaction,
  { organisationId: organisation_id, dossierId: dossier_id }: Held,
  exhibit_id: string,
): Promise<void> {
  const request_id = newId()
  await tx
    .insertInto('constat_request')
    .values({
      organisation_id,
      id: request_id,
      dossier_id,
      office_name: 'Maître Hélène Fictive',
      office_street: '7 rue Imaginaire',
      office_post_code: '69001',
      office_town: 'Lyon',
      decided_by: 'creditor',
      asked_at: NOON,
      asked_by: 'user-1',
    })
    .execute()
  const { id: message_id } = await tx
    .selectFrom('message')
    .select('id')
    .where('exhibit_id', '=', exhibit_id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('constat_key_message')
    .values({ organisation_id, request_id, message_id })
    .execute()
  await tx
    .insertInto('constat_event')
    .values({
      organisation_id,
      id: newId(),
      request_id,
      kind: 'drawn-up',
      drawn_up_on: day('2026-12-03'),
      exhibit_id,
      recorded_at: NOON,
      recorded_by: 'user-1',
    })
    .execute()
}

async function writeExhibit(
  tx: OrganisationTransaction,
  { organisationId: organisation_id, ...ids }: Held,
  exhibit_id: string,
): Promise<void> {
  await tx
    .insertInto('exhibit')
    .values({
      organisation_id,
      id: exhibit_id,
      dossier_id: ids.dossierId,
      number: 1,
      file_id: ids.fileId,
      kind: 'message-export',
      received_at: NOON,
      received_by: 'user-1',
    })
    .execute()
  await tx
    .insertInto('exhibit_reading')
    .values({ organisation_id, exhibit_id, state: 'read', messages: 1 })
    .execute()
  await tx
    .insertInto('exhibit_dns_answers')
    .values({ organisation_id, exhibit_id, file_id: ids.fileId, asked_at: NOON })
    .execute()
  await tx
    .insertInto('exhibit_reception')
    .values({ organisation_id, exhibit_id, tool: 'quittance' })
    .execute()
  await tx
    .insertInto('exhibit_stamp')
    .values({
      organisation_id,
      exhibit_id,
      stamped_at: NOON,
      authority: 'local',
      local: true,
      reply: sha256('token'),
    })
    .execute()
}

async function writeAuthor(
  tx: OrganisationTransaction,
  { organisationId: organisation_id }: Held,
  exhibit_id: string,
): Promise<void> {
  await tx
    .insertInto('author_statement')
    .values({
      organisation_id,
      id: newId(),
      exhibit_id,
      author_sha256: sha256('+33639981407'),
      sent: false,
      side: 'debtor',
      stated_at: NOON,
      stated_by: 'user-1',
    })
    .execute()
  await tx
    .insertInto('exhibit_description')
    .values({
      organisation_id,
      exhibit_id,
      version: 1,
      kind: 'sms',
      written_by_party: 'debtor',
      signature: 'none',
      states: 'debt-only',
      described_at: NOON,
      described_by: 'user-1',
    })
    .execute()
}

async function writeMessage(
  tx: OrganisationTransaction,
  { organisationId: organisation_id, dossierId: dossier_id }: Held,
  exhibit_id: string,
): Promise<void> {
  const message_id = newId()
  await tx
    .insertInto('message')
    .values({
      organisation_id,
      id: message_id,
      exhibit_id,
      rank: 0,
      byte_offset: 0,
      byte_length: 4,
      slice_sha256: sha256('file'),
      direction: 'in',
      author_grade: 'C',
      zone: 'device-unknown',
      text: 'OK',
      record: asJson({}),
    })
    .execute()
  await tx
    .insertInto('finding')
    .values({
      organisation_id,
      id: newId(),
      message_id,
      dossier_id,
      rank: 0,
      kind: 'promise',
      spans: asJson([[0, 2]]),
      rules: ['promise-to-pay'],
    })
    .execute()
}
