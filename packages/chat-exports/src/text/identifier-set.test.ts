import { describe, expect, it } from 'vitest'
import { openIdentifierSet } from '#text/identifier-set.ts'

describe('openIdentifierSet', () => {
  it('knows again what it holds, and nothing else', () => {
    const set = openIdentifierSet()
    const identifiers = Array.from(
      { length: 200_000 },
      (_, at) => `5\u0000${1_776_154_320_000 + at}`,
    )
    expect(identifiers.filter((identifier) => !set.add(identifier))).toEqual([])
    expect(identifiers.filter((identifier) => set.add(identifier))).toEqual([])
    expect(set.add('')).toBe(true)
    expect(set.add('')).toBe(false)
  })
})
