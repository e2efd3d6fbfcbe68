import { describe, expect, it } from 'vitest'

import { readDates } from '#reading/dates.ts'
import { plainText } from '#reading/plain-text.ts'

describe('readDates', () => {
  it.each([
    ['14 octobre 2026', ['2026-10-14']],
    ['le 1er août 2026', ['2026-08-01']],
    ['14/10/2026', ['2026-10-14']],
    ['14.10.26', ['2026-10-14']],
    ['2026-10-14', ['2026-10-14']],
    ['14 oct. 2026', ['2026-10-14']],
    ['31/02/2026', []],
    ['14 octobre', []],
    ['F-2025-0872', []],
  ])('reads %s', (typed, days) => {
    expect(readDates(plainText(typed).text).map(String)).toEqual(days)
  })
})
