import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inSnapshot, keepFile } from '@quittance/database'
import { day, invariant } from '@quittance/kernel'
import { gatherBooks } from '#client-money/books/month-end/gather.ts'
import { packBooks, type BooksPack } from '#client-money/books/month-end/pack.ts'
import { doneOnce } from '#http/procedures.ts'
import { requireCaller, requireIdempotencyKey, type RequestContext } from '#http/request.ts'
import { checkedSiren } from '#identifiers/checked.ts'
import { record } from '#journal/record.ts'
import { requireRight } from '#wiring/rights.ts'
import type { Work } from '#wiring/work.ts'

type Asked = {
  readonly month: string
  readonly span: 'month' | 'year-to-date'
  readonly siren?: string | undefined
}

type Call = {
  readonly input: Asked
  readonly context: RequestContext
  readonly path: readonly string[]
}

/**
 * Gives the accountant the books of a month, or of its year up to it: one archive, whose files are
 * all of the same moment, kept under its hash, and told in the journal.
 *
 * @throws Refused `not-permitted`; `invalid-input` without a SIREN, without an entry.
 */
export async function giveBooks({ input, context, path }: Call) {
  const { house } = context
  const caller = await requireCaller(context)
  requireRight(caller.role, 'handle-money')
  requireIdempotencyKey(context.headers)
  const asked = { ...periodOf(input), siren: checkedSiren(input.siren ?? null, 'siren') }
  const folder = await mkdtemp(join(tmpdir(), 'quittance-books-'))
  try {
    const pack = await inSnapshot(house.database.app, caller.organisationId, async (tx) =>
      packBooks(await gatherBooks(tx, asked), folder),
    )
    const kept = await house.files.keep(pack.bytes(), pack.sizeBytes)
    invariant(kept !== 'too-large', 'an archive is as large as it is')
    return await doneOnce({ context, caller, path }, input, (work) =>
      keepPack(work, { pack, kept, asked: input }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The fiscal year is the calendar year. */
function periodOf({ month, span }: Asked) {
  const first = day(`${month}-01`)
  return {
    from: span === 'month' ? first : first.with({ month: 1 }),
    to: first.add({ months: 1 }).subtract({ days: 1 }),
  }
}

type Kept = {
  readonly pack: BooksPack
  readonly kept: { readonly sha256: string; readonly sizeBytes: number }
  readonly asked: Asked
}

async function keepPack(work: Work, { pack, kept, asked: { month, span } }: Kept) {
  const fileId = work.house.chance.id()
  const files = pack.files.map(({ name, sha256, sizeBytes }) => ({ name, sha256, sizeBytes }))
  await keepFile(work.tx, {
    ...kept,
    id: fileId,
    declaredName: pack.name,
    mediaType: 'application/zip',
    receivedAt: work.now,
    receivedBy: work.caller.userId,
  })
  await record(work, {
    verb: 'books-given',
    subject: { kind: 'books', id: fileId },
    facts: { month, span, entries: pack.entries, files },
    references: [kept.sha256],
  })
  return { fileId, name: pack.name, ...kept, entries: pack.entries, files }
}
