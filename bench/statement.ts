// What taking a statement of many lines costs, through the server's own doors on the embedded
// database, every commit on disk, and for how long the server answers nobody meanwhile: lines that
// nobody recognises (one in fifty is a debit), then lines that name each a dossier:
//   node tools/run.mjs ./bench/statement.ts [lines] [lines that name a dossier]
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { bankStatement, type StatementLine } from '../apps/server/testing/bank.ts'
import { openTestHouse } from '../apps/server/testing/house.ts'
import { textAt } from '../apps/server/testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded } from '../apps/server/testing/steps.ts'
import { readStatement } from '@quittance/money-files'

const LINES = Number(process.argv[2] ?? 50_000)
const NAMED = Number(process.argv[3] ?? 300)
const PROOF_MS = 20_000

const house = await openTestHouse('2026-05-20')
try {
  const member = await readyToAct(house)
  const references: string[] = []
  for (let rank = 0; rank < NAMED; rank += 1) {
    const { id } = await deposited(member, { items: [invoice(rank)] })
    references.push(textAt(await member.get(`/api/dossiers/${id}`), 'rfReference'))
  }
  let opening = 0
  const take = async (name: string, on: string, lines: readonly StatementLine[]) => {
    const xml = bankStatement({ id: `R-${on}`, from: on, to: on, opening, lines })
    opening += lines.reduce((sum, { amount }) => sum + amount, 0)
    const began = performance.now()
    readStatement(Buffer.from(xml))
    console.log(
      `${lines.length} ${name} (${(xml.length / 2 ** 20).toFixed(1)} MiB), read in ${since(began)} s`,
    )
    const fileId = await uploaded(member, xml, 'releve.xml')
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const start = performance.now()
    const { body } = expectOk(await member.post('/api/bank-statements', { fileId }))
    delay.disable()
    console.log(`  taken in ${since(start)} s, ${JSON.stringify(body)}`)
    console.log(`  answering nobody for at most ${(delay.max / 1e9).toFixed(2)} s`)
  }
  await take('lines, warming up', '2026-05-03', linesOn('2026-05-03', 200))
  const named = (on: string, from: number, to: number) =>
    references.slice(from, to).map((reference, rank) => ({ on, amount: 1000 + rank, reference }))
  await take('lines that name a dossier', '2026-05-04', named('2026-05-04', 0, NAMED / 2))
  await take('lines of nobody', '2026-05-05', linesOn('2026-05-05', LINES))
  // The proof of the account is made meanwhile: what follows is measured once it is.
  await new Promise((wake) => setTimeout(wake, PROOF_MS))
  await take('lines that name a dossier', '2026-05-06', named('2026-05-06', NAMED / 2, NAMED))
  for (const failure of house.failures) console.log(failure)
} finally {
  await house.stop()
}

function invoice(rank: number) {
  const days = { issuedOn: '2025-12-31', dueOn: '2026-01-31' }
  return { number: `F-${rank}`, label: 'Prestations', ...days, amountCents: 200_000 }
}

function since(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(2)
}

function linesOn(on: string, many: number): readonly StatementLine[] {
  return Array.from({ length: many }, (_, rank) => ({
    on,
    amount: rank % 50 === 49 ? -(100 + rank) : 10_000 + (rank % 900),
    payer: `Payeur ${rank % 4000}`,
    remittance: `Facture F-${rank}`,
    reference: `E2E-${rank}`,
  }))
}
