import { declaredName } from '#files/declared-name.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { asOfNow, doneOnce } from '#http/procedures.ts'
import { requireCaller, requireIdempotencyKey } from '#http/request.ts'
import { sendFile } from '#http/send-file.ts'
import { record } from '#journal/record.ts'
import { requireRight } from '#wiring/rights.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'
import { findFile, keepFile, type FileRecord } from '@quittance/database'
import { said } from '@quittance/kernel'

/** The largest file a person may send: a phone's backup without its pictures. */
const LARGEST_FILE = 256 * 1024 * 1024

/** Files received from people: kept exactly, hashed on arrival, named by a row. */
export const fileRawRoutes: readonly RawRoute[] = [
  { method: 'POST', pattern: /^\/api\/files$/, answer: receive },
  { method: 'GET', pattern: /^\/api\/files\/([0-9a-f-]{36})$/, answer: giveBack },
]

async function receive({ house, request, response }: RawCall): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  requireRight(caller.role, 'bring-files')
  requireIdempotencyKey(request.headers)
  const kept = await house.files.keep(request, LARGEST_FILE)
  if (kept === 'too-large') {
    throw new Refused(
      'too-large',
      said(
        'Ce fichier dépasse 256 Mio. Rien n’a été gardé.',
        'This file is larger than 256 MiB. Nothing of it was kept.',
      ),
    )
  }
  if (kept.sizeBytes === 0) {
    throw new Refused(
      'invalid-input',
      said(
        'Ce fichier est vide : il n’y a rien à garder.',
        'This file is empty: there is nothing to keep.',
      ),
    )
  }
  const received = await doneOnce(
    { context, caller, path: ['files', 'receive'] },
    {
      ...kept,
      declaredName: declaredName(request.headers['x-file-name']),
      mediaType: (request.headers['content-type'] ?? 'application/octet-stream').slice(0, 120),
    },
    nameFile,
  )
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(received))
}

type Received = Pick<FileRecord, 'sha256' | 'sizeBytes' | 'declaredName' | 'mediaType'>

/** Names the bytes that were kept, and tells the journal what was received. */
async function nameFile(work: Work, file: Received) {
  const id = work.house.chance.id()
  const { sha256, sizeBytes, declaredName, mediaType } = file
  await keepFile(work.tx, { ...file, id, receivedAt: work.now, receivedBy: work.caller.userId })
  await record(work, {
    verb: 'file-received',
    subject: { kind: 'file', id },
    facts: { declaredName, mediaType, sizeBytes },
    references: [sha256],
  })
  return { id, sha256, sizeBytes }
}

async function giveBack({ house, request, response }: RawCall, id: string): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const file = await asOfNow(context, caller, async ({ tx }) => await findFile(tx, id))
  if (file === null) {
    throw new Refused(
      'not-found',
      said(
        'Cette pièce n’existe pas, ou plus, pour vous.',
        'This exhibit does not exist for you, or no longer does.',
      ),
    )
  }
  await sendFile(response, house.files, {
    sha256: file.sha256,
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(file.sizeBytes),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.declaredName)}`,
    },
  })
}
