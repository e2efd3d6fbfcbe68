import { bytesOfTitleFile } from '@quittance/database'
import { giveMade } from '#agreements/filing/give-made.ts'
import type { RawRoute } from '#http/raw-route.ts'

/** A title file taken away: its archive, or its page alone. */
export const titleRawRoutes: readonly RawRoute[] = [
  {
    method: 'GET',
    pattern: /^\/api\/title-files\/([0-9a-f-]{36})\/file\.zip$/,
    answer: async (call, id) =>
      await giveMade(call, ({ tx }) => bytesOfTitleFile(tx, { id, part: 'archive' })),
  },
  {
    method: 'GET',
    pattern: /^\/api\/title-files\/([0-9a-f-]{36})\/page\.pdf$/,
    answer: async (call, id) =>
      await giveMade(call, ({ tx }) => bytesOfTitleFile(tx, { id, part: 'page' })),
  },
]
