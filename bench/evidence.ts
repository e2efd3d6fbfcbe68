// Exports read a processor second, records and hashes included, against the limit (the hash alone)
// and against the best parsers of the same files, all in one run, each in a process of its own so
// that its peak of memory is its own; then a sealed bundle of a thousand exhibits, and the log:
//   node tools/run.mjs ./bench/evidence.ts [messages, 200000 when left out]
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cpuOfCommand } from './evidence-peers/command-cpu.ts'
import { measureDossier } from './evidence-peers/dossier.ts'
import { ways } from './evidence-peers/ways.ts'
import { writeSamples, type Sample } from './evidence-peers/samples.ts'

const ROUNDS = 4
const MEGABYTE = 1e6

type Measure = {
  readonly messages: number
  /** Processor seconds of the best round, all threads counted. */
  readonly seconds: number
  readonly peakBytes: number
}

const [asked = '200000', path] = process.argv.slice(2)
if (path === undefined) await compareAll(Number(asked))
else console.log(JSON.stringify(await measure(asked, path)))

/** One way on one file, in this process. */
async function measure(way: string, file: string): Promise<Measure> {
  const read = ways[way]
  if (read === undefined) throw new Error(`no way ${way}`)
  let seconds = Infinity
  let messages = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = process.cpuUsage()
    messages = await read(file)
    const { user, system } = process.cpuUsage(began)
    seconds = Math.min(seconds, (user + system) / 1e6)
  }
  return { messages, seconds, peakBytes: peakOfThisProcess() }
}

/** What the kernel saw at most; the figure of `resourceUsage` is inherited from the parent. */
function peakOfThisProcess(): number {
  const status = readFileSync('/proc/self/status', 'utf8')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}

async function compareAll(messages: number): Promise<void> {
  const { folder, sms, whatsapp, whatsappZip, slack } = await writeSamples(messages)
  try {
    compareXmllint(sms, compare('SMS Backup & Restore, XML', sms, ['sha256 alone', 'saxes']))
    compare('WhatsApp, text', whatsapp, ['sha256 alone', 'whatsapp-chat-parser'])
    compare('WhatsApp, zip', whatsappZip, ['unzip, sha256 alone'])
    compare('Slack, zip', slack, ['unzip, sha256 alone', 'unzip, JSON.parse'])
  } finally {
    rmSync(folder, { recursive: true })
  }
  measureDossier()
  console.log('Sealed log:')
  spawnSync(process.execPath, [fileURLToPath(new URL('log.ts', import.meta.url))], {
    stdio: 'inherit',
  })
}

function compare(name: string, sample: Sample, peers: readonly string[]): Measure {
  const megabytes = (sample.bytes / MEGABYTE).toFixed(0)
  console.log(`${name}: ${megabytes} MB, ${sample.messages} messages, ${sample.lines} lines`)
  const own = apart('ours', sample)
  if (own.messages !== sample.messages) throw new Error(`${own.messages} messages found`)
  print('ours', sample, own)
  for (const peer of peers) {
    const other = apart(peer, sample)
    print(peer, sample, other)
    if (other.messages > 0 && other.messages !== sample.messages) {
      console.log(`    found ${other.messages} messages, not ${sample.messages}`)
    }
    console.log(`    ours to it: ${(other.seconds / own.seconds).toPrecision(3)}`)
  }
  return own
}

function apart(way: string, { path: file }: Sample): Measure {
  const arguments_ = ['--max-old-space-size=4096', fileURLToPath(import.meta.url), way, file]
  const { stdout, stderr, status } = spawnSync(process.execPath, arguments_)
  if (status !== 0) throw new Error(stderr.toString())
  return JSON.parse(stdout.toString())
}

/** A C parser that checks the XML and keeps nothing. */
function compareXmllint(sample: Sample, own: Measure): void {
  const rounds = Array.from({ length: ROUNDS }, () =>
    cpuOfCommand(`xmllint --stream --noout '${sample.path}'`),
  ).filter((one) => one !== null)
  if (rounds.length === 0) return console.log('  xmllint is not here')
  const seconds = Math.min(...rounds)
  print('xmllint --stream', sample, { messages: sample.messages, seconds, peakBytes: 0 })
  console.log(`    ours to it: ${(seconds / own.seconds).toPrecision(3)}`)
}

function print(name: string, sample: Sample, { seconds, peakBytes }: Measure): void {
  const figures = [
    `${(sample.bytes / MEGABYTE / seconds).toFixed(0).padStart(6)} MB/s`,
    `${Math.round(sample.messages / seconds)
      .toString()
      .padStart(9)} messages/s`,
    `${Math.round(sample.lines / seconds)
      .toString()
      .padStart(9)} lines/s`,
    peakBytes === 0 ? '' : `${(peakBytes / MEGABYTE).toFixed(0).padStart(6)} MB at most`,
  ]
  console.log(`  ${name.padEnd(22)}${figures.join('  ')}`)
}
