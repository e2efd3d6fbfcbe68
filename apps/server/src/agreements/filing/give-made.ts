import { said } from '@quittance/kernel'
import { keptAs } from '#files/send-text.ts'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { sendFile } from '#http/send-file.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Made = { readonly sha256: string; readonly sizeBytes: number; readonly name: string }

/**
 * Gives a file made for somebody outside, or its page, by its bytes.
 *
 * @throws Refused `not-found` for what is not of the caller's organisation.
 */
export async function giveMade(
  { house, request, response }: RawCall,
  find: (work: Pick<Work, 'tx'>) => Promise<Made | null>,
): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const file = await asOfNow(context, caller, find)
  if (file === null) {
    throw new Refused(
      'not-found',
      said('Ce dossier préparé n’existe pas ici.', 'This prepared file does not exist here.'),
    )
  }
  const mediaType = file.name.endsWith('.zip') ? 'application/zip' : 'application/pdf'
  await sendFile(response, house.files, {
    sha256: file.sha256,
    headers: {
      ...keptAs(file.name, mediaType),
      'content-length': String(file.sizeBytes),
    },
  })
}
