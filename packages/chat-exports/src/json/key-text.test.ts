import { describe, expect, it } from 'vitest'
import { keyText } from '#json/key-text.ts'
import { decodeUtf8 } from '#text/utf8.ts'
import { utf8 } from '../../testing/read-all.ts'

const textOf = (key: string): string => {
  const bytes = utf8(`{"${key}":1}`)
  return keyText(bytes, { from: 2, to: bytes.length - 4 }, decodeUtf8)
}

describe('keyText', () => {
  it('gives each key its own text, also those that are kept in one place', () => {
    const keys = ['ts', 'text', 'user', 'tuxt', 'tsxt', 'été', '', 'x'.repeat(40), 'ts', 'tuxt']
    expect(keys.map(textOf)).toEqual(keys)
  })
})
