import { exchangeWorth } from '@quittance/cases'
import type { TimelineRow } from '@quittance/contract'
import { namesOfMembers, readJournal, versionOfDossier, type JournalRow } from '@quittance/database'
import { z } from 'zod'
import { isIntact } from '#dossier/seal.ts'
import { noDossier } from '#dossier/moved.ts'
import { tell } from '#dossier/timeline-words.ts'
import type { Work } from '#wiring/work.ts'

type Asked = { readonly id: string; readonly cursor?: string | undefined; readonly limit: number }

/** What happened to a dossier, from the journal, the latest first. @throws Refused `not-found`. */
export async function readTimeline(work: Work, asked: Asked) {
  if ((await versionOfDossier(work.tx, asked.id)) === null) throw noDossier()
  const before = Number(asked.cursor)
  const entries = await readJournal(work.tx, {
    organisationId: work.caller.organisationId,
    dossierId: asked.id,
    limit: asked.limit + 1,
    ...(Number.isSafeInteger(before) && asked.cursor !== undefined ? { before } : {}),
  })
  const shown = entries.slice(0, asked.limit)
  const last = shown.at(-1)
  const names = await namesOfMembers(work.tx)
  return {
    rows: shown.map((entry) => timelineRow(entry, names)),
    nextCursor: entries.length > asked.limit && last !== undefined ? String(last.position) : null,
  }
}

function timelineRow(entry: JournalRow, names: ReadonlyMap<string, string>): TimelineRow {
  return {
    id: entry.id,
    at: entry.recordedAt.toString(),
    verb: entry.verb,
    ...tell(entry),
    worth: worthOf(entry),
    fingerprint: entry.leafHash,
    intact: isIntact(entry),
    actor: entry.actor.kind === 'worker' ? 'worker' : 'member',
    actorName: names.get(entry.actor.id) ?? null,
  }
}

const toldSchema = z.looseObject({
  step: z.string().optional(),
  channel: z.string().optional(),
  kind: z.string().optional(),
  level: z.string().optional(),
  force: z.string().optional(),
  decision: z.string().optional(),
})

/** What an exchange is worth as proof; null for what is none. */
function worthOf({ verb, facts }: JournalRow): TimelineRow['worth'] {
  const told = toldSchema.safeParse(facts)
  return told.success ? exchangeWorth({ verb, ...told.data }) : null
}
