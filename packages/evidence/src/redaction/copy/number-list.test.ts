import { describe, expect, it } from 'vitest'
import { numberList, numbersIn, widened } from '#redaction/copy/number-list.ts'

describe('a list of numbers', () => {
  it.each([
    ['1-4,7,12-', [1, 2, 3, 4, 7, 12, 13, 14, 15]],
    [' 3 , 1 ', [1, 3]],
    ['2-4,3-5', [2, 3, 4, 5]],
    ['15', [15]],
  ])('%s names %j of 15', (list, numbers) => {
    expect([...(numbersIn(list, 15) ?? [])]).toEqual(numbers)
  })

  it.each(['', '0', '16', '4-2', '1-16', 'un', '1,,2', '-3', '1-2-3', '1.5', '9999999999'])(
    '%j is none',
    (list) => {
      expect(numbersIn(list, 15)).toBeNull()
    },
  )

  it('is written with its runs joined, and read back', () => {
    expect(numberList([1, 2, 3, 7, 9, 10])).toBe('1-3,7,9-10')
    expect([...(numbersIn('1-3,7,9-10', 10) ?? [])]).toEqual([1, 2, 3, 7, 9, 10])
  })

  it('of a hostile file is given up, not counted for ever', () => {
    expect(
      numbersIn(Array.from({ length: 5000 }, () => '1-1000000').join(','), 1_000_000),
    ).toBeNull()
    expect(numbersIn('1', 1_000_001)).toBeNull()
  })

  it('is widened by neighbours that exist', () => {
    expect([...widened([1, 6], 1, 6)]).toEqual([1, 2, 5, 6])
  })
})
