import {
  confirmPayment,
  asJson,
  postEntry,
  sumWaitingEntries,
  takeNumber,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import { NOON, sha256 } from './test-values.ts'
import { newId } from './test-database.ts'
import type { OneOfEach } from './one-of-each.ts'
import { writePayOver } from './one-of-each-pay-over.ts'
import { writeBankFiles, writeDecisions } from './one-of-each-bank-files.ts'

/** A line of the bank. */
export async function writeBank(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { organisationId: organisation_id } = ids
  const statement_id = newId()
  const account = 'FR7630006000011234567890189'
  await tx
    .insertInto('bank_statement')
    .values({
      organisation_id,
      id: statement_id,
      file_id: ids.fileId,
      rank_in_file: 0,
      account,
      imported_at: NOON,
      imported_by: 'user-1',
    })
    .execute()
  await tx
    .insertInto('bank_statement_aside')
    .values({ organisation_id, statement_id, account, reason: 'gap', put_aside_at: NOON })
    .execute()
  await writeDecisions(tx, { statementId: statement_id, account })
  await writeReread(tx, ids)
  await tx
    .insertInto('bank_line')
    .values({
      organisation_id,
      id: ids.bankLineId,
      statement_id,
      rank: 0,
      account,
      key: 'k-1',
      booked_on: day('2026-11-20'),
      amount_cents: 50_000,
    })
    .execute()
  await writeBankFiles(tx, { statementId: statement_id, account })
}

/** A payment with its allocation, its receipt, its pay-over and its entry. */
export async function writeMoney(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { organisationId: organisation_id, dossierId: dossier_id, paymentId: payment_id } = ids
  const on = day('2026-11-20')
  await tx
    .insertInto('payment')
    .values({
      organisation_id,
      id: payment_id,
      dossier_id,
      creditor_id: ids.creditorId,
      debtor_id: ids.debtorId,
      received_on: on,
      available_on: on,
      method: 'transfer',
      amount_cents: 50_000,
      bank_line_id: ids.bankLineId,
      recorded_at: NOON,
      recorded_by: 'user-1',
    })
    .execute()
  await tx
    .insertInto('allocation')
    .values({
      organisation_id,
      payment_id,
      line: 1,
      claim_item_id: ids.claimItemId,
      to_principal_cents: 50_000,
      because: asJson({}),
      recorded_at: NOON,
    })
    .execute()
  await writeReceipt(tx, ids)
  const payOverId = newId()
  await tx
    .insertInto('pay_over')
    .values({
      organisation_id,
      id: payOverId,
      payment_id,
      creditor_id: ids.creditorId,
      dossier_id,
      amount_cents: 50_000,
      collected_on: on,
      due_on: day('2026-12-20'),
    })
    .execute()
  await postEntry(tx, {
    id: `${payment_id}:C`,
    event: 'payment-matched',
    book: 'client-money',
    effectiveOn: on,
    recordedAt: NOON,
    recordedBy: 'user-1',
    label: 'Encaissement',
    postings: [
      { account: '512100', amount: cents(50_000), bankEntry: ids.bankLineId },
      { account: '467100', amount: cents(-50_000), creditor: ids.creditorId, case: dossier_id },
    ],
  })
  await writeSums(tx, ids)
  await confirmPayment(tx, {
    paymentId: payment_id,
    bankLineId: ids.bankLineId,
    collectedOn: on,
    at: NOON,
    by: 'user-1',
  })
  await writePayOver(tx, ids, payOverId)
}

/** The entries so far summed, and one that waits to be. */
async function writeSums(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  await sumWaitingEntries(tx, 1)
  const claim = { case: ids.dossierId, claim: ids.claimItemId }
  await postEntry(tx, {
    id: `${ids.claimItemId}:D`,
    event: 'claim-charged',
    book: 'debtors',
    effectiveOn: day('2026-11-20'),
    recordedAt: NOON,
    recordedBy: 'user-1',
    label: 'Somme mise à la charge du débiteur',
    postings: [
      { account: 'D10000', amount: cents(50_000), ...claim },
      { account: 'D80000', amount: cents(-50_000), ...claim },
    ],
  })
}

async function writeReceipt(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const number = await takeNumber(tx, { series: 'receipt', year: 2026 })
  await tx
    .insertInto('receipt')
    .values({
      organisation_id: ids.organisationId,
      id: ids.receiptId,
      kind: 'receipt',
      year: 2026,
      number,
      reference: `Q-2026-${String(number).padStart(6, '0')}`,
      payment_id: ids.paymentId,
      dossier_id: ids.dossierId,
      amount_cents: 50_000,
      issued_on: day('2026-11-20'),
      issued_at: NOON,
      issued_by: 'user-1',
      facts: asJson({}),
      facts_sha256: sha256('{}'),
    })
    .execute()
}

/** A statement that waited, whose file was read again otherwise. */
async function writeReread(
  tx: OrganisationTransaction,
  { organisationId: organisation_id, fileId: file_id }: OneOfEach,
): Promise<void> {
  const statement_id = newId()
  const account = 'FR7630006000011234567890189'
  const read = { imported_at: NOON, imported_by: 'user-1' }
  await tx
    .insertInto('bank_statement')
    .values({ organisation_id, id: statement_id, file_id, rank_in_file: 1, account, ...read })
    .execute()
  await tx
    .insertInto('bank_statement_aside')
    .values({ organisation_id, statement_id, account, reason: 'not-balanced', put_aside_at: NOON })
    .execute()
  const because = 'Débit et crédit étaient inversés.'
  await tx
    .insertInto('statement_reread')
    .values({ organisation_id, statement_id, because, reread_at: NOON, reread_by: 'user-1' })
    .execute()
}
