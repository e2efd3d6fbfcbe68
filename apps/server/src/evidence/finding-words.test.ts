import { dayText, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import type { Ambiguity } from '#evidence/finding-details.ts'
import { ambiguitySentence, findingLabel } from '#evidence/finding-words.ts'
import { warningSentence } from '#evidence/warning-words.ts'

const details = (...ambiguities: Ambiguity[]) => ({
  kinds: ['promise'],
  ackLevel: 'unequivocal' as const,
  acknowledgedCents: null,
  conditional: false,
  humanReview: false,
  due: { raw: 'avant le 30/04', date: '2026-04-30' },
  schedule: [],
  paidOn: null,
  ambiguities,
})

describe('ambiguitySentence', () => {
  it('reads « avant le » in favour of the debtor, and says which day is taken', () => {
    const sentence = ambiguitySentence(details('before-the-day'))
    expect(sentence).toContain('« avant le 30/04 »')
    expect(sentence).toContain(dayText(day('2026-04-30')))
  })

  it('says nothing where nothing reads in two ways', () => {
    expect(ambiguitySentence(details())).toBeNull()
    expect(ambiguitySentence(null)).toBeNull()
  })

  it('says each doubt in a sentence of its own', () => {
    const sentence = ambiguitySentence(details('conditional', 'equivocal'))
    expect(sentence?.match(/\.(?= |$)/g)).toHaveLength(2)
  })
})

describe('words for people', () => {
  it.each([
    'promise',
    'acknowledgment',
    'dispute',
    'request_for_time',
    'payment_claimed',
    'refusal',
  ])('has a name of its own for %s', (kind) => {
    expect(findingLabel(kind)).not.toBe('Engagement')
  })

  it.each([
    'bad-attachment-data',
    'count-mismatch',
    'ambiguous-dates',
    'doctype-ignored',
    'duplicate-record',
    'forged-line-suspicion',
    'malformed-record',
    'near-export-limit',
    'truncated-file',
    'unreadable-date',
    'zone-unknown',
    'archive-not-opened',
    'character-replaced',
    'debtor-not-recognised',
    'other-authors',
    'other-number',
    'message-cut',
  ])('has a sentence of its own for the warning %s', (code) => {
    expect(warningSentence(code)).not.toBe(warningSentence('no such code'))
  })
})
