import type { BooksEntryView } from '@quittance/contract'
import {
  findEntry,
  namesOfMembers,
  readEntryEvidence,
  type EntryEvidence,
  type EntryRecord,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import type { Book } from '@quittance/ledger'
import { accountSaid } from '#client-money/account-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** An entry with its lines and what proves it. @throws Refused `not-found`. */
export async function readEntry(
  { tx }: Work,
  { id }: { readonly id: string },
): Promise<BooksEntryView> {
  const entry = await findEntry(tx, id)
  if (entry === null) {
    throw new Refused(
      'not-found',
      said('Cette écriture n’existe pas ici.', 'This entry does not exist here.'),
    )
  }
  const evidence = await readEntryEvidence(tx, entry)
  const names = await namesOfMembers(tx)
  return {
    id: entry.id,
    book: bookNamed(entry.book),
    event: entry.event,
    label: entry.label,
    on: entry.on.toString(),
    recordedAt: entry.recordedAt.toString(),
    recordedBy: names.get(entry.recordedBy) ?? null,
    reverses: entry.reverses,
    reversedBy: entry.reversedBy,
    contentSha256: entry.contentSha256,
    lines: entry.lines.map(lineView),
    sisters: entry.sisters.map((sister) => ({ id: sister.id, book: bookNamed(sister.book) })),
    evidence: evidenceView(evidence),
  }
}

function lineView(of: EntryRecord['lines'][number]): BooksEntryView['lines'][number] {
  const { line, account, amount, creditorName, debtorName, itemNumber } = of
  return {
    line,
    account,
    accountLabel: accountSaid(account),
    amountCents: amount,
    creditorName,
    debtorName,
    dossier:
      of.dossierId === null || of.dossierReference === null
        ? null
        : { id: of.dossierId, reference: of.dossierReference },
    itemNumber,
  }
}

function evidenceView(of: EntryEvidence): BooksEntryView['evidence'] {
  const { convention } = of
  return {
    bankLines: of.bankLines.map((line) => ({
      id: line.id,
      bookedOn: line.bookedOn.toString(),
      amountCents: line.amount,
      counterparty: line.counterparty,
      remittance: line.rank === 0 ? null : line.remittance,
      rank: line.rank,
      statementKey: line.statementKey,
      statementTo: line.statementTo?.toString() ?? null,
      balanced: line.balanced,
      file: { id: line.fileId, name: line.fileName, sha256: line.fileSha256 },
    })),
    payments: of.payments.map((payment) => ({
      id: payment.id,
      receivedOn: payment.receivedOn.toString(),
      method: payment.method,
      amountCents: payment.amount,
      dossier: { id: payment.dossierId, reference: payment.dossierReference },
    })),
    receipts: of.receipts.map((receipt) => ({ ...receipt, issuedOn: receipt.issuedOn.toString() })),
    convention: convention && {
      creditorId: convention.creditorId,
      creditorName: convention.creditorName,
      version: convention.version,
      signedOn: convention.signedOn.toString(),
      signedCopy:
        convention.signedCopyFileId === null || convention.signedCopySha256 === null
          ? null
          : { id: convention.signedCopyFileId, sha256: convention.signedCopySha256 },
    },
  }
}

function bookNamed(text: string): Book {
  return text === 'client-money' || text === 'debtors' ? text : 'office'
}
