// What taking in a file of claims costs, through the server's own doors on the embedded database,
// every commit on disk: 10,000 lines are to take less than 20 seconds, and memory not to grow with
// the file. Prints figures, judges nothing:
//   node tools/run.mjs ./bench/import.ts
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { firstOrganisation, PASSWORD } from '../apps/server/testing/facts.ts'
import { openTestHouse } from '../apps/server/testing/house.ts'
import { at, numberAt, textAt } from '../apps/server/testing/read.ts'
import type { Answer, Visitor } from '../apps/server/testing/visitor.ts'
import { Workbook } from '@cj-tech-master/excelts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const COLUMNS = [
  'Client',
  'SIRET',
  'Courriel',
  'Téléphone',
  'Adresse',
  'CP',
  'Ville',
  'N° de facture',
  'Libellé',
  'Date de facture',
  'Échéance',
  'Reste dû',
]

const workbook = await xlsx('X', 10_000)
const house = await openTestHouse()
try {
  const member = await firstMember()
  await measure(member, { name: 'csv, warming up', bytes: csv('W', 500), lines: 500 })
  for (const lines of [1_000, 10_000, 40_000]) {
    await measure(member, { name: 'csv', bytes: csv(`C${lines}-`, lines), lines })
  }
  const again = csv('C10000-', 10_000)
  await measure(member, { name: 'csv, the same again', bytes: again, lines: 10_000 })
  await measure(member, { name: 'xlsx', bytes: workbook, lines: 10_000 })
  for (const failure of house.failures) console.log(failure)
} finally {
  await house.stop()
}

async function firstMember(): Promise<Visitor> {
  const member = house.visitor()
  const organisation = firstOrganisation({ kind: 'creditor' })
  await member.post('/api/first-run/organisation', organisation)
  const { email } = organisation.manager
  const headers = { origin: house.address }
  await member.post('/api/auth/sign-in/email', { email, password: PASSWORD }, { headers })
  return member
}

type Taken = { readonly name: string; readonly bytes: Uint8Array; readonly lines: number }

async function measure(member: Visitor, { name, bytes, lines }: Taken): Promise<void> {
  const creditorId = textAt(await member.get('/api/creditors'), 'rows', 0, 'id')
  const sent = await member.post('/api/files', undefined, {
    raw: bytes,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': name },
  })
  const memory = watchMemory()
  const began = performance.now()
  const cpuBefore = process.cpuUsage()
  const start = await member.post('/api/imports', {
    creditorId,
    fileId: textAt(sent, 'id'),
  })
  const surveyed = performance.now()
  const id = textAt(start, 'id')
  await member.post(`/api/imports/${id}/run`, {
    mapping: at(start.body, 'mapping'),
    defaultDebtorKind: 'professional',
    defaultNature: 'invoice',
  })
  const done = await finished(member, id)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  const { grown, rss } = memory.stop()
  const counts = ['imported', 'already', 'rejected'].map(
    (state) => `${numberAt(done.answer, 'progress', state)} ${state}`,
  )
  console.log(`${name}, ${lines} lines (${mebibytes(bytes.length)}): ${counts.join(', ')}`)
  console.log(
    `  ${seconds.toFixed(2)} s, ${(lines / seconds).toFixed(0)} lines/s; ` +
      `processor ${((user + system) / 1e6).toFixed(1)} s; preview ${((surveyed - began) / 1000).toFixed(2)} s; progress seen ${done.steps} times`,
  )
  console.log(`  held at most +${mebibytes(grown)}; resident ${mebibytes(rss)}`)
}

async function finished(
  member: Visitor,
  id: string,
): Promise<{ readonly answer: Answer; readonly steps: number }> {
  const seen = new Set<number>()
  for (;;) {
    const answer = await member.get(`/api/imports/${id}`)
    seen.add(numberAt(answer, 'progress', 'read'))
    if (textAt(answer, 'state') !== 'running') return { answer, steps: seen.size }
    await new Promise((wake) => setTimeout(wake, 100))
  }
}

/** What the process holds once what it no longer needs is collected: at most, above the start. */
function watchMemory() {
  const before = held()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, held())
  }, 1000)
  return {
    stop: () => {
      clearInterval(timer)
      return { grown: most - before, rss: process.memoryUsage.rss() }
    },
  }
}

function held(): number {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function row(prefix: string, index: number): readonly string[] {
  return [
    `Société Exemple ${index % 4000}`,
    '',
    `compta${index}@client.example`,
    '06 39 98 14 07',
    `${(index % 90) + 1} rue des Tilleuls`,
    `6900${(index % 9) + 1}`,
    'Lyon',
    `${prefix}${index}`,
    'Prestations du mois',
    '01/02/2026',
    '03/03/2026',
    `${(index % 900) + 10},${String(index % 100).padStart(2, '0')}`,
  ]
}

function csv(prefix: string, lines: number): Uint8Array {
  const rows = Array.from({ length: lines }, (_, index) => row(prefix, index).join(';'))
  return Buffer.from([COLUMNS.join(';'), ...rows, ''].join('\r\n'))
}

async function xlsx(prefix: string, lines: number): Promise<Uint8Array> {
  const made = new Workbook()
  const sheet = made.addWorksheet('Impayés')
  sheet.addRow(COLUMNS)
  for (let index = 0; index < lines; index += 1) sheet.addRow([...row(prefix, index)])
  return new Uint8Array(await made.xlsx.writeBuffer())
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`
}
