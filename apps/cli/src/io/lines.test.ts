import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'
import { linesOf } from '#io/lines.ts'

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function readLines(text: string, size: number, longest = 1000) {
  const lines: (string | null)[] = []
  for await (const line of linesOf(chunksOf(Buffer.from(text), size), longest)) {
    lines.push(line === null ? null : Buffer.from(line).toString())
  }
  return lines
}

describe('linesOf', () => {
  it('reads the same lines however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[aé ]{0,9}$/), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 12 }),
        async (lines, size) => {
          expect(await readLines(`${lines.join('\n')}\n`, size)).toEqual(lines)
        },
      ),
      { seed: 8785, numRuns: 200 * inject('campaign') },
    )
  })

  it('reads a last line without its end, and CRLF', async () => {
    expect(await readLines('a\r\nb', 2)).toEqual(['a', 'b'])
    expect(await readLines('', 2)).toEqual([])
  })

  it('passes over a line that is too long and goes on', async () => {
    for (const size of [1, 3, 100]) {
      expect(await readLines('aaaaaaaaaa\nb\ncccccc', size, 5)).toEqual([null, 'b', null])
    }
  })
})
