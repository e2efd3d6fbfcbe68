import type { OrganisationTransaction } from '@quittance/database'
import { setTimeout as pause } from 'node:timers/promises'
import { fromKysely, PgBoss, type WorkHandler } from 'pg-boss'
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
  | 'scenario-is-simulated'

/** What the background does once a day, for the whole house. */
export type DailyName = 'day-begins'

/** What the background does again and again, for the whole house. */
export type RepeatedName =
  | 'journals-are-sealed'
  | 'checkpoints-are-stamped'
  | 'books-are-summed'
  | 'due-acts-are-woken'
  | 'electronic-letters-are-followed'
  | 'signatures-are-followed'
  | 'sms-are-followed'
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
  'scenario-is-simulated',
]

/** How often all queues are looked at together: a job waits no longer than that for its turn. */
const GLANCE_MS = 250

/** How long what is being done may take to end, as the server stops. */
const PATIENCE_MS = 10_000

/** How often each queue looks on its own, should a glance have missed something. */
const POLLING = { pollingIntervalSeconds: 15 }

/** The queues that have something to do now: one question, where each would ask its own. */
const WAITING = `select name from unnest($1::text[]) as name where exists (
  select from pgboss.job where job.name = name.name and state < 'active' and start_after <= now())`

/** Half past five, before anybody works. */
const EARLY = { cron: '30 5 * * *', zone: 'Europe/Paris' }

const REPEATED = { minute: '* * * * *', hour: '7 * * * *' }

/**
 * How soon a job is taken up of a worker that was killed, which says no more that it is at it: after so
 * many seconds of silence, at the next look. Else it would wait a quarter of an hour, as for a job that
 * never ends.
 */
export type Takeover = { readonly silentSeconds: number; readonly lookSeconds: number }

const TAKEOVER: Takeover = { silentSeconds: 60, lookSeconds: 60 }

/** Opens the queue on connections of the door. */
export async function openJobs(pool: Pool, log: Log, takeover = TAKEOVER): Promise<Jobs> {
  const heartbeat = { heartbeatSeconds: takeover.silentSeconds }
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => await pool.query(text, values) },
    schema: 'pgboss',
    createSchema: false,
    superviseIntervalSeconds: takeover.lookSeconds,
    monitorIntervalSeconds: takeover.lookSeconds,
  })
  boss.on('error', (cause) => log.failure('job-queue-failed', cause))
  await boss.start()
  for (const name of names)
    await boss.createQueue(name, { retryLimit: 3, retryDelay: 2, ...heartbeat })
  await bringToThat(boss, heartbeat)
  const workers = new Map<string, string>()
  const work = async (name: string, run: WorkHandler<unknown>) => {
    workers.set(name, await boss.work(name, POLLING, run))
  }
  const glances = glanceAt(async () => {
    const { rows } = await pool.query<{ name: string }>(WAITING, [[...workers.keys()]])
    for (const { name } of rows) boss.notifyWorker(workers.get(name) ?? '')
  }, log)
  return {
    send: async (tx, name, job) => {
      await boss.send(name, job, { db: fromKysely(tx) })
    },
    work: async (name, run) => {
      await work(name, async (jobs) => {
        for (const { data } of jobs) await run(jobSchema.parse(data))
      })
    },
    daily: async (name, run) => {
      await boss.createQueue(name, { retryLimit: 3, retryDelay: 60, ...heartbeat })
      await boss.schedule(name, EARLY.cron, null, { tz: EARLY.zone, missed: 'once' })
      await work(name, run)
    },
    repeat: async (name, every, run) => {
      await boss.createQueue(name, { retryLimit: 0, policy: 'stately', ...heartbeat })
      await boss.schedule(name, REPEATED[every], null, { tz: EARLY.zone })
      await work(name, run)
    },
    stop: async () => {
      await glances.stop()
      // The queue itself looks twice a second only whether they are done.
      const done = Promise.all([...workers.keys()].map((name) => boss.offWork(name)))
      await Promise.race([done, pause(PATIENCE_MS, undefined, { ref: false })])
      await boss.stop({ graceful: true, timeout: PATIENCE_MS, close: false })
    },
  }
}

/** Queues that an earlier release made stay as it made them, unless they are told. */
async function bringToThat(
  boss: PgBoss,
  heartbeat: { readonly heartbeatSeconds: number },
): Promise<void> {
  for (const { name, heartbeatSeconds } of await boss.getQueues()) {
    if (heartbeatSeconds !== heartbeat.heartbeatSeconds) await boss.updateQueue(name, heartbeat)
  }
}

/** Looks again and again until it is stopped; a look that fails is logged, and the next one is taken. */
function glanceAt(look: () => Promise<void>, log: Log): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const goOn = async () => {
    while (!signal.aborted) {
      await look().catch((cause: unknown) => log.failure('job-queue-failed', cause))
      await pause(GLANCE_MS, undefined, { signal }).catch(() => undefined)
    }
  }
  const ended = goOn()
  return {
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}
