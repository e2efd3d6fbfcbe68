import { describe, expect, it } from 'vitest'
import {
  draftReviewHold,
  draftReviewRefusal,
  draftReviewState,
  draftReviewSteps,
  passesOverReader,
  reviewedVersion,
  type DraftReviewState,
} from '#agreements/draft-review.ts'

const states: readonly DraftReviewState[] = [
  'asked',
  'sent',
  'approved',
  'approved-with-changes',
  'not-approved',
  'withdrawn',
]

describe('draftReviewState', () => {
  it('follows what was noted', () => {
    expect(draftReviewState([])).toBe('asked')
    expect(draftReviewState([{ kind: 'sent' }])).toBe('sent')
    for (const outcome of ['approved', 'approved-with-changes', 'not-approved'] as const) {
      const events = [{ kind: 'sent' }, { kind: 'returned', outcome }] as const
      expect(draftReviewState(events)).toBe(outcome)
      expect(draftReviewState([...events, { kind: 'withdrawn' }])).toBe('withdrawn')
    }
  })
})

describe('draftReviewRefusal', () => {
  it('lets an answer come of what was sent, and an approval stay', () => {
    const possible = states.map((state) => [
      state,
      draftReviewSteps.filter((step) => draftReviewRefusal(step, state) === null),
    ])
    expect(Object.fromEntries(possible)).toEqual({
      asked: ['send', 'withdraw'],
      sent: ['return', 'withdraw'],
      approved: [],
      'approved-with-changes': ['withdraw'],
      'not-approved': ['withdraw'],
      withdrawn: [],
    })
  })

  it('asks for more than a right to send to pass over what a reader answered', () => {
    expect(states.filter(passesOverReader)).toEqual(['approved-with-changes', 'not-approved'])
  })
})

describe('draftReviewHold', () => {
  const review = (number: number, state: DraftReviewState, sameDraft = false) => ({
    number,
    state,
    sameDraft,
  })
  const codeOf = (...reviews: ReturnType<typeof review>[]) => draftReviewHold(reviews)?.code ?? null

  it.each([
    ['no review', [], null],
    ['one whose file is ready', [review(1, 'asked')], 'review-pending'],
    ['one that is awaited', [review(1, 'sent')], 'review-pending'],
    ['an approval', [review(1, 'approved', true)], null],
    ['an approval of other words', [review(1, 'approved')], null],
    ['changes asked, not made', [review(1, 'approved-with-changes', true)], 'review-asks-changes'],
    ['changes asked, made', [review(1, 'approved-with-changes')], null],
    ['a refusal', [review(1, 'not-approved', true)], 'review-not-approved'],
    ['a refusal of other words', [review(1, 'not-approved')], 'review-not-approved'],
    ['a request withdrawn', [review(1, 'withdrawn')], null],
    ['a refusal, then an approval', [review(1, 'not-approved'), review(2, 'approved')], null],
    ['an approval, then a request', [review(2, 'sent'), review(1, 'approved')], 'review-pending'],
    [
      'a refusal that a withdrawn request does not lift',
      [review(1, 'not-approved'), review(2, 'withdrawn')],
      'review-not-approved',
    ],
  ] as const)('answers for %s', (_, reviews, code) => {
    expect(codeOf(...reviews)).toBe(code)
  })

  it('names the review and what to do next, in both languages', () => {
    const hold = draftReviewHold([review(3, 'sent')])
    expect(hold?.sentence.fr).toContain('relecture n° 3')
    expect(hold?.sentence.en).toContain('Review no. 3')
  })
})

describe('reviewedVersion', () => {
  it.each([
    [{ offered: true, otherOffered: true, stillStands: false }, 'offered'],
    [{ offered: false, otherOffered: false, stillStands: true }, 'current'],
    [{ offered: false, otherOffered: false, stillStands: false }, 'earlier'],
    [{ offered: false, otherOffered: true, stillStands: true }, 'earlier'],
  ] as const)('says of which version a review is: %o', (of, version) => {
    expect(reviewedVersion(of)).toBe(version)
  })
})
