import { bytesOfTitleFile } from '@quittance/database'
import { said } from '@quittance/kernel'
import { keptAs } from '#files/send-text.ts'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { sendFile } from '#http/send-file.ts'
import { Refused } from '#wiring/refused.ts'

/** A title file taken away: its archive, or its page alone. */
export const titleRawRoutes: readonly RawRoute[] = [
  {
    method: 'GET',
    pattern: /^\/api\/title-files\/([0-9a-f-]{36})\/file\.zip$/,
    answer: async (call, id) => await give(call, { id, part: 'archive' }),
  },
  {
    method: 'GET',
    pattern: /^\/api\/title-files\/([0-9a-f-]{36})\/page\.pdf$/,
    answer: async (call, id) => await give(call, { id, part: 'page' }),
  },
]

/** @throws Refused `not-found` for what is not of the caller's organisation. */
async function give(
  { house, request, response }: RawCall,
  asked: { readonly id: string; readonly part: 'archive' | 'page' },
): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const file = await asOfNow(context, caller, ({ tx }) => bytesOfTitleFile(tx, asked))
  if (file === null) {
    throw new Refused(
      'not-found',
      said('Ce dossier préparé n’existe pas ici.', 'This prepared file does not exist here.'),
    )
  }
  const mediaType = asked.part === 'archive' ? 'application/zip' : 'application/pdf'
  await sendFile(response, house.files, {
    sha256: file.sha256,
    headers: {
      ...keptAs(file.name, mediaType),
      'content-length': String(file.sizeBytes),
    },
  })
}
