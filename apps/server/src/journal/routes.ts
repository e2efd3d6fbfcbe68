import { readJournal } from '@quittance/database'
import { operations, reading } from '#http/procedures.ts'

export const journalRoutes = {
  list: operations.journal.list.handler(
    reading(async ({ tx, caller }, { cursor, limit, subjectId }) => {
      const before = Number(cursor)
      const entries = await readJournal(tx, {
        organisationId: caller.organisationId,
        limit: limit + 1,
        ...(subjectId === undefined ? {} : { subjectId }),
        ...(cursor !== undefined && Number.isSafeInteger(before) ? { before } : {}),
      })
      const shown = entries.slice(0, limit)
      const last = shown.at(-1)
      return {
        rows: shown.map((entry) => ({
          id: entry.id,
          recordedAt: entry.recordedAt.toString(),
          actor: `${entry.actor.kind} ${entry.actor.id}`,
          verb: entry.verb,
          subjectKind: entry.subject.kind,
          subjectId: entry.subject.id,
          leafHash: entry.leafHash,
          canonical: Buffer.from(entry.canonical).toString('utf8'),
        })),
        nextCursor: entries.length > limit && last !== undefined ? String(last.position) : null,
      }
    }),
  ),
}
