import { describe, expect, it } from 'vitest'
import { phoneText, readPhone } from '#identifiers/phones.ts'

describe('readPhone', () => {
  it.each([
    ['06 39 98 14 07', '+33639981407'],
    ['+33 6 39 98 14 07', '+33639981407'],
    ['01 99 00 12 34', '+33199001234'],
    ['02 40 12 34 56', '+33240123456'],
    ['0692 12 34 56', '+262692123456'],
    ['+32 470 12 34 56', '+32470123456'],
    ['12', null],
    ['06 39 98 14', null],
  ])('reads « %s » as %s', (typed, expected) => {
    expect(readPhone(typed)).toBe(expected)
  })

  it('shows a number of fiction like any other', () => {
    expect(phoneText('+33639981407')).toBe('06 39 98 14 07')
  })
})
