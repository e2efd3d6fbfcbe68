import {
  insertAccountName,
  insertCsvReading,
  insertDismissal,
  insertForeignLines,
  insertUnderWay,
  type OrganisationTransaction,
} from '@quittance/database'
import { day } from '@quittance/kernel'
import { newId } from './test-database.ts'
import { NOON, sha256 } from './test-values.ts'

/** That a statement that waits was left out, and that one is written in several transactions. */
export async function writeDecisions(
  tx: OrganisationTransaction,
  { statementId, account }: { readonly statementId: string; readonly account: string },
): Promise<void> {
  const because = 'C’est le compte courant du cabinet.'
  await insertDismissal(tx, { statementId, dismissed: true, because, at: NOON, by: 'user-1' })
  await insertUnderWay(tx, {
    statementId,
    account,
    entries: [0, 1, 2],
    written: 1,
    begunBy: 'user-1',
    begunBecause: null,
    at: NOON,
  })
}

/** How an export was read, what a bank calls an account, and a line in another currency. */
export async function writeBankFiles(
  tx: OrganisationTransaction,
  { statementId, account }: { readonly statementId: string; readonly account: string },
): Promise<void> {
  await insertCsvReading(tx, {
    sha256: sha256('export').toString('hex'),
    account,
    signature: ';|date|montant',
    mapping: {},
    openingCents: null,
    closingCents: null,
    reading: 1,
    at: NOON,
    by: 'user-1',
  })
  await insertAccountName(tx, {
    account,
    named: 'BREVFRPP/1234567',
    statementId,
    because: 'Le contrat du compte le nomme ainsi.',
    at: NOON,
    by: 'user-1',
  })
  await insertForeignLines(tx, [
    {
      id: newId(),
      statementId,
      account,
      key: 'k-usd',
      bookedOn: day('2026-11-20'),
      amount: 12_500,
      currency: 'USD',
      counterparty: 'Example Inc.',
      remittance: null,
      foundAt: NOON,
    },
  ])
}
