import { entryBytes, lastCheckpoint, listCheckpoints } from '@quittance/database'
import { said } from '@quittance/kernel'
import { keptAs, languageAsked, queryOf, writeSlowly } from '#files/send-text.ts'
import { asOfNow } from '#http/procedures.ts'
import type { RawCall, RawRoute } from '#http/raw-route.ts'
import { requireCaller } from '#http/request.ts'
import { proofOfLeaf } from '#journal/sealing/proof.ts'
import { sealJournal } from '#journal/sealing/seal.ts'
import { takenProof } from '#journal/sealing/taken/taken-proof.ts'
import { publicKeyPem } from '#ports/journal-key.ts'
import { Refused } from '#wiring/refused.ts'

/** What of the sealed journal is taken away: a proof, the heads for a witness, the public key. */
export const journalRawRoutes: readonly RawRoute[] = [
  { method: 'GET', pattern: /^\/api\/journal\/([0-9a-f-]{36})\/proof\.zip$/, answer: giveProof },
  { method: 'GET', pattern: /^\/api\/journal\/checkpoints\.txt$/, answer: giveCheckpoints },
  { method: 'GET', pattern: /^\/api\/journal\/key\.pem$/, answer: giveKey },
]

/** Heads read and written between two breaths of the server. */
const HEADS_AT_ONCE = 500

/** The proof of an entry, which is sealed first when it still waits. @throws Refused `not-found`. */
async function giveProof({ house, request, response }: RawCall, id: string): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const language = languageAsked(queryOf(request.url))
  const read = () =>
    asOfNow(context, caller, async ({ tx }) => ({
      canonical: await entryBytes(tx, id),
      proof: await proofOfLeaf(tx, id),
    }))
  const { canonical, proof } = await read().then(async (found) => {
    if (found.canonical === null || found.proof !== null) return found
    await sealJournal(house, caller.organisationId)
    return await read()
  })
  if (canonical === null || proof === null) {
    throw new Refused(
      'not-found',
      said('Cette entrée n’existe pas au journal.', 'There is no such entry in the journal.'),
    )
  }
  const { name, bytes } = takenProof({ canonical, proof }, language)
  response.writeHead(200, {
    ...keptAs(name, 'application/zip'),
    'content-length': String(bytes.length),
  })
  response.end(bytes)
}

/** Every signed head from the first, each followed by an empty line (docs/specs/sealed-log.md). */
async function giveCheckpoints({ house, request, response }: RawCall): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  response.writeHead(200, keptAs('journal-points-de-controle.txt', 'text/plain; charset=utf-8'))
  let after = 0
  while (!response.destroyed) {
    const last = after
    const page = await asOfNow(context, caller, ({ tx }) =>
      listCheckpoints(tx, { after: last, limit: HEADS_AT_ONCE }),
    )
    await writeSlowly(response, page.map(({ note }) => `${note}\n`).join(''))
    after = page.at(-1)?.treeSize ?? after
    if (page.length < HEADS_AT_ONCE) break
  }
  response.end()
}

async function giveKey({ house, request, response }: RawCall): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  const head = await asOfNow(context, caller, ({ tx }) => lastCheckpoint(tx))
  const key = head?.publicKey ?? house.journalKey.publicKey
  response.writeHead(200, keptAs('journal-cle.pem', 'application/x-pem-file'))
  response.end(publicKeyPem(key))
}
