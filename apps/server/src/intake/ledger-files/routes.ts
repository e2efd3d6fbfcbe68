import { operations, reading, writing } from '#http/procedures.ts'
import { draftItems } from '#intake/ledger-files/draft-items.ts'
import { viewLedgerFile } from '#intake/ledger-files/ledger-file-view.ts'

export const ledgerFilesRoutes = {
  get: operations.ledgerFiles.get.handler(reading(viewLedgerFile)),
  draft: operations.ledgerFiles.draft.handler(writing('deposit-claims', draftItems)),
}
