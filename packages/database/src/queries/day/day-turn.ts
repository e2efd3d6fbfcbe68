import { setTimeout } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import type { DB } from '#schema.generated.ts'

/** Whose day, and whether to wait where another process writes it. */
export type TurnAsked = { readonly organisationId: string; readonly waits: boolean }

/** Between two looks at a turn that another has: no statement may wait as long as a run lasts. */
const LOOK_AGAIN_MS = 200

/**
 * Lets one process at a time write the day of an organisation (tour de la journée): facts read before
 * those of another are never written over them. Null where another has the turn, and it is not
 * waited for. A process that falls gives it back with its connection, which is held meanwhile.
 */
export async function writingDay<Result>(
  db: Kysely<DB>,
  { organisationId, waits }: TurnAsked,
  work: () => Promise<Result>,
): Promise<{ readonly did: Result } | null> {
  const turn = sql`hashtextextended(${`quittance/day/${organisationId}`}, 0)`
  return await db.connection().execute(async (held) => {
    const taken = async () => {
      const { rows } = await sql<{
        taken: boolean
      }>`select pg_try_advisory_lock(${turn}) as taken`.execute(held)
      return rows[0]?.taken === true
    }
    while (!(await taken())) {
      if (!waits) return null
      await setTimeout(LOOK_AGAIN_MS)
    }
    try {
      return { did: await work() }
    } finally {
      await sql`select pg_advisory_unlock(${turn})`.execute(held)
    }
  })
}
