// A worker that is killed with SIGKILL in the middle of a job, for the test of what becomes of it.
import { readFileSync } from 'node:fs'
import { openDatabase, type DatabaseConfig } from '@quittance/database'
import { openJobs, type Takeover } from '#ports/jobs.ts'

type Task = { readonly config: DatabaseConfig; readonly takeover: Takeover }

const { config, takeover }: Task = JSON.parse(readFileSync(0, 'utf8'))
const database = openDatabase(config, { connections: 2 })
const silent = { info: () => undefined, failure: () => undefined }
const jobs = await openJobs(database.jobs, silent, takeover)
await jobs.work('rates-are-watched', async () => {
  process.stdout.write('begun\n')
  await new Promise(() => undefined)
})
