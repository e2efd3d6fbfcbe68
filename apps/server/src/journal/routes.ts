import type { JournalRow as JournalRowView } from '@quittance/contract'
import {
  linesById,
  namesOfMembers,
  placesOf,
  readJournal,
  type DossierLine,
  type JournalRow,
  type SealedLeaf,
} from '@quittance/database'
import { operations, reading } from '#http/procedures.ts'
import { readSealing } from '#journal/sealing/read-sealing.ts'

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
        places: await placesOf(
          tx,
          shown.map(({ id }) => id),
        ),
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
  sealing: operations.journal.sealing.handler(reading(readSealing)),
}

/** What an entry names by an identifier, in the words people use. */
type Known = {
  readonly names: ReadonlyMap<string, string>
  readonly dossiers: ReadonlyMap<string, DossierLine>
  readonly places: ReadonlyMap<string, SealedLeaf>
}

function rowView(entry: JournalRow, { names, dossiers, places }: Known): JournalRowView {
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
    place: placeView(places.get(entry.id)),
    canonical: Buffer.from(entry.canonical).toString('utf8'),
  }
}

function placeView(place: SealedLeaf | undefined): JournalRowView['place'] {
  if (place === undefined) return null
  const { index, treeSize, sealedAt } = place
  return { index, treeSize, sealedAt: sealedAt.toString() }
}
