import type { TestHouse } from '../house.ts'

/** How many times the database ended work because it and another waited for each other. */
export async function deadlocksIn({ house }: TestHouse): Promise<number> {
  const { rows } = await house.database.jobs.query<{ deadlocks: string }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  )
  return Number(rows[0]?.deadlocks)
}
