import { describe, expect, it } from 'vitest'
import { parseJson, scanJson, type JsonItem } from '#json/json-scanner.ts'
import { itemsOf, objectOf, objectsOf, textOf, wordOf } from '#json/json-value.ts'
import { utf8 } from '../../testing/read-all.ts'

function scan(bytes: Uint8Array, size = bytes.length) {
  const items: (Omit<JsonItem, 'bytes'> & { text: string })[] = []
  const scanner = scanJson({
    choose: (path) => (path.length < 2 ? 'walk' : path[0] === 'messages' ? 'take' : 'skip'),
    take: ({ bytes: slice, ...item }) => {
      items.push({ ...item, text: Buffer.from(slice).toString() })
    },
  })
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size))
  return { items, end: scanner.end() }
}

describe('scanJson', () => {
  const text = '\ufeff{"other":[{"a":[1,{}]}],\n "messages": [ {"id":1e2} , {"t":"é\\"}"}, 7 ]}\n'

  it('gives the values asked for with their bytes, whatever the chunks', () => {
    const { items, end } = scan(utf8(text))
    expect(items).toMatchObject([
      { path: ['messages', 0], length: 10, text: '{"id":1e2}', faulty: false },
      { path: ['messages', 1], text: '{"t":"é\\"}"}', value: new Map([['t', 'é"}']]) },
      { path: ['messages', 2], text: '7', value: { digits: '7' } },
    ])
    expect(items.map(({ offset }) => offset)).toEqual([43, 56, 71])
    expect(end).toEqual({ complete: true, faulty: false, invalidEscape: false, open: null })
    for (const size of [1, 2, 7]) expect(scan(utf8(text), size)).toEqual({ items, end })
  })

  it('passes over what stands between two values, and says so', () => {
    const { items, end } = scan(utf8('{"messages":[{"a":1} x} {"b":"2\n}, {"c":3}]}'))
    expect(items.map(({ text: slice, faulty }) => [slice, faulty])).toEqual([
      ['{"a":1}', false],
      ['x', true],
      ['{"b":"2\n}', true],
      ['{"c":3}', false],
    ])
    expect(end).toMatchObject({ complete: true, faulty: true })
  })

  it.each([
    ['deep', '{"messages":['.concat('['.repeat(100_000)), false],
    ['deep inside what is skipped', '{"x":'.concat('{"a":'.repeat(100_000)), false],
    ['many', `{"messages":[[${'[],'.repeat(300_000)}[]],{"a":1}]}`, true],
    ['long', `{"messages":["${'x'.repeat(17 * 1024 * 1024)}\\"",{"a":1}]}`, true],
  ])('bounds what is held of a value too %s', (_, hostile, goesOn) => {
    const { items } = scan(utf8(hostile), 3 * 1024 * 1024)
    const sizes = items.map(({ value, faulty }) => [value === null, faulty])
    const whole = [true, true]
    expect(sizes).toEqual(goesOn ? [whole, [false, false]] : [])
  })
})

it('knows where a value too long to be held stood', () => {
  const { items } = scan(utf8(`{"messages":["${'x'.repeat(40 * 1024 ** 2)}\\"",7]}`), 1024 ** 2)
  expect(items).toMatchObject([
    { offset: 13, length: 40 * 1024 ** 2 + 4, faulty: true, text: '' },
    { value: { digits: '7' }, faulty: false },
  ])
})

describe('parseJson', () => {
  it('keeps every digit, reads escapes JSON does not allow, and half pairs', () => {
    const bytes = utf8('{"id":1234567890123456789,"t":"a\\x0Bb\\qc\\ud83d\\u00e9"}')
    const { value, invalidEscape, faulty } = parseJson(bytes)
    const object = objectOf(value)
    expect(wordOf(object?.get('id'))).toBe('1234567890123456789')
    expect(textOf(object?.get('t'))).toBe('a\u000bb\\qc\ud83dé')
    expect({ invalidEscape, faulty }).toEqual({ invalidEscape: true, faulty: false })
  })

  it('closes what is cut at every byte', () => {
    const bytes = utf8('{"list":[{"a":"é"},{"b":null}],"n":-1.5,"__proto__":{"x":true}}')
    for (let length = 1; length < bytes.length; length += 1) {
      const { complete, value } = parseJson(bytes.subarray(0, length))
      expect(complete).toBe(false)
      expect(objectOf(value)).not.toBeNull()
    }
    const { value } = parseJson(bytes.subarray(0, 25))
    expect(objectsOf(objectOf(value)?.get('list'))).toHaveLength(2)
    expect(itemsOf(objectOf(value)?.get('missing'))).toEqual([])
  })

  it.each(['[1 2]', '{"a" 1}', '{"a":1]', '{1:2}', '[nul]', '[01]', '[1]x', '[tru', '{"a":}'])(
    'does not believe %s',
    (text) => {
      const { complete, faulty } = parseJson(utf8(text))
      expect(complete && !faulty).toBe(false)
    },
  )
})
