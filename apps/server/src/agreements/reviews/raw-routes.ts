import { bytesOfDraftReview } from '@quittance/database'
import { giveMade } from '#agreements/filing/give-made.ts'
import type { RawRoute } from '#http/raw-route.ts'

/** The file of a reader taken away: its archive, or its page alone. */
export const reviewRawRoutes: readonly RawRoute[] = [
  {
    method: 'GET',
    pattern: /^\/api\/draft-reviews\/([0-9a-f-]{36})\/file\.zip$/,
    answer: async (call, id) =>
      await giveMade(call, ({ tx }) => bytesOfDraftReview(tx, { id, part: 'archive' })),
  },
  {
    method: 'GET',
    pattern: /^\/api\/draft-reviews\/([0-9a-f-]{36})\/page\.pdf$/,
    answer: async (call, id) =>
      await giveMade(call, ({ tx }) => bytesOfDraftReview(tx, { id, part: 'page' })),
  },
]
