import { describe, expect, inject, it } from 'vitest'
import { EXPORT_FORMATS } from '#formats.ts'
import { readExportChunks, type ExportItem } from '#read-export.ts'
import { faultsOf } from '../testing/faults.ts'
import { fixtureNames, readFixture } from '../testing/fixtures.ts'
import { drawFrom, mutated } from '../testing/mutations.ts'
import { gathered, readAll } from '../testing/read-all.ts'
import { RUNTIME_TOOLS } from '../testing/runtime-tools.ts'

/**
 * Every format of the table is held here, by its fixtures: a new one joins by having some.
 * The long campaign reads 100,000 damaged files a format, cuts each fixture at every byte, and
 * measures the slowest reading and the memory.
 */
const formats = EXPORT_FORMATS.flatMap((reader) => reader.formats)
const deep = inject('campaign') > 1
const runs = deep ? 2_500 * inject('campaign') : 250
const mostCuts = deep ? Infinity : 60
const MOST_CPU_MS = 1000
const MOST_BYTES = 512 * 1024 ** 2

/** A chunk is written over once the next one is asked for, as the command line does. */
function* chunksOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  const chunk = Buffer.alloc(size)
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size)
    chunk.set(part)
    yield chunk.subarray(0, part.length)
    chunk.fill(0xff)
  }
}

async function readInChunks(bytes: Uint8Array, fileName: string, size: number) {
  const all: ExportItem[] = []
  for await (const item of readExportChunks(() => chunksOf(bytes, size), { fileName })) {
    all.push(item)
  }
  return gathered(all)
}

/** The long campaign says what it did: it takes minutes. */
function tell(done: string, most: { readonly ms: number; readonly bytes: number }): void {
  const figures = `${Math.ceil(most.ms)} ms at most, ${Math.ceil(most.bytes / 1024 ** 2)} MiB more`
  process.stdout.write(`${done}, ${figures}\n`)
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

describe.each(formats)('%s', (format) => {
  const names = fixtureNames(format)
  const seeds = names.map(readFixture)

  it('has sound fixtures', () => {
    for (const [at, bytes] of seeds.entries()) expect(faultsOf(bytes, names[at] ?? '')).toEqual([])
    const read = names.map((name, at) => readAll(seeds[at] ?? new Uint8Array(), { fileName: name }))
    expect(read.map(({ summary }) => summary?.format)).toContain(format)
  })

  it.each(names)('reads %s the same whatever the chunks', async (name) => {
    const bytes = readFixture(name)
    const whole = readAll(bytes, { fileName: name })
    for (const size of bytes.length > 20_000 ? [997] : [1, 7, 64, 500]) {
      expect(await readInChunks(bytes, name, size)).toEqual(whole)
    }
  })

  it('reads a file cut anywhere as far as it goes, or refuses it', () => {
    for (const [at, bytes] of seeds.entries()) {
      const step = Math.max(1, Math.floor(bytes.length / mostCuts))
      for (let length = 0; length < bytes.length; length += step) {
        const name = names[at] ?? ''
        expect({ length, faults: faultsOf(bytes.subarray(0, length), name) }).toEqual({
          length,
          faults: [],
        })
      }
    }
  })

  it('gives sound records or a refusal whatever the damage', () => {
    const before = process.memoryUsage.rss()
    const most = { ms: 0, bytes: 0 }
    const faults: unknown[] = []
    let run = 0
    for (; run < runs && faults.length < 3; run += 1) {
      const draw = drawFrom(2240 + run)
      const at = draw.below(seeds.length)
      const bytes = mutated(seeds[at] ?? new Uint8Array(), seeds, draw)
      const started = cpuMs()
      const found = faultsOf(bytes, names[at] ?? '', run % 2 === 0 ? {} : RUNTIME_TOOLS)
      most.ms = Math.max(most.ms, cpuMs() - started)
      if (run % 100 === 0) most.bytes = Math.max(most.bytes, process.memoryUsage.rss() - before)
      if (found.length > 0) faults.push({ run, seed: names[at], found: found.slice(0, 3) })
    }
    if (deep) tell(`${format}: ${run} damaged files read, ${faults.length} faults`, most)
    expect(faults).toEqual([])
    const bounded = most.ms < MOST_CPU_MS && most.bytes < MOST_BYTES
    expect(deep && !bounded ? most : 'bounded').toBe('bounded')
  })
})
