import { crc32, inflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZip } from '#zip/zip-archive.ts'
import type { Unpacking } from '#zip/unpack.ts'
import { drawFrom, mutated } from '../../testing/mutations.ts'

const counts = { inflated: 0, refused: 0 }
const runtime: Unpacking = {
  inflate: (packed, most) => {
    try {
      const bytes = inflateRawSync(packed, { maxOutputLength: most })
      counts.inflated += 1
      return bytes
    } catch {
      counts.refused += 1
      return null
    }
  },
  crc32: (before, bytes) => crc32(bytes, before),
}

const lines = Array.from({ length: 900 }, (_, at) => `ligne ${at} ${(at * 7919) % 1013}\n`).join('')
const archive = zipSync({
  'large.txt': Buffer.from(lines),
  'stored.txt': [Buffer.from(lines), { level: 0 }],
  'small.txt': Buffer.from('court'),
})

function unpacked(bytes: Uint8Array, unpacking: Unpacking) {
  const opened = openZip(bytes, unpacking)
  if (opened.kind !== 'archive') return opened.kind
  return opened.members.map((member) => {
    const given = Buffer.concat([...member.chunks()]).toString('latin1')
    return { name: member.name, given, state: member.state() }
  })
}

describe('a runtime that unpacks faster', () => {
  it('gives the bytes and the states that the pure code gives', () => {
    expect(unpacked(archive, runtime)).toEqual(unpacked(archive, {}))
    expect(counts).toEqual({ inflated: 1, refused: 0 })
  })

  it('gives them of a damaged archive too, and of one whose sizes lie', () => {
    for (let run = 0; run < 600; run += 1) {
      const bytes = mutated(Uint8Array.from(archive), [], drawFrom(run))
      const damaged = Uint8Array.from(archive)
      const draw = drawFrom(run)
      damaged[draw.below(damaged.length)] = draw.below(256)
      for (const one of [bytes, damaged]) expect(unpacked(one, runtime)).toEqual(unpacked(one, {}))
    }
    expect(counts.refused).toBeGreaterThan(0)
  })
})
