import { casePolicyOn } from '@quittance/cases'
import { day, holidayPlaces, isBefore } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { payByOf } from '#outreach/letter-facts.ts'
import type { LetterStep } from '#assessment/letters-sent.ts'

const asked = day('2026-11-21')
const policy = casePolicyOn(asked)
const fiveYears = Array.from({ length: 5 * 365 }, (_, index) => asked.add({ days: index }))

describe('the scenario', () => {
  it.each<[LetterStep, number]>([
    ['first-reminder', policy.firstLetterToReminder],
    ['second-reminder', policy.reminderToReminder],
    ['second-reminder', policy.reminderToFormalNotice],
    ['last-reminder', policy.reminderToFormalNotice],
    ['formal-notice', policy.formalNoticeToHandOver],
  ])('lets the time of a letter pass (%s) before it goes on, %i days later', (letter, wait) => {
    for (const place of [...holidayPlaces, null]) {
      const early = fiveYears.filter(
        (on) => !isBefore(payByOf(letter, { on, place }), on.add({ days: wait })),
      )
      expect(early).toEqual([])
    }
  })
})

describe('the last day that a letter leaves to pay', () => {
  it.each([
    ['2026-12-11', 'metropole', '2026-12-28'],
    ['2027-05-12', 'metropole', '2027-05-27'],
    ['2027-05-12', 'guadeloupe', '2027-05-28'],
    ['2027-03-11', 'metropole', '2027-03-26'],
    ['2027-03-10', 'alsace-moselle', '2027-03-25'],
    ['2027-03-11', 'alsace-moselle', '2027-03-25'],
    ['2027-03-12', 'alsace-moselle', '2027-03-30'],
    ['2027-05-12', null, '2027-05-26'],
  ] as const)(
    'is a working day where the debtor lives: noticed on %s, in %s',
    (on, place, last) => {
      expect(payByOf('formal-notice', { on: day(on), place }).toString()).toBe(last)
    },
  )
})
