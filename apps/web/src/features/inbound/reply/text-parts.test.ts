import { describe, expect, it } from 'vitest'
import { textParts } from '#features/inbound/reply/text-parts.ts'

describe('textParts', () => {
  it('marks the words read, dims what is quoted, and loses no sign of the text', () => {
    const text = 'Je paierai lundi.\n> Vous devez 200 €'
    const parts = textParts(text, {
      signs: [
        { start: 3, end: 16 },
        { start: 20, end: 26 },
      ],
      quoted: [{ start: 18, end: text.length }],
    })
    expect(parts.map((part) => part.text).join('')).toBe(text)
    expect(parts.filter(({ as }) => as === 'sign').map((part) => part.text)).toEqual([
      'paierai lundi',
    ])
    expect(
      parts
        .filter(({ as }) => as === 'quoted')
        .map((part) => part.text)
        .join(''),
    ).toBe('> Vous devez 200 €')
  })

  it('keeps places that stand outside the text to its ends', () => {
    expect(textParts('ab', { signs: [{ start: -4, end: 90 }], quoted: [] })).toEqual([
      { start: 0, text: 'ab', as: 'sign' },
    ])
    expect(textParts('', { signs: [], quoted: [] })).toEqual([])
  })
})
