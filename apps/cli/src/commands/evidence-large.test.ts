import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'

const bin = join(import.meta.dirname, '../../../../bin/quittance')
const folder = mkdtempSync(join(tmpdir(), 'quittance-large-'))
afterAll(() => rmSync(folder, { recursive: true }))

const MIB = 1024 ** 2
/** 1 GiB in the long campaign. */
const deep = inject('campaign') > 1
const SIZE = deep ? 1024 * MIB : 12 * MIB
const MOST_MEMORY = 256 * MIB
const PICTURE = 'AAECAwQFBgcICQoLDA0ODw'.repeat(200)

/** An SMS, and for every second one an MMS, one in twenty with a picture. */
function messages(rank: number): string {
  const date = 1_776_155_405_871 + rank * 1000
  const person = `address="+336399814${String(rank % 100).padStart(2, '0')}"`
  const sms = `  <sms protocol="0" ${person} date="${date}" type="1" body="OK pour te payer 1 950 &#8364; avant le 30/04, message ${rank}" read="1" status="-1" date_sent="${date - 800}" contact_name="Thomas Delmas" />\n`
  if (rank % 2 === 1) return sms
  const data = rank % 20 === 0 ? PICTURE : 'AAAA'
  return `${sms}  <mms date="${date}" msg_box="1" ${person} m_id="id-${rank}@mms.example.com" date_sent="0"><parts><part seq="0" ct="text/plain" text="la photo ${rank}"/><part seq="1" ct="image/jpeg" name="p.jpg" data="${data}"/></parts></mms>\n`
}

async function writeBackup(path: string): Promise<number> {
  const file = createWriteStream(path)
  let [size, rank, elements] = [0, 0, 0]
  file.write('<?xml version="1.0" encoding="UTF-8"?>\n<smses type="full">\n')
  while (size < SIZE) {
    const block = Array.from({ length: 1000 }, (_, at) => messages(rank + at)).join('')
    rank += 1000
    elements += 1500
    size += block.length
    if (!file.write(block)) await once(file, 'drain')
  }
  file.end('</smses>\n')
  await once(file, 'close')
  return elements
}

/** The most memory a process has held so far; 0 where the system does not say. */
function peakOf(pid: number | undefined): number {
  const status = `/proc/${pid ?? 0}/status`
  if (!existsSync(status)) return 0
  const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]
  return Number(peak ?? 0) * 1024
}

describe('a backup much larger than memory', () => {
  it('is read message by message', async () => {
    const path = join(folder, 'sms.xml')
    const elements = await writeBackup(path)
    const child = spawn(process.execPath, [bin, 'evidence', 'read', path])
    let [lines, peak, tail, err] = [0, 0, '', '']
    child.stderr.on('data', (chunk) => (err += String(chunk)))
    child.stdout.on('data', (chunk: Buffer) => {
      const text = tail + chunk.toString('utf8')
      const cut = text.lastIndexOf('\n', text.length - 2) + 1
      lines += text.slice(0, cut).split('\n').length - 1
      tail = text.slice(cut)
      peak = Math.max(peak, peakOf(child.pid))
    })
    const [status] = await once(child, 'close')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(lines).toBe(elements)
    expect(JSON.parse(tail)).toMatchObject({ summary: { messages: elements, warnings: [] } })
    if (deep) process.stdout.write(`${SIZE / MIB} MiB read in ${Math.ceil(peak / MIB)} MiB\n`)
    expect(peak).toBeLessThan(MOST_MEMORY)
  })
})
