import type { JournalRow as JournalRowView } from '@quittance/contract'
import {
  linesById,
  namesOfMembers,
  readJournal,
  type DossierLine,
  type JournalRow,
} from '@quittance/database'
import { operations, reading } from '#http/procedures.ts'

export const journalRoutes = {
  list: operations.journal.list.handler(
    reading(async ({ tx, caller }, { cursor, limit, subjectId, dossierId }) => {
      const before = Number(cursor)
      const entries = await readJournal(tx, {
        organisationId: caller.organisationId,
        limit: limit + 1,
        ...(subjectId === undefined ? {} : { subjectId }),
        ...(dossierId === undefined ? {} : { dossierId }),
        ...(cursor !== undefined && Number.isSafeInteger(before) ? { before } : {}),
      })
      const shown = entries.slice(0, limit)
      const last = shown.at(-1)
      const known = {
        names: await namesOfMembers(tx),
        dossiers: await linesById(tx, [
          ...new Set(shown.flatMap((entry) => entry.dossierId ?? [])),
        ]),
      }
      return {
        rows: shown.map((entry) => rowView(entry, known)),
        nextCursor: entries.length > limit && last !== undefined ? String(last.position) : null,
      }
    }),
  ),
}

/** What an entry names by an identifier, in the words people use. */
type Known = {
  readonly names: ReadonlyMap<string, string>
  readonly dossiers: ReadonlyMap<string, DossierLine>
}

function rowView(entry: JournalRow, { names, dossiers }: Known): JournalRowView {
  const dossier = dossiers.get(entry.dossierId ?? '')
  return {
    id: entry.id,
    recordedAt: entry.recordedAt.toString(),
    actor: `${entry.actor.kind} ${entry.actor.id}`,
    actorName: names.get(entry.actor.id) ?? null,
    verb: entry.verb,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    dossier: dossier === undefined ? null : { id: dossier.id, reference: dossier.reference },
    leafHash: entry.leafHash,
    canonical: Buffer.from(entry.canonical).toString('utf8'),
  }
}
