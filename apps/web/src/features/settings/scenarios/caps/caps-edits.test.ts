import { describe, expect, it } from 'vitest'
import {
  isSameCaps,
  numberIn,
  withCap,
  withCount,
} from '#features/settings/scenarios/caps/caps-edits.ts'

describe('withCap', () => {
  it('sets one and leaves the others, and is none once the last was emptied', () => {
    const one = withCap(null, 'contacts', withCount(null, 2))
    expect(one?.contacts).toEqual({ count: 2, days: 30 })
    const two = withCap(one, 'reminders', 1)
    expect([two?.contacts?.count, two?.reminders]).toEqual([2, 1])
    expect(withCap(withCap(two, 'contacts', null), 'reminders', null)).toBeNull()
  })
})

describe('isSameCaps', () => {
  it('reads values, whatever the order of their keys; none is the same as none set', () => {
    const caps = withCap(null, 'sms', { count: 1, days: 30 })
    expect(isSameCaps(caps, withCap(null, 'sms', { days: 30, count: 1 }))).toBe(true)
    expect(isSameCaps(caps, withCap(null, 'calls', { count: 1, days: 30 }))).toBe(false)
    expect(
      isSameCaps(null, {
        contacts: null,
        daysApart: null,
        reminders: null,
        sms: null,
        calls: null,
      }),
    ).toBe(true)
  })
})

describe('numberIn', () => {
  it.each([
    ['', null],
    ['0', 0],
    ['12 jours', 12],
    ['abc', null],
  ])('reads %j as %j', (text, expected) => {
    expect(numberIn(text)).toBe(expected)
  })
})
