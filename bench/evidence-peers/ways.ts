import { createHash, hash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { crc32, inflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { parseString } from 'whatsapp-chat-parser'
import { openZip, readExportBatches, type Unpacking } from '@quittance/chat-exports'

/** Reads a file in one way, and says how many messages it found. */
export type Read = (path: string) => Promise<number>

/** What the command line reads at a time. */
const CHUNK = 256 * 1024

/** What is compared; each runs in a process of its own. */
export const ways: Readonly<Record<string, Read>> = {
  ours: async (path) => {
    let messages = 0
    const options = { fileName: path, startHash, decodeUtf8, unpacking }
    for await (const items of readExportBatches(() => chunksOf(path), options)) {
      for (const { kind } of items) {
        if (kind === 'record') messages += 1
        if (kind === 'unknown-format') throw new Error('unknown format')
      }
    }
    return messages
  },
  'sha256 alone': async (path) => {
    const hash = createHash('sha256')
    for await (const chunk of chunksOf(path)) hash.update(chunk)
    hash.digest('hex')
    return 0
  },
  'unzip, sha256 alone': async (path) => {
    const archive = openZip(readFileSync(path), unpacking)
    const hash = createHash('sha256')
    if (archive.kind !== 'archive') throw new Error('no archive')
    for (const member of archive.members) {
      for (const chunk of member.chunks()) hash.update(chunk)
    }
    hash.digest('hex')
    return 0
  },
  saxes: async (path) => {
    let messages = 0
    let letters = 0
    const parser = new SaxesParser()
    parser.on('opentag', ({ name, attributes }) => {
      if (name !== 'sms' && name !== 'mms') return
      messages += 1
      letters += String(attributes['body']).length
    })
    for await (const chunk of createReadStream(path, 'utf8')) parser.write(String(chunk))
    parser.close()
    if (letters === 0) throw new Error('no text')
    return messages
  },
  'whatsapp-chat-parser': async (path) => parseString(readFileSync(path, 'utf8')).length,
  'unzip, JSON.parse': async (path) => {
    const members = Object.entries(unzipSync(readFileSync(path)))
    const days = members.filter(([name]) => name.includes('/'))
    const rows = days.map(([, bytes]) => JSON.parse(Buffer.from(bytes).toString()))
    return rows.reduce((sum, day) => sum + day.length, 0)
  },
}

/** The hash and the decoder of the runtime, as the command line and the server pass them in. */
const startHash = Object.assign(
  () => {
    const running = createHash('sha256')
    return {
      update: (bytes: Uint8Array) => void running.update(bytes),
      hex: () => running.digest('hex'),
    }
  },
  { once: (bytes: Uint8Array) => hash('sha256', bytes) },
)

const unpacking: Unpacking = {
  inflate: (packed, most) => {
    try {
      return inflateRawSync(packed, { maxOutputLength: most, chunkSize: Math.max(64, most) })
    } catch {
      return null
    }
  },
  crc32: (before, bytes) => crc32(bytes, before),
}

let held: Buffer = Buffer.alloc(0)

function decodeUtf8(bytes: Uint8Array, from = 0, to = bytes.length): string {
  if (held.buffer !== bytes.buffer) held = Buffer.from(bytes.buffer)
  return held.toString('utf8', bytes.byteOffset + from, bytes.byteOffset + to)
}

/** As the command line reads a file: into one piece of memory. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    const chunk = new Uint8Array(CHUNK)
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length)
      if (bytesRead === 0) return
      yield chunk.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
