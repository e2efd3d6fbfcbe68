// What taking a statement of many lines costs, through the server's own doors on the embedded
// database, every commit on disk, and for how long the server answers nobody meanwhile:
//   node tools/run.mjs ./bench/statement.ts [lines] [of which name a dossier]
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { bankStatement, type StatementLine } from '../apps/server/testing/bank.ts'
import { openTestHouse } from '../apps/server/testing/house.ts'
import { setup } from '../apps/server/testing/prepared-store.ts'
import { expectOk, readyToAct, uploaded } from '../apps/server/testing/steps.ts'
import { readStatement } from '@quittance/money-files'

const LINES = Number(process.argv[2] ?? 50_000)

const removeStore = await setup()
const house = await openTestHouse('2026-05-20')
try {
  const member = await readyToAct(house)
  for (const lines of [1000, LINES]) {
    const day = lines === LINES ? '2026-05-05' : '2026-05-04'
    const xml = bankStatement({
      id: `R-${lines}`,
      from: day,
      to: day,
      opening: lines === LINES ? 1000 * 10_000 : 0,
      lines: Array.from({ length: lines }, (_, rank) => line(day, rank, lines)),
    })
    const began = performance.now()
    const read = readStatement(Buffer.from(xml))
    console.log(
      `${lines} lines, ${(xml.length / 2 ** 20).toFixed(1)} MiB: read in ${since(began)} s (${read.kind})`,
    )
    const fileId = await uploaded(member, xml, 'releve.xml')
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const start = performance.now()
    const taken = expectOk(await member.post('/api/bank-statements', { fileId }))
    delay.disable()
    console.log(
      `  taken in ${since(start)} s, answering nobody for at most ${(delay.max / 1e9).toFixed(2)} s; ${JSON.stringify(taken.body)}`,
    )
  }
  for (const failure of house.failures) console.log(failure)
} finally {
  await house.stop()
  await removeStore()
}

function since(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(2)
}

function line(on: string, rank: number, lines: number): StatementLine {
  if (lines < LINES) return { on, amount: 10_000, payer: `Payeur ${rank}` }
  return {
    on,
    amount: rank % 50 === 49 ? -(100 + rank) : 10_000 + (rank % 900),
    payer: `Payeur ${rank % 4000}`,
    remittance: `Facture F-${rank}`,
    reference: `E2E-${rank}`,
  }
}
