import { array, assert, constantFrom, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startTokens, type ReadToken } from '#sms-backup-restore/xml-token.ts'
import { utf8 } from '../../testing/read-all.ts'

const NAMES = ['address', 'date', 'body', 'contact_name', 'read'] as const
const signs = ['a', '1', 'é', '€', '🙏', '&amp;', '&#233;', '\r\n', '\r', "'", 'null', ' ']
const value = array(constantFrom(...signs), { maxLength: 8 }).map((parts) => parts.join(''))
const values = tuple(value, value, value, value, value)

function tagOf(written: readonly string[]): Uint8Array {
  const attributes = NAMES.map((name, rank) => `${name}="${written[rank] ?? ''}"`)
  return utf8(`<sms ${attributes.join(' ')} />`)
}

function readOf(read: ReadToken, bytes: Uint8Array) {
  const token = read(bytes, 0)
  if (token.kind !== 'open') return token.kind
  return { end: token.end, values: NAMES.map((name) => token.attributes(name)) }
}

describe('startTokens', () => {
  it('reads a tag written like one before as it would read it first', () => {
    assert(
      property(values, values, (one, other) => {
        const taught = startTokens()
        readOf(taught, tagOf(one))
        expect(readOf(taught, tagOf(other))).toEqual(readOf(startTokens(), tagOf(other)))
      }),
      { seed: 2240, numRuns: 500 },
    )
  })

  it('cuts the values around one or several that are not ASCII where they stand', () => {
    const read = startTokens()
    readOf(read, tagOf(['1', '2', '3', '4', '5']))
    expect(readOf(read, tagOf(['+336', '17', 'payé 5 €', 'Thomas', '1']))).toMatchObject({
      values: ['+336', '17', 'payé 5 €', 'Thomas', '1'],
    })
    expect(readOf(read, tagOf(['+336', '17', 'payé 5 €', 'Zoé', 'null']))).toMatchObject({
      values: ['+336', '17', 'payé 5 €', 'Zoé', null],
    })
  })

  it('reads bytes that are no UTF-8 as it would alone', () => {
    const read = startTokens()
    readOf(read, tagOf(['1', '2', '3', '4', '5']))
    const bytes = tagOf(['1', '2', 'ab', 'Thomas', '5'])
    const damaged = bytes.with(bytes.indexOf('b'.charCodeAt(0), bytes.indexOf(0x3d, 30)), 0xe9)
    expect(readOf(read, damaged)).toEqual(readOf(startTokens(), damaged))
  })

  it('reads a value longer than those scanned sign by sign', () => {
    const read = startTokens()
    readOf(read, tagOf(['1', '2', '3', '4', '5']))
    for (const long of ['x'.repeat(300), 'é'.repeat(300), 'x'.repeat(5000)]) {
      expect(readOf(read, tagOf(['1', '2', long, 'Thomas', '5']))).toMatchObject({
        values: ['1', '2', long, 'Thomas', '5'],
      })
    }
  })
})
