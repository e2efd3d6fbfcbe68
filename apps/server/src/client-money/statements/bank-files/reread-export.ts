import type { CsvReadingInput, StatementImport } from '@quittance/contract'
import {
  csvReadingOf,
  findFile,
  getOrganisation,
  insertCsvReading,
  leaveForeignLines,
  lockBankAccount,
  lockStatementAside,
  nextCsvReading,
  rereadStatement,
  statementsAside,
} from '@quittance/database'
import { cents, said } from '@quittance/kernel'
import { lookAtCsv } from '@quittance/money-files'
import { bytesOf, readingOf } from '#client-money/statements/bank-files/read-export.ts'
import { importStatement, separateAccount } from '#client-money/statements/import-statement.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Reads the export of a bank otherwise, that waits aside since its mapping was wrong: the first
 * reading is kept and told, its statement is never taken; the second one is taken as any other.
 *
 * None of its lines was taken: what was posted is a fact of the bank, and is read once.
 *
 * @throws Refused `already-done` when it waits no more; `invalid-input` for a file whose format says
 * all, or that cannot be read so; `not-found`.
 */
export async function rereadExport(
  work: Work,
  asked: { readonly id: string; readonly csv: CsvReadingInput; readonly because: string },
): Promise<StatementImport> {
  const account = separateAccount(await getOrganisation(work.tx))
  await lockBankAccount(work.tx, account)
  const aside = await lockStatementAside(work.tx, asked.id)
  if (aside === null || aside.account !== account) throw new Refused('not-found', noAside)
  if (!aside.waits) throw new Refused('already-done', waitsNoMore)
  if (!aside.explained) throw new Refused('invalid-input', saysAll)
  const by = { at: work.now, by: work.caller.userId }
  const { id: statementId, because } = asked
  await rereadStatement(work.tx, { statementId, because, ...by })
  await leaveForeignLines(work.tx, { statementId, because, ...by })
  await record(work, {
    verb: 'bank-statement-reread',
    subject: { kind: 'bank-statement', id: statementId },
    facts: { reason: because, waitedFor: aside.reason },
    references: [aside.sha256],
  })
  return await importStatement(work, { fileId: aside.fileId, csv: asked.csv })
}

const noAside = said(
  'Ce relevé mis de côté n’existe pas ici.',
  'This statement put aside does not exist here.',
)
const waitsNoMore = said('Ce relevé n’attend plus.', 'This statement waits no more.')
const saysAll = said(
  'Le format de ce relevé dit tout : il ne se lit pas de deux façons.',
  'The format of this statement says all: there is one way to read it.',
)

/**
 * Says how the next exports of the same columns are read; what was taken of this one stays.
 *
 * @throws Refused `invalid-input` for a file that is no export; `not-found`.
 */
export async function readNextSo(
  work: Work,
  { fileId, csv }: { readonly fileId: string; readonly csv: CsvReadingInput },
): Promise<{ fileId: string }> {
  const account = separateAccount(await getOrganisation(work.tx))
  const file = await findFile(work.tx, fileId)
  if (file === null) throw new Refused('not-found', noFile)
  const { sha256 } = file
  const waiting = await statementsAside(work.tx, account)
  if (waiting.some((aside) => aside.fileId === fileId)) {
    throw new Refused('invalid-input', itWaits, { path: 'fileId' })
  }
  const look = lookAtCsv(await bytesOf(work, sha256))
  if (look === null || (await csvReadingOf(work.tx, sha256)) === null) {
    throw new Refused('invalid-input', notRead, { path: 'fileId' })
  }
  const { mapping, given } = readingOf(csv)
  await insertCsvReading(work.tx, {
    sha256,
    account,
    signature: look.signature,
    mapping,
    reading: await nextCsvReading(work.tx, sha256),
    openingCents: given.opening === null ? null : cents(given.opening),
    closingCents: given.closing === null ? null : cents(given.closing),
    at: work.now,
    by: work.caller.userId,
  })
  await record(work, {
    verb: 'bank-export-mapped',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: { fileId },
    references: [sha256],
  })
  return { fileId }
}

const noFile = said('Ce fichier n’a pas été reçu.', 'This file was not received.')
const itWaits = said(
  'Ce relevé attend : relisez-le autrement, les prochains le seront aussi.',
  'This statement waits: read it otherwise, and so will the next ones be.',
)
const notRead = said(
  'Ce fichier n’a pas été lu colonne par colonne : il n’y a rien à changer pour les prochains.',
  'This file was not read column by column: there is nothing to change for the next ones.',
)
