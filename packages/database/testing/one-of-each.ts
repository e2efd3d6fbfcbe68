import {
  addToBatch,
  appendJournalEntry,
  asJson,
  claimKey,
  inOrganisation,
  insertPrinting,
  reserveAct,
  takeNumber,
  type OrganisationTransaction,
} from '@quittance/database'
import { day } from '@quittance/kernel'
import { writeAgreements } from './one-of-each-agreements.ts'
import { writeEvidence } from './one-of-each-evidence.ts'
import { writeBundle, writeLog } from './one-of-each-log.ts'
import { writeBank, writeMoney } from './one-of-each-money.ts'
import { writeCommission } from './one-of-each-commission.ts'
import { writeExpected } from './one-of-each-expected.ts'
import { writeInbound } from './one-of-each-inbound.ts'
import { writeCalls } from './one-of-each-calls.ts'
import { writeIntake } from './one-of-each-intake.ts'
import { writeDirectDebits } from './one-of-each-direct-debits.ts'
import { writeOwnOrders } from './one-of-each-own-orders.ts'
import { writeMember } from './one-of-each-people.ts'
import { writeProvenDay } from './one-of-each-proven.ts'
import { writeCosts } from './one-of-each-costs.ts'
import { writeRemissions } from './one-of-each-remissions.ts'
import { writeHolds } from './one-of-each-holds.ts'
import { writeRegistered } from './one-of-each-registered.ts'
import { writeSignatures } from './one-of-each-signatures.ts'
import { writeSms } from './one-of-each-sms.ts'
import { writeSendings } from './one-of-each-sendings.ts'
import { writeDay, writeSequence, writeSimulation } from './one-of-each-sequence.ts'
import { writeTemplates } from './one-of-each-templates.ts'
import { writeUndone } from './one-of-each-undone.ts'
import { newId, type TestDatabase } from './test-database.ts'
import { NOON, sha256 } from './test-values.ts'

/** The identifiers of a dossier and of all that hangs on it, one row in every tenant table. */
export type OneOfEach = {
  readonly organisationId: string
  readonly creditorId: string
  readonly conventionId: string
  readonly debtorId: string
  readonly dossierId: string
  readonly claimItemId: string
  readonly fileId: string
  readonly bankLineId: string
  readonly paymentId: string
  readonly receiptId: string
  readonly actId: string
}

const address = { street: '4 impasse du Four', post_code: '69001', town: 'LYON' }

/**
 * Writes one row in every tenant table, as the application would.
 *
 * A table that a migration adds is added here too: the tests of tenancy ask for it.
 */
export async function writeOneOfEach(db: TestDatabase): Promise<OneOfEach> {
  const organisationId = await db.newOrganisation()
  await writeMember(db, organisationId)
  const ids: OneOfEach = {
    organisationId,
    creditorId: newId(),
    conventionId: newId(),
    debtorId: newId(),
    dossierId: newId(),
    claimItemId: newId(),
    fileId: newId(),
    bankLineId: newId(),
    paymentId: newId(),
    receiptId: newId(),
    actId: newId(),
  }
  await inOrganisation(db.app, organisationId, async (tx) => {
    await writeParties(tx, ids)
    await writeDossier(tx, ids)
    await writeImport(tx, ids)
    await writeLife(tx, ids)
    await writeEvidence(tx, ids)
    await writeIntake(tx, ids)
    await writeBank(tx, ids)
    await writeMoney(tx, ids)
    await writeCommission(tx, ids)
    await writeOwnOrders(tx, ids)
    await writeDirectDebits(tx, ids)
    await writeExpected(tx, ids)
    await writeRemissions(tx, ids)
    await writeCosts(tx, ids)
    await writeAgreements(tx, ids)
    await writeUndone(tx, ids)
    await writeInbound(tx, ids)
    await writeCalls(tx, ids)
    await writeSequence(tx, ids)
    await writeSimulation(tx, ids)
    await writeDay(tx, ids)
    await writeTemplates(tx)
    await writeHolds(tx, ids)
    await writeSendings(tx, ids)
    await writeTraces(tx, ids)
    await writeRegistered(tx, ids)
    await writeSms(tx, ids)
    await writeSignatures(tx, ids)
    await writeProvenDay(tx, ids)
    await writeLog(tx)
    await writeBundle(tx, ids)
  })
  return ids
}

async function writeParties(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const organisation_id = ids.organisationId
  await tx
    .insertInto('creditor')
    .values({
      organisation_id,
      id: ids.creditorId,
      kind: 'company',
      acts_as: 'professional',
      name: 'Menuiserie du Lac',
      created_at: NOON,
      ...address,
    })
    .execute()
  await tx
    .insertInto('stored_file')
    .values({
      organisation_id,
      id: ids.fileId,
      sha256: sha256('file'),
      size_bytes: 4,
      media_type: 'text/plain',
      declared_name: 'releve.txt',
      received_at: NOON,
      received_by: 'user-1',
    })
    .execute()
  await tx
    .insertInto('convention')
    .values({
      organisation_id,
      id: ids.conventionId,
      creditor_id: ids.creditorId,
      version: 1,
      signed_on: day('2026-01-05'),
      basis_and_amounts: 'Factures impayées.',
      liability_guarantee: 'Assurance.',
      fee_terms: 'Dix pour cent.',
      pay_over_terms: 'Sous un mois.',
      retention_allowed: true,
      recorded_at: NOON,
      recorded_by: 'user-1',
    })
    .execute()
  await tx
    .insertInto('debtor')
    .values({
      organisation_id,
      id: ids.debtorId,
      creditor_id: ids.creditorId,
      identity_key: 'siren:111111118',
      kind: 'professional',
      name: 'SARL Exemple',
      created_at: NOON,
      ...address,
    })
    .execute()
}

