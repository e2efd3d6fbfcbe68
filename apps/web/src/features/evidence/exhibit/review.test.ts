import type { FindingView, MessageView } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import { foundIn, isAdverse, neighbour, nextToReview } from '#features/evidence/exhibit/review.ts'

const finding = (id: string, state: FindingView['state'] = 'proposed'): FindingView => ({
  id,
  messageId: 'm',
  kind: 'promise',
  amountCents: 195_000,
  dueOn: '2026-04-30',
  spans: [],
  rules: [],
  ambiguity: null,
  acknowledges: 'none',
  ifKept: { fr: '', en: '' },
  state,
  decidedBy: null,
  reason: null,
  isOfRefusedAuthor: false,
})

const message = (id: string, findings: readonly FindingView[] = []): MessageView => ({
  id,
  exhibitId: 'e',
  direction: 'in',
  authorRaw: '+33639981407',
  authorName: null,
  authorStrength: 'C',
  timeLocal: null,
  timeRaw: null,
  zone: 'utc',
  text: '',
  quoted: [],
  attachments: 0,
  member: null,
  offset: 0,
  length: 0,
  sliceSha256: '',
  warnings: [],
  findings: [...findings],
})

const messages = [
  message('m1', [finding('a'), finding('b', 'kept')]),
  message('m2'),
  message('m3', [finding('c')]),
]

describe('foundIn', () => {
  it('ranks findings in the order of the file', () => {
    expect(foundIn(messages).map(({ finding: one, rank }) => [one.id, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
  })
})

describe('nextToReview', () => {
  const found = foundIn(messages)

  it('skips what was decided', () => {
    expect(nextToReview(found, 'a')?.finding.id).toBe('c')
  })

  it('comes back to the first that waits after the last', () => {
    expect(nextToReview(found, 'c')?.finding.id).toBe('a')
  })

  it('answers none when the one in hand is the only one that waits', () => {
    expect(nextToReview(foundIn([message('m', [finding('a')])]), 'a')).toBeNull()
  })
})

describe('isAdverse', () => {
  it.each([
    ['dispute', true],
    ['payment_claimed', true],
    ['refusal', true],
    ['promise', false],
    ['acknowledgment', false],
    ['request_for_time', false],
  ])('says of %s: %s', (kind, expected) => {
    expect(isAdverse({ kind })).toBe(expected)
  })
})

describe('neighbour', () => {
  it('stops at both ends', () => {
    expect(neighbour(messages, 'm1', -1)).toBeNull()
    expect(neighbour(messages, 'm1', 1)?.id).toBe('m2')
    expect(neighbour(messages, 'm3', 1)).toBeNull()
  })
})
