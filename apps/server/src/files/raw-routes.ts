import { once } from 'node:events'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { inWork } from '#http/procedures.ts'
import { requireCaller } from '#http/request.ts'
import { requireRight } from '#wiring/rights.ts'
import { Refused } from '#wiring/refused.ts'
import { findFile, keepFile } from '@quittance/database'

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
  const kept = await house.files.keep(request, LARGEST_FILE)
  if (kept === 'too-large') {
    throw new Refused('too-large', 'Ce fichier dépasse 256 Mio. Rien n’a été gardé.')
  }
  if (kept.sizeBytes === 0) {
    throw new Refused('invalid-input', 'Ce fichier est vide : il n’y a rien à garder.')
  }
  const id = house.chance.id()
  await inWork(context, caller, async ({ tx, now }) => {
    await keepFile(tx, {
      id,
      ...kept,
      declaredName: declaredName(request.headers['x-file-name']),
      mediaType: (request.headers['content-type'] ?? 'application/octet-stream').slice(0, 120),
      receivedAt: now,
      receivedBy: caller.userId,
    })
  })
  response
    .writeHead(201, { 'content-type': 'application/json' })
    .end(JSON.stringify({ id, ...kept }))
}

/** The name the person's machine gave, as a label: never used as a path. */
function declaredName(header: string | string[] | undefined): string {
  const raw = typeof header === 'string' ? header : 'sans-nom'
  const named = readPercent(raw).split(/[/\\]/).at(-1) ?? ''
  const clean = named.replaceAll(/\p{Cc}/gu, '').trim()
  return (clean === '' ? 'sans-nom' : clean).slice(0, 200)
}

function readPercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

async function giveBack({ house, request, response }: RawCall, id: string): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const file = await inWork(context, caller, async ({ tx }) => await findFile(tx, id))
  if (file === null) throw new Refused('not-found', 'Cette pièce n’existe pas, ou plus, pour vous.')
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': String(file.sizeBytes),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.declaredName)}`,
  })
  const bytes = house.files.read(file.sha256)
  bytes.pipe(response)
  await once(response, 'close')
}
