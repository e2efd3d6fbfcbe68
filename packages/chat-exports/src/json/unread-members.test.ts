import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanJson, type JsonItem } from '#json/json-scanner.ts'
import { objectOf } from '#json/json-value.ts'
import { utf8 } from '../../testing/read-all.ts'

type Seen = Pick<JsonItem, 'offset' | 'length' | 'value' | 'faulty' | 'invalidEscape'>

function scan(text: string, unread: ReadonlySet<string>) {
  const items: Seen[] = []
  const scanner = scanJson({
    choose: (path) => (path.length === 0 ? 'walk' : 'take'),
    unread,
    take: ({ offset, length, value, faulty, invalidEscape }) => {
      items.push({ offset, length, value, faulty, invalidEscape })
    },
  })
  scanner.push(utf8(text))
  return { items, end: scanner.end() }
}

const pieces = [
  '"text":',
  '"blocks":',
  '"x"',
  '{',
  '}',
  '[',
  ']',
  ',',
  'nul',
  '-',
  '1',
  '"\\q"',
  '\n',
]

describe('scanJson, members that nobody reads', () => {
  it('leaves them out of the object, not out of its slice', () => {
    const { items } = scan('[{"blocks":[{"text":"a"}],"text":"b"}]', new Set(['blocks']))
    expect(items).toMatchObject([{ offset: 1, length: 36, value: new Map([['text', 'b']]) }])
  })

  it('finds in them the faults that it would find if they were read', () => {
    const text = array(constantFrom(...pieces), { maxLength: 14 })
    assert(
      property(text, (parts) => {
        const written = `[{"text":"a","blocks":${parts.join('')},"user":"U"}]`
        const [all, some] = [scan(written, new Set()), scan(written, new Set(['blocks']))]
        const read = all.items.map((item) => {
          const object = objectOf(item.value)
          if (object === null) return item
          return { ...item, value: new Map([...object].filter(([key]) => key !== 'blocks')) }
        })
        expect(some.items).toEqual(read)
        expect({ ...some.end, open: null }).toEqual({ ...all.end, open: null })
      }),
      { seed: 2240, numRuns: 2000 },
    )
  })
})