async function writeDossier(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const parties = { creditor_id: ids.creditorId, debtor_id: ids.debtorId }
  const number = await takeNumber(tx, { series: 'dossier', year: 2026 })
  await tx
    .insertInto('dossier')
    .values({
      organisation_id: ids.organisationId,
      id: ids.dossierId,
      reference: `2026-${String(number).padStart(4, '0')}`,
      rf_reference: `RF21D2026${String(number).padStart(4, '0')}`,
      nature: 'invoice',
      title: 'le prix d’une devanture',
      limitation_starts_on: day('2026-02-01'),
      opened_on: day('2026-11-20'),
      created_at: NOON,
      ...parties,
    })
    .execute()
  await tx
    .insertInto('claim_item')
    .values({
      organisation_id: ids.organisationId,
      id: ids.claimItemId,
      dossier_id: ids.dossierId,
      rank: 1,
      number: 'F-1',
      label: 'Devanture',
      issued_on: day('2026-01-01'),
      due_on: day('2026-01-31'),
      principal_cents: 195_000,
      ...parties,
    })
    .execute()
  await tx
    .insertInto('credit_note')
    .values({
      organisation_id: ids.organisationId,
      id: newId(),
      claim_item_id: ids.claimItemId,
      number: 'A-1',
      dated_on: day('2026-02-02'),
      amount_cents: 1000,
    })
    .execute()
}

async function writeImport(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { organisationId: organisation_id, creditorId: creditor_id } = ids
  const id = newId()
  await tx
    .insertInto('import_mapping')
    .values({
      organisation_id,
      creditor_id,
      header_sha256: sha256('header'),
      columns: asJson([]),
      used_at: NOON,
    })
    .execute()
  await tx
    .insertInto('import_batch')
    .values({
      organisation_id,
      id,
      creditor_id,
      file_id: ids.fileId,
      state: 'done',
      recognised: asJson({}),
      columns: asJson([]),
      started_by: 'user-1',
      started_at: NOON,
    })
    .execute()
  await tx
    .insertInto('import_line')
    .values({
      organisation_id,
      batch_id: id,
      line: 2,
      raw: asJson(['F-1']),
      state: 'imported',
      dossier_id: ids.dossierId,
    })
    .execute()
}

async function writeLife(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const on = { organisation_id: ids.organisationId, dossier_id: ids.dossierId }
  const recorded = { recorded_at: NOON, recorded_by: 'user-1' }
  await tx
    .insertInto('note')
    .values({ ...on, id: newId(), text: 'Appelé.', written_at: NOON, written_by: 'user-1' })
    .execute()
  await tx
    .insertInto('promise')
    .values({
      ...on,
      ...recorded,
      id: newId(),
      amount_cents: 1000,
      due_on: day('2026-12-01'),
      made_on: day('2026-11-20'),
      channel: 'phone',
    })
    .execute()
  await tx
    .insertInto('dispute')
    .values({ ...on, ...recorded, id: newId(), reason: 'Malfaçon.', opened_on: day('2026-11-20') })
    .execute()
  await tx
    .insertInto('limitation_event')
    .values({
      ...on,
      ...recorded,
      id: newId(),
      kind: 'court-claim',
      happened_on: day('2026-11-20'),
    })
    .execute()
  await tx
    .insertInto('added_rate')
    .values({
      organisation_id: ids.organisationId,
      id: newId(),
      series: 'ecb',
      half_year: '2027-S1',
      ecb_hundredths: 215,
      source: 'Banque de France',
      reference: 'https://exemple.example/taux',
      proposed_at: NOON,
      proposed_by: 'user-1',
    })
    .execute()
  await tx
    .insertInto('missing_rate_notice')
    .values({
      organisation_id: ids.organisationId,
      series: 'legal',
      half_year: '2027-S1',
      noticed_at: NOON,
    })
    .execute()
}

async function writeTraces(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { organisationId, dossierId } = ids
  await appendJournalEntry(tx, {
    organisationId,
    id: newId(),
    recordedAt: NOON,
    actor: { kind: 'user', id: 'user-1' },
    verb: 'open-dossier',
    subject: { kind: 'dossier', id: dossierId },
    dossierId,
    facts: { reference: '2026-0001' },
    ruleVersions: {},
    canonical: Buffer.from('{}'),
    leafHash: sha256('leaf').toString('hex'),
  })
  await claimKey(tx, { organisationId, key: newId(), inputSha256: sha256('input'), now: NOON })
  await reserveAct(tx, {
    organisationId,
    id: ids.actId,
    kind: 'letter-postal',
    dossierId,
    step: `dossier/${dossierId}/first-letter`,
    channel: 'letter',
    reservedAt: NOON,
    reservedBy: 'user-1',
    payload: { letter: 'first-letter' },
    contentSha256: sha256('letter'),
  })
  const batchId = await addToBatch(tx, {
    actId: ids.actId,
    fileId: ids.fileId,
    pages: 1,
    day: NOON.toZonedDateTimeISO('UTC').toPlainDate(),
    newBatchId: newId(),
    at: NOON,
  })
  await insertPrinting(tx, { id: newId(), batchId, letters: 1, at: NOON, by: 'user-1' })
}
