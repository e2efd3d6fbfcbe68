// A run of the day that is killed in the middle, as the command is: it goes on a database that another
// process serves, and kills itself, with SIGKILL, as it asks the statement of a number among those that
// have some words. With no words it ends.
import { readFileSync } from 'node:fs'
import { openDatabase, runningEmbedded } from '@quittance/database'
import { day } from '@quittance/kernel'
import type { KyselyPlugin } from 'kysely'
import { runDay } from '#day/run-day.ts'

type Asked = {
  readonly folder: string
  readonly organisationId: string
  readonly on: string
  readonly window: number
  readonly words: string
  readonly times: number
}

const asked: Asked = JSON.parse(readFileSync(0, 'utf8'))
const { folder, organisationId, on, window } = asked

const config = await runningEmbedded(`${folder}/postgres`)
if (config === null) throw new Error('the database does not run')
const database = openDatabase(config, { connections: 3 })

let met = 0
const falling: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (node.kind === 'RawNode' && node.sqlFragments.join('').includes(asked.words)) met += 1
    if (asked.words !== '' && met === asked.times) process.kill(process.pid, 'SIGKILL')
    return node
  },
  transformResult: async ({ result }) => result,
}
const app = database.app.withPlugin(falling)
const now = Temporal.Instant.from(`${on}T08:00:00Z`)
await runDay({ app }, { organisationId, on: day(on), now, window })
await database.close()
