import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inOrganisation, runningEmbedded } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openJobs, type JobName, type Jobs, type Takeover } from '#ports/jobs.ts'
import { copiedStore } from '#testing/prepared-store.ts'
import { openGround } from '#wiring/start.ts'

const PROGRAM = new URL('../../testing/killed-worker.ts', import.meta.url).pathname
const QUICK: Takeover = { silentSeconds: 10, lookSeconds: 1 }

let folder = ''
let ground: Awaited<ReturnType<typeof openGround>>
let jobs: Jobs
const failures: string[] = []
const log = { info: () => undefined, failure: (what: string) => void failures.push(what) }

beforeAll(async () => {
  folder = await copiedStore()
  ground = await openGround({ dataFolder: folder })
  jobs = await openJobs(ground.database.jobs, log, QUICK)
})
afterAll(async () => {
  await jobs.stop()
  await ground.stop()
  await rm(folder, { recursive: true, force: true })
})

async function sent(name: JobName): Promise<string> {
  const [organisationId, id] = [randomUUID(), randomUUID()]
  await inOrganisation(ground.database.app, organisationId, (tx) =>
    jobs.send(tx, name, { organisationId, id }),
  )
  return id
}

/** A worker in another process takes the job that waits, and is killed once it is at it. */
async function killedAtIt(): Promise<void> {
  const config = await runningEmbedded(join(folder, 'postgres'))
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ config, takeover: QUICK }))
  const ended = once(child, 'close')
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  expect((await ended)[1]).toBe('SIGKILL')
}

describe('a job', () => {
  it('is taken up seconds after its worker was killed, and from one that lives by no other', async () => {
    const cut = await sent('rates-are-watched')
    await killedAtIt()
    const killedAt = performance.now()
    const taken: string[] = []
    await jobs.work('rates-are-watched', async ({ id }) => void taken.push(id))
    const long = await sent('batch-goes')
    const begun: string[] = []
    await jobs.work('batch-goes', async ({ id }) => {
      begun.push(id)
      await pause((QUICK.silentSeconds + 4) * 1_000)
    })
    await expect.poll(() => taken, { timeout: 60_000, interval: 250 }).toEqual([cut])
    // Ten seconds of silence, the next look, the pause before another try, the next glance.
    expect(performance.now() - killedAt).toBeLessThan(30_000)
    await expect.poll(() => stateOf(long), { timeout: 60_000, interval: 250 }).toBe('completed')
    expect(begun).toEqual([long])
    expect(failures).toEqual([])
  }, 90_000)

  it('of a queue that an earlier release made is taken up as well', async () => {
    const { jobs: pool } = ground.database
    const silent = async () =>
      (
        await pool.query(
          'select name from pgboss.queue where heartbeat_seconds is distinct from 60',
        )
      ).rows
    await pool.query('update pgboss.queue set heartbeat_seconds = null')
    const again = await openJobs(pool, log)
    expect(await silent()).toEqual([])
    await again.stop()
  })
})

async function stateOf(id: string): Promise<string | undefined> {
  const { rows } = await ground.database.jobs.query<{ state: string }>(
    `select state from pgboss.job where data ->> 'id' = $1`,
    [id],
  )
  return rows[0]?.state
}
