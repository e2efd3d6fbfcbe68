import type { RawRoute } from '#http/raw-route.ts'
import { receiveLedgerFile } from '#intake/ledger-files/receive-ledger-file.ts'
import { giveRejectedLines } from '#intake/imports/rejected-csv.ts'

/** The lines of an import that are to be corrected, as a file; an accounting file, of which little is kept. */
export const intakeRawRoutes: readonly RawRoute[] = [
  { method: 'POST', pattern: /^\/api\/ledger-files$/, answer: receiveLedgerFile },
  {
    method: 'GET',
    pattern: /^\/api\/imports\/([0-9a-f-]{36})\/rejected\.csv$/,
    answer: giveRejectedLines,
  },
]
