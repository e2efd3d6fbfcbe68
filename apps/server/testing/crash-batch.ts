// A server that is killed in the middle of a batch: three dossiers are confirmed, and the process kills
// itself while it writes their letters, before a transaction commits.
import { readFileSync } from 'node:fs'
import { runBatch } from '#outreach/sendings/run-batch.ts'
import { startServer } from '#wiring/start.ts'
import { batchConfirmed, batchPrepared, dueDossier, ruleSet } from './sending-steps.ts'
import { quickPasswords } from './quick-passwords.ts'
import { settableClock } from './settable-clock.ts'
import { expectOk, readyToAct } from './steps.ts'
import { testHouseOf } from './house.ts'

type Cut = {
  readonly folder: string
  /** Which of the identifiers that the run draws is its last. */
  readonly falls: number
  /** The debtor of each dossier: those of one have one letter. */
  readonly debtors: readonly string[]
}
const { folder, falls, debtors }: Cut = JSON.parse(readFileSync(0, 'utf8'))

const clock = settableClock('2026-05-04')
const log = { info: () => undefined, failure: () => undefined }
const server = await startServer({
  dataFolder: folder,
  siteFolder: null,
  port: 0,
  clock,
  log,
  passwords: quickPasswords,
})
const { house } = server
await house.jobs.stop()
Object.assign(house, { jobs: { ...house.jobs, send: async () => undefined } })

const member = await readyToAct(testHouseOf(server, { clock, folder, failures: [] }))
const { organisationId, email } = member
await ruleSet(member)
const dossiers: string[] = []
for (const [rank, name] of debtors.entries()) {
  dossiers.push((await dueDossier(member, name, `F-${rank + 1}`)).id)
}
const id = await batchPrepared(member)
expectOk(await batchConfirmed(member, id))
process.stdout.write(JSON.stringify({ email, dossiers, id }))

let drawn = 0
const chance = {
  ...house.chance,
  id: () => {
    drawn += 1
    if (drawn === falls) process.kill(process.pid, 'SIGKILL')
    return house.chance.id()
  },
}
await runBatch({ ...house, chance }, { organisationId, id })
throw new Error(`the batch ended after ${drawn} identifiers`)
