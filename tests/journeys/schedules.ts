import type { RunningServer } from '@quittance/server'
import { sql } from 'kysely'

/**
 * Takes away what the background of a server does at fixed times, and what it was about to do so:
 * it then does only what somebody asks for. A server that starts sets its times again.
 */
export async function forgetSchedules({ house }: RunningServer): Promise<void> {
  const { door } = house.database
  await sql`delete from pgboss.schedule`.execute(door)
  await sql`delete from pgboss.job where state = 'created' and name in
    ('journals-are-sealed', 'checkpoints-are-stamped', 'day-begins', '__pgboss__send-it')`.execute(
    door,
  )
}
