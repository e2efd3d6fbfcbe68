import { describe, expect, it } from 'vitest'
import { phoneText, readPhone } from '#identifiers/phones.ts'

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

describe('phoneText', () => {
  it('shows French numbers by pairs and others in their international form', () => {
    expect(phoneText('+33639981407')).toBe('06 39 98 14 07')
    expect(phoneText('+3225551212')).toBe('+32 2 555 12 12')
  })
})
