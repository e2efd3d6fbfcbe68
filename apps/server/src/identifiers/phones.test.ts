import { describe, expect, it } from 'vitest'
import { lineOf, phoneText, readPhone } from '#identifiers/phones.ts'

describe('readPhone', () => {
  it.each([
    ['06 12 34 56 78', '+33612345678'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['0262 20 10 10', '+262262201010'],
    ['+32 2 555 12 12', '+3225551212'],
    ['06 39 98 14 07', '+33639981407'],
    ['+33639981407', '+33639981407'],
  ])('reads %s', (typed, number) => {
    expect(readPhone(typed)).toBe(number)
  })

  it.each(['', 'douze', '06 12 34 56', '06 39 98 14', '00 00 00 00 00'])('refuses %j', (typed) => {
    expect(readPhone(typed)).toBeNull()
  })
})

describe('lineOf', () => {
  it.each([
    ['06 12 34 56 78', 'mobile'],
    ['07 56 78 90 12', 'mobile'],
    ['0692 20 10 10', 'mobile'],
    ['0690 35 12 34', 'mobile'],
    ['0696 20 10 10', 'mobile'],
    ['0694 20 10 10', 'mobile'],
    ['0639 01 23 45', 'mobile'],
    ['06 39 98 14 07', 'mobile'],
    ['+32 470 12 34 56', 'mobile'],
    ['01 99 00 12 34', 'landline'],
    ['01 42 68 53 00', 'landline'],
    ['0262 20 10 10', 'landline'],
    ['+32 2 555 12 12', 'landline'],
    ['08 00 12 34 56', 'landline'],
    ['09 72 12 34 56', 'landline'],
    ['+1 212 555 2368', 'unknown'],
  ] as const)('says of %s that it is %s', (typed, line) => {
    expect(lineOf(readPhone(typed) ?? '')).toBe(line)
  })
})

describe('phoneText', () => {
  it('shows French numbers by pairs and others in their international form', () => {
    expect(phoneText('+33639981407')).toBe('06 39 98 14 07')
    expect(phoneText('+3225551212')).toBe('+32 2 555 12 12')
  })
})
