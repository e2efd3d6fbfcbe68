import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { declarationDeadline } from '#procedure/deadline/declaration.ts'

describe('the time to declare a claim', () => {
  it.each([
    ['2026-11-09', '2027-01-09'],
    ['2026-12-31', '2027-02-28'],
    ['2026-06-14', '2026-08-14'],
  ])('published on %s, is declared by %s, never moved to a working day', (published, actBy) => {
    const outcome = declarationDeadline({ publishedOn: day(published) })
    expect(outcome).toMatchObject({ outcome: 'answer', certainty: 'arguable', value: { actBy } })
    const articles =
      outcome.outcome === 'answer'
        ? outcome.explain().citations.map(({ code, article }) => `${code} ${article}`)
        : []
    expect(articles).toEqual(['C. com. R622-24 (à confirmer)'])
  })

  it('asks for the day of the publication', () => {
    expect(declarationDeadline({})).toMatchObject({
      outcome: 'needs-facts',
      missing: ['publishedOn'],
    })
  })
})
