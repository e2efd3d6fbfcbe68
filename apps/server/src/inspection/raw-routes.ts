import { findFile, findInspection } from '@quittance/database'
import { said } from '@quittance/kernel'
import { keptAs } from '#files/send-text.ts'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { sendFile } from '#http/send-file.ts'
import { Refused } from '#wiring/refused.ts'
import { requireRight } from '#wiring/rights.ts'

/** An inspection file, taken away. */
export const inspectionRawRoutes: readonly RawRoute[] = [
  { method: 'GET', pattern: /^\/api\/inspections\/([0-9a-f-]{36})\/file\.zip$/, answer: give },
]

/** @throws Refused `not-permitted`; `not-found` for what is not made. */
async function give({ house, request, response }: RawCall, id: string): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  requireRight(caller.role, 'manage-organisation')
  const file = await asOfNow(context, caller, async ({ tx }) => {
    const fileId = (await findInspection(tx, id))?.end?.fileId ?? null
    return fileId === null ? null : await findFile(tx, fileId)
  })
  if (file === null) {
    throw new Refused(
      'not-found',
      said(
        'Ce dossier de contrôle n’est pas prêt, ou n’existe pas.',
        'This inspection file is not ready, or does not exist.',
      ),
    )
  }
  await sendFile(response, house.files, {
    sha256: file.sha256,
    headers: {
      ...keptAs(file.declaredName, 'application/zip'),
      'content-length': String(file.sizeBytes),
    },
  })
}
