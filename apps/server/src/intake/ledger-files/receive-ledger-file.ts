import { insertLedgerFile, keepFile, ledgerFileOfSameBytes } from '@quittance/database'
import { day, invariant, said } from '@quittance/kernel'
import type { RawCall } from '#http/raw-route.ts'
import { declaredName } from '#files/declared-name.ts'
import { doneOnce } from '#http/procedures.ts'
import { requireCaller, requireIdempotencyKey } from '#http/request.ts'
import { LARGEST_DROPPED, readDropped } from '#intake/reading/read-dropped.ts'
import { record } from '#journal/record.ts'
import { requireRight } from '#wiring/rights.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Received = {
  readonly name: string
  readonly originalSha256: string
  readonly originalBytes: number
  readonly keptSha256: string
  readonly keptBytes: number
  readonly asOf: string
  readonly keptLines: number
  readonly discardedLines: number
}

/**
 * Takes in the accounting file (FEC) of a creditor: read in memory, only its customer lines (41x) are
 * ever written. The same file twice is the same.
 *
 * @throws Refused `invalid-input` in words; `too-large`; `not-permitted`.
 */
export async function receiveLedgerFile({ house, request, response }: RawCall): Promise<void> {
  const context = { house, headers: request.headers }
  const caller = await requireCaller(context)
  requireRight(caller.role, 'deposit-claims')
  requireIdempotencyKey(request.headers)
  const bytes = await bytesOf(request)
  const name = declaredName(request.headers['x-file-name'])
  const read = await readDropped({ what: 'accounts', bytes, name }, 'file')
  invariant(read.kind === 'accounts', 'an accounting file was asked')
  const { items, kept, sha256 } = read.file
  const lines = Buffer.from(kept.text)
  const stored = await house.files.keep([lines], LARGEST_DROPPED * 2)
  invariant(stored !== 'too-large', 'customer lines are within bounds')
  const received: Received = {
    name,
    originalSha256: sha256,
    originalBytes: bytes.length,
    keptSha256: stored.sha256,
    keptBytes: stored.sizeBytes,
    asOf: items.asOf,
    keptLines: kept.kept,
    discardedLines: kept.discarded,
  }
  const path = ['ledger-files', 'receive']
  const answer = await doneOnce({ context, caller, path }, received, keepLedgerFile)
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of chunks) {
    size += part.byteLength
    if (size > LARGEST_DROPPED) throw new Refused('too-large', tooLarge)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const tooLarge = said(
  'Ce fichier dépasse 32 Mio. Rien n’a été gardé.',
  'This file is larger than 32 MiB. Nothing of it was kept.',
)

async function keepLedgerFile(work: Work, of: Received): Promise<{ id: string; already: boolean }> {
  const known = await ledgerFileOfSameBytes(work.tx, of.originalSha256)
  if (known !== null) return { id: known.id, already: true }
  const [id, fileId] = [work.house.chance.id(), work.house.chance.id()]
  const at = work.now
  const by = work.caller.userId
  await keepFile(work.tx, {
    id: fileId,
    sha256: of.keptSha256,
    sizeBytes: of.keptBytes,
    declaredName: of.name,
    mediaType: 'text/plain',
    receivedAt: at,
    receivedBy: by,
  })
  await insertLedgerFile(work.tx, {
    id,
    fileId,
    originalSha256: of.originalSha256,
    originalBytes: of.originalBytes,
    asOf: day(of.asOf),
    keptLines: of.keptLines,
    discardedLines: of.discardedLines,
    receivedAt: at,
    receivedBy: by,
  })
  await record(work, {
    verb: 'ledger-file-read',
    subject: { kind: 'ledger-file', id },
    facts: {
      declaredName: of.name,
      keptLines: of.keptLines,
      discardedLines: of.discardedLines,
      keptSha256: of.keptSha256,
    },
    references: [of.originalSha256],
  })
  return { id, already: false }
}
