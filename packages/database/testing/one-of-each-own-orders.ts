import {
  endExpectedCover,
  insertExpectedCover,
  insertPayeeAccount,
  postEntry,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day, negateCents } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** An account of the debtor, an overpayment that a transfer takes, a cover that the firm brought. */
export async function writeOwnOrders(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { organisationId: organisation_id, debtorId, dossierId } = ids
  const by = { at: NOON, by: 'user-1' }
  await insertPayeeAccount(tx, {
    id: newId(),
    kind: 'debtor',
    debtorId,
    iban: 'FR7630006000011234567890189',
    bic: null,
    holder: 'GARAGE EXEMPLE',
    bankLineId: null,
    because: 'Relevé d’identité bancaire remis en agence.',
    fileId: ids.fileId,
    recorded: by,
  })
  const amount = cents(100)
  await postEntry(tx, {
    id: `${newId()}:C`,
    event: 'overpayment',
    book: 'client-money',
    effectiveOn: day('2026-11-20'),
    recordedAt: NOON,
    recordedBy: 'user-1',
    label: 'Trop-perçu',
    postings: [
      { account: '467900', amount, creditor: 'CABINET' },
      { account: '467200', amount: negateCents(amount), debtor: debtorId, case: dossierId },
    ],
  })
  const { id: transfer_id } = await tx.selectFrom('transfer').select('id').executeTakeFirstOrThrow()
  await tx
    .insertInto('transfer_take')
    .values({
      organisation_id,
      transfer_id,
      line: 1,
      account: '467200',
      debtor_id: debtorId,
      dossier_id: dossierId,
      amount_cents: amount,
    })
    .execute()
  const coverId = newId()
  await insertExpectedCover(tx, {
    id: coverId,
    kind: 'fees',
    reference: 'C-2026-0001',
    amountCents: amount,
    announced: by,
  })
  const line = { id: ids.bankLineId, on: day('2026-11-20') }
  await endExpectedCover(tx, { id: coverId, ...by, line })
}
