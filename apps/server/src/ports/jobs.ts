import type { OrganisationTransaction } from '@quittance/database'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { Log } from '#ports/log.ts'

/** What the background does: each has its queue. */
export type JobName =
  | 'acts-leave'
  | 'batch-goes'
  | 'import-runs'
  | 'exhibit-is-read'
  | 'exhibit-is-stamped'
  | 'bundle-is-sealed'
  | 'bundle-is-worked-on'
  | 'inspection-is-made'
  | 'receipt-follows'
  | 'receipts-follow'
  | 'account-day-is-proven'
  | 'account-proof-is-stamped'
  | 'rates-are-watched'
  | 'mailbox-is-visited'
  | 'statements-go-on'

/** What the background does once a day, for the whole house. */
export type DailyName = 'day-begins'

/** What the background does again and again, for the whole house. */
export type RepeatedName =
  | 'journals-are-sealed'
  | 'checkpoints-are-stamped'
  | 'books-are-summed'
  | 'due-acts-are-woken'
  | 'mailboxes-are-visited'
  | 'days-are-kept'

/** Jobs hold identifiers only: what they work on is read again, under the rights of the tenant. */
export type Job = { readonly organisationId: string; readonly id: string }

/** Jobs of the same database: a job and its cause commit together. */
export type Jobs = {
  readonly send: (tx: OrganisationTransaction, name: JobName, job: Job) => Promise<void>
  readonly work: (name: JobName, run: (job: Job) => Promise<void>) => Promise<void>
  /** Early each morning in Paris, on one server; once for the days that no server ran. */
  readonly daily: (name: DailyName, run: () => Promise<void>) => Promise<void>
  /** Each minute or hour, on one server; those that no server ran are not made up for. */
  readonly repeat: (
    name: RepeatedName,
    every: 'minute' | 'hour',
    run: () => Promise<void>,
  ) => Promise<void>
  readonly stop: () => Promise<void>
}

const jobSchema = z.object({ organisationId: z.uuid(), id: z.uuid() })

const names: readonly JobName[] = [
  'acts-leave',
  'batch-goes',
  'import-runs',
  'exhibit-is-read',
  'exhibit-is-stamped',
  'bundle-is-sealed',
  'bundle-is-worked-on',
  'inspection-is-made',
  'receipt-follows',
  'receipts-follow',
  'account-day-is-proven',
  'account-proof-is-stamped',
  'rates-are-watched',
  'mailbox-is-visited',
  'statements-go-on',
]

const POLLING = { pollingIntervalSeconds: 0.5 }

/** Half past five, before anybody works. */
const EARLY = { cron: '30 5 * * *', zone: 'Europe/Paris' }

const REPEATED = { minute: '* * * * *', hour: '7 * * * *' }

/** Opens the queue on connections of the door. */
export async function openJobs(pool: Pool, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => await pool.query(text, values) },
    schema: 'pgboss',
    createSchema: false,
  })
  boss.on('error', (cause) => log.failure('job-queue-failed', cause))
  await boss.start()
  for (const name of names) await boss.createQueue(name, { retryLimit: 3, retryDelay: 2 })
  return {
    send: async (tx, name, job) => {
      await boss.send(name, job, { db: fromKysely(tx) })
    },
    work: async (name, run) => {
      await boss.work(name, POLLING, async (jobs) => {
        for (const { data } of jobs) await run(jobSchema.parse(data))
      })
    },
    daily: async (name, run) => {
      await boss.createQueue(name, { retryLimit: 3, retryDelay: 60 })
      await boss.schedule(name, EARLY.cron, null, { tz: EARLY.zone, missed: 'once' })
      await boss.work(name, run)
    },
    repeat: async (name, every, run) => {
      await boss.createQueue(name, { retryLimit: 0, policy: 'stately' })
      await boss.schedule(name, REPEATED[every], null, { tz: EARLY.zone })
      await boss.work(name, run)
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000, close: false }),
  }
}
