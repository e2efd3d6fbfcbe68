import { describe, expect, it } from 'vitest'
import { failureWords } from '#departures/failure-words.ts'
import { letterName } from '#departures/letter-names.ts'
import { letterRefusalSentences } from '#outreach/refusal-words.ts'

describe('the words of what leaves', () => {
  it('say why a letter cannot be written, each reason in both languages', () => {
    expect(letterRefusalSentences(['creditor-not-named', 'sums-differ'])).toEqual({
      fr: 'La lettre doit nommer le créancier. Les sommes de la lettre ne font pas son total.',
      en: 'The letter must name the creditor. The sums of the letter do not make its total.',
    })
  })

  it.each(['interrupted', 'no-address', 'no-sender-address', 'letter-too-large', 'no-carrier'])(
    'say what %s means',
    (failure) => {
      const { fr, en } = failureWords(failure)
      expect([fr, en]).not.toContain(failure)
      expect(en).not.toBe(fr)
    },
  )

  it('name each letter in both languages', () => {
    const kinds = ['first-reminder', 'last-reminder', 'formal-notice', 'receipt', 'payment-notice']
    const names = [...kinds, null].map(letterName)
    expect(names.map(({ en }) => en)).toEqual([
      'First letter',
      'Last reminder',
      'Formal notice',
      'Receipt',
      'Notice of payment to the creditor',
      'Letter',
    ])
    expect(names.filter(({ fr, en }) => fr === en)).toEqual([])
  })
})
