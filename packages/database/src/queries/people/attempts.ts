import { sql, type Kysely } from 'kysely'
import type { DB } from '#schema.generated.ts'

/** Attempts of one caller at one thing, counted together. */
export type Attempts = {
  /** What is tried and from where: `invitation|203.0.113.7`. */
  readonly key: string
  readonly now: Temporal.Instant
  readonly windowSeconds: number
}

/**
 * Counts one more attempt, at the door; the count begins again when none was made for a window.
 *
 * @returns how many were made, this one included.
 */
export async function countAttempt(
  door: Kysely<DB>,
  { key, now, windowSeconds }: Attempts,
): Promise<number> {
  const at = now.epochMilliseconds
  const { rows } = await sql<{ count: number }>`
    insert into sign_in.rate_limit as counted (id, key, count, last_request)
    values (${key}, ${key}, 1, ${at})
    on conflict (key) do update set
      count = case when counted.last_request <= ${at - windowSeconds * 1000}
        then 1 else counted.count + 1 end,
      last_request = case when counted.last_request <= ${at - windowSeconds * 1000}
        then excluded.last_request else counted.last_request end
    returning count`.execute(door)
  return rows[0]?.count ?? 1
}
