import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cpuOfCommand } from './command-cpu.ts'

const EXHIBITS = 1000
const MESSAGES = 20
const DOCUMENT_BYTES = 20_000
const MEGABYTE = 1e6
const quittance = fileURLToPath(new URL('../../bin/quittance', import.meta.url))

/** Seals a dossier of a thousand exhibits with the command line, and verifies it. */
export function measureDossier(): void {
  const folder = join(tmpdir(), `quittance-bench-dossier-${process.pid}`)
  const bundle = `${folder}.zip`
  try {
    const bytes = writeExhibits(folder)
    const exhibits = `${EXHIBITS} exhibits, ${(bytes / MEGABYTE).toFixed(0)} MB`
    console.log(`Sealed bundle: ${exhibits}, ${(EXHIBITS / 2) * MESSAGES} messages`)
    tell('sealed', `node '${quittance}' evidence seal '${folder}' -o '${bundle}' --tsa local`)
    tell('verified', `node '${quittance}' evidence verify '${bundle}'`)
    const began = process.cpuUsage()
    createHash('sha256').update(readFileSync(bundle)).digest()
    const { user, system } = process.cpuUsage(began)
    const size = `${(statSync(bundle).size / MEGABYTE).toFixed(0)} MB`
    console.log(`  sha256 of the bundle alone, ${size}: ${((user + system) / 1e6).toFixed(2)} s`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(bundle, { force: true })
  }
}

function tell(done: string, command: string): void {
  const began = performance.now()
  const seconds = cpuOfCommand(command)
  const elapsed = ((performance.now() - began) / 1000).toFixed(1)
  const cpu = seconds === null ? 'failed' : `${seconds.toFixed(1)} s of processor`
  console.log(`  ${done}: ${cpu}, ${elapsed} s of the clock, start and printing included`)
}

/** Half conversations, half documents. */
function writeExhibits(folder: string): number {
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (let rank = 0; rank < EXHIBITS; rank += 1) {
    const number = String(rank).padStart(4, '0')
    const isDocument = rank % 2 === 0
    const name = isDocument ? `facture-${number}.pdf` : `textos-${number}.xml`
    const content = isDocument ? documentOf(number) : conversationOf(rank)
    writeFileSync(join(folder, name), content)
    bytes += Buffer.byteLength(content)
  }
  return bytes
}

const documentOf = (number: string) => `%PDF-1.4 ${'x'.repeat(DOCUMENT_BYTES)}${number}`

function conversationOf(rank: number): string {
  const messages = Array.from({ length: MESSAGES }, (_, at) => {
    const date = Date.UTC(2026, 3, 14) + rank * 1_000_000 + at * 60_000
    const person = `address="+33639980${String(rank % 100).padStart(3, '0')}" contact_name="Thomas"`
    const type = at % 3 === 0 ? 2 : 1
    return `  <sms protocol="0" ${person} date="${date}" type="${type}" body="je paie vendredi, ${rank} ${at}" />`
  })
  return `<?xml version="1.0"?>\n<smses count="${MESSAGES}">\n${messages.join('\n')}\n</smses>\n`
}
