import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { eventSaid } from '#features/books/books-why.ts'
import { periodNamed, periodNames } from '#features/books/period.ts'
import { booksWords, eventWords } from '#features/books/words/books-words.ts'
import type { Catalogue } from '#words/use-words.ts'

const today = day('2026-11-22')

describe('the periods of the books', () => {
  it('are the years of the months, the latest first, then these months', () => {
    expect(periodNames(['2026-02', '2026-01', '2025-12'])).toEqual([
      '2026',
      '2025',
      '2026-02',
      '2026-01',
      '2025-12',
    ])
  })

  it('have their first and last days, leap years too', () => {
    expect(periodNamed('2028-02', today)).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(periodNamed('2026', today)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(periodNamed('ever', today)).toEqual({ from: '1900-01-01', to: '9999-12-31' })
  })
})

describe('the words of the books', () => {
  it('are the same in both languages only where the two tongues agree', () => {
    const { fr, en }: { readonly fr: Catalogue; readonly en: Catalogue } = booksWords
    expect(Object.keys(fr).filter((key) => fr[key] === en[key])).toEqual(['convention'])
  })

  it('say what each event does, and the label of one they do not know', () => {
    expect(Object.keys(eventWords.fr)).toEqual(Object.keys(eventWords.en))
    expect(eventSaid('bank-fee', 'Frais', 'fr')).toContain('jamais aux mandants')
    expect(eventSaid('other', 'Autre opération', 'fr')).toBe('Autre opération.')
  })
})
