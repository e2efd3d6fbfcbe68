import type { RawRoute } from '#http/raw-route.ts'
import { giveRejectedLines } from '#intake/imports/rejected-csv.ts'

/** The lines of an import that are to be corrected, as a file. */
export const intakeRawRoutes: readonly RawRoute[] = [
  {
    method: 'GET',
    pattern: /^\/api\/imports\/([0-9a-f-]{36})\/rejected\.csv$/,
    answer: giveRejectedLines,
  },
]
