import {
  insertAccountProof,
  insertAccountProofLeaves,
  insertReconciliation,
  keepAccountProofStamp,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import { newId } from './test-database.ts'
import { NOON, sha256 } from './test-values.ts'
import type { OneOfEach } from './one-of-each.ts'

/** A proven day of the separate account: a leaf, its time-stamp, who signed it. */
export async function writeProvenDay(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const proofId = newId()
  const statement = await tx.selectFrom('bank_statement').select('id').executeTakeFirstOrThrow()
  const entry = await tx.selectFrom('journal_entry').select('id').executeTakeFirstOrThrow()
  await insertAccountProof(tx, {
    id: proofId,
    on: day('2026-11-20'),
    statementId: statement.id,
    upToPosition: 1,
    bankCents: cents(50_000),
    ledgerBankCents: cents(50_000),
    firmShortfallCents: cents(0),
    creditorsShortfallCents: cents(0),
    totalCents: cents(50_000),
    depth: 6,
    root: sha256('root'),
    published: sha256('published'),
    items: [],
    journalEntryId: entry.id,
    builtAt: NOON,
    builtBy: 'user-1',
  })
  await insertAccountProofLeaves(tx, proofId, [
    {
      position: 0,
      creditorId: ids.creditorId,
      holder: {},
      commitment: sha256('holder'),
      amountCents: cents(50_000),
      salt: sha256('salt'),
    },
  ])
  await keepAccountProofStamp(tx, {
    proofId,
    stamp: { stampedAt: NOON, authority: 'Autorité Exemple', local: true, reply: sha256('stamp') },
  })
  await insertReconciliation(tx, {
    proofId,
    signed: {
      signedAt: NOON,
      signedBy: 'user-1',
      role: 'accountant',
      facts: {},
      factsSha256: sha256('facts').toString('hex'),
    },
  })
}
