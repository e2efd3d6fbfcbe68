// What taking a large statement costs, through the server's own doors on the embedded database, every
// commit on disk, before a store of many open dossiers; and for how long the server answers nobody
// meanwhile. First lines that name each a dossier, then lines of nobody (one in fifty is a debit):
//   node tools/run.mjs ./bench/statement.ts [lines] [open dossiers]
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { json } from 'node:stream/consumers'
import { bankStatement, type StatementLine } from '../apps/server/testing/bank.ts'
import { convention, standing } from '../apps/server/testing/facts.ts'
import { openTestHouse } from '../apps/server/testing/house.ts'
import { textAt } from '../apps/server/testing/read.ts'
import { expectOk, uploaded } from '../apps/server/testing/steps.ts'
import type { Visitor } from '../apps/server/testing/visitor.ts'
import { fill, firstMember } from './big-store.ts'

const LINES = Number(process.argv[2] ?? 50_000)
const DOSSIERS = Number(process.argv[3] ?? 200_000)

const house = await openTestHouse('2026-05-20')
try {
  const member = await firstMember(house)
  expectOk(await member.put('/api/organisation/standing', standing()))
  await fill(house, member, DOSSIERS)
  const id = textAt(await member.get('/api/creditors'), 'rows', 0, 'id')
  const mandate = convention({ retentionAllowed: true, commissionRateHundredths: 1000 })
  expectOk(await member.post(`/api/creditors/${id}/conventions`, mandate))
  let opening = 0
  const take = async (name: string, on: string, lines: readonly StatementLine[]) => {
    const xml = bankStatement({ id: `R-${on}`, from: on, to: on, opening, lines })
    opening += lines.reduce((sum, { amount }) => sum + amount, 0)
    const fileId = await uploaded(member, xml, 'releve.xml')
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const start = performance.now()
    const cpu = process.cpuUsage()
    const database = databaseSeconds()
    const body = await patientPost(member, '/api/bank-statements', { fileId })
    const { user, system } = process.cpuUsage(cpu)
    delay.disable()
    const seconds = (performance.now() - start) / 1000
    console.log(`${lines.length} ${name} (${(xml.length / 2 ** 20).toFixed(1)} MiB)`)
    console.log(`  ${JSON.stringify(body)}`)
    console.log(`  taken in ${seconds.toFixed(1)} s on the clock`)
    console.log(
      `  of processor time ${((user + system) / 1e6).toFixed(1)} s here, ` +
        `${(databaseSeconds() - database).toFixed(1)} s in the database`,
    )
    console.log(`  answering nobody for at most ${(delay.max / 1e9).toFixed(2)} s`)
  }
  // The day that is computed, and the receipts that follow, are other work.
  await house.house.jobs.stop()
  await take('lines, warming up', '2026-05-03', ofNobody('2026-05-03', 200))
  await take('lines that name each a dossier', '2026-05-04', named('2026-05-04', LINES))
  await take('lines of nobody', '2026-05-05', ofNobody('2026-05-05', LINES))
} finally {
  for (const failure of house.failures) console.log(failure)
  await house.stop()
}

/** Asks as `member.post` does, and waits as long as the answer takes: fetch gives up after 300 s. */
async function patientPost(member: Visitor, path: string, asked: unknown): Promise<unknown> {
  const cookie = member
    .setCookies()
    .map((line) => line.split(';')[0])
    .join('; ')
  return await new Promise((resolve, reject) => {
    const sent = request(`${house.address}${path}`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
    })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      const body = json(answer)
      if (answer.statusCode === 200) body.then(resolve, reject)
      else body.then((said) => reject(new Error(JSON.stringify(said))), reject)
    })
    sent.end(JSON.stringify(asked))
  })
}

/** The seconds that the processes of our database spent on a processor; 0 where nobody says. */
function databaseSeconds(): number {
  if (process.platform !== 'linux') return 0
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .flatMap((pid) => statOf(pid) ?? [])
  const [server] = all.filter(({ parent, name }) => parent === process.pid && name === 'postgres')
  if (server === undefined) return 0
  return all
    .filter(({ pid, parent }) => pid === server.pid || parent === server.pid)
    .reduce((sum, { seconds }) => sum + seconds, 0)
}

/** What /proc says of a process and its ended children: hundredths of a second become seconds. */
function statOf(pid: number) {
  try {
    const [, name = '', rest = ''] =
      /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    const fields = rest.split(' ')
    const seconds = fields.slice(11, 15).reduce((sum, time) => sum + Number(time), 0) / 100
    return { pid, name, parent: Number(fields[1]), seconds }
  } catch {
    return null
  }
}

/** Payments of dossiers drawn over all the store. */
function named(on: string, many: number): readonly StatementLine[] {
  return Array.from({ length: many }, (_, rank) => {
    const number = 1 + ((rank * 7919) % DOSSIERS)
    return {
      on,
      amount: 5_000 + (rank % 9_973),
      payer: `Débiteur ${number}`,
      reference: `RF00D2026${String(number).padStart(5, '0')}`,
    }
  })
}

function ofNobody(on: string, many: number): readonly StatementLine[] {
  return Array.from({ length: many }, (_, rank) => ({
    on,
    amount: rank % 50 === 49 ? -(100 + rank) : 10_000 + (rank % 900),
    payer: `Payeur ${rank % 4000}`,
    remittance: `Facture F-${rank}`,
    reference: `E2E-${rank}`,
  }))
}
