// A batch whose dossiers are confirmed: the server falls as it writes their letters, before a transaction
// commits, at the identifier that it is told.
import { runBatch } from '#outreach/sendings/run-batch.ts'
import { batchConfirmed, batchPrepared, dueDossier, ruleSet } from '../sending-steps.ts'
import { expectOk } from '../steps.ts'
import { fallingServer } from './falling-server.ts'

const server = await fallingServer()
const { house, member, organisationId, task } = server
await server.holdJobs()

await ruleSet(member)
const dossiers: string[] = []
for (const [rank, name] of task.debtors.entries()) {
  dossiers.push((await dueDossier(member, name, `F-${rank + 1}`)).id)
}
const id = await batchPrepared(member)
expectOk(await batchConfirmed(member, id))
server.tell({ dossiers, id })

let drawn = 0
const chance = {
  ...house.chance,
  id: () => {
    drawn += 1
    if (drawn === task.falls) process.kill(process.pid, 'SIGKILL')
    return house.chance.id()
  },
}
await runBatch({ ...house, chance }, { organisationId, id })
throw new Error(`the batch ended after ${drawn} identifiers`)
