import { casePolicyOn } from '@quittance/cases'
import { day, isBefore } from '@quittance/kernel'
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
    const early = fiveYears.filter((on) => !isBefore(payByOf(letter, on), on.add({ days: wait })))
    expect(early).toEqual([])
  })
})
