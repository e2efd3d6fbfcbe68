// The worker of day.ts: one run in a process of its own, and what it cost, told to who started it.
import { openDatabase, runningEmbedded } from '@quittance/database'
import { day } from '@quittance/kernel'
import { runDays } from '@quittance/server/day'

const [folder = '', on = ''] = process.argv.slice(2)
const config = await runningEmbedded(`${folder}/postgres`)
if (config === null) throw new Error('the house is not open')
const database = openDatabase(config, { connections: 3 })
const [from, spent] = [performance.now(), process.cpuUsage()]
const [report] = await runDays(database, { on: day(on), now: Temporal.Now.instant() })
const { user, system } = process.cpuUsage(spent)
process.send?.({
  wallMs: performance.now() - from,
  workerMs: (user + system) / 1000,
  peakKb: process.resourceUsage().maxRSS,
  computed: report?.computed ?? 0,
  readWhole: report?.readWhole ?? 0,
  due: report?.due ?? 0,
})
await database.close()
process.disconnect?.()
