import { dayText, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import type { Ambiguity } from '#evidence/finding-details.ts'
import { ambiguitySentence, consequenceOfSettingAside } from '#evidence/finding-words.ts'

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
    expect(sentence?.fr).toContain('avant le 30/04')
    expect(sentence?.fr).toContain(dayText(day('2026-04-30')))
    expect(sentence?.en).toBe(
      '“avant le 30/04” reads in two ways: 30 April 2026 is included, to the benefit of the debtor.',
    )
  })

  it('says nothing where nothing reads in two ways', () => {
    expect(ambiguitySentence(details())).toBeNull()
    expect(ambiguitySentence(null)).toBeNull()
  })

  it('says each doubt in a sentence of its own', () => {
    const sentence = ambiguitySentence(details('conditional', 'equivocal'))
    for (const text of [sentence?.fr, sentence?.en]) {
      expect(text?.match(/\.(?= |$)/g)).toHaveLength(2)
    }
  })

  it.each([
    'sending-day-unknown',
    'impossible-day',
    'event',
    'before-the-day',
    'several-days',
    'several-payments',
    'conditional',
    'equivocal',
  ] as const)('says %s in both languages', (ambiguity) => {
    const sentence = ambiguitySentence(details(ambiguity))
    expect(sentence?.en).not.toBe(sentence?.fr)
    expect(sentence?.en).not.toMatch(/aucune|jour|paiement/)
  })
})

describe('consequenceOfSettingAside', () => {
  it('says that the choice may be taken again', () => {
    expect(consequenceOfSettingAside(false).en).toBe(
      'This commitment counts neither for reminders nor for limitation; it stays visible, and you can decide otherwise later.',
    )
  })
})
