import { describe, expect, it } from 'vitest'
import { deadlineCases } from '#procedure/deadline/deadline.cases.ts'
import { answerDeadline, deadline, prudentEnd } from '#procedure/deadline/deadline.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('deadline', () => {
  it.each(deadlineCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(deadline(facts))).toMatchObject(expected)
  })

  it('reads the document, and cites articles 640 to 642', () => {
    const given = answerDeadline({ from: '2025-03-07', length: { days: 15 }, place: 'metropole' })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      citations: [{ article: '642' }],
      steps: [
        { citations: [{ article: '640' }, { article: '641' }] },
        { result: '24\u00A0mars 2025' },
      ],
    })
  })
})

describe('the prudent end of a time limit', () => {
  it.each([
    ['2025-11-25', { months: 1 }, 'alsace-moselle', '2025-12-26'],
    ['2025-12-11', { days: 15 }, 'alsace-moselle', '2025-12-26'],
    ['2025-04-03', { days: 15 }, 'alsace-moselle', '2025-04-18'],
    ['2026-05-12', { days: 15 }, 'guadeloupe', '2026-05-27'],
    ['2025-11-25', { months: 1 }, 'metropole', null],
    ['2026-12-13', { days: 15 }, 'alsace-moselle', null],
  ] as const)('from %s, of %o, in %s, is %s', (...given) => {
    const [from, length, place, prudent] = given
    const found = answerDeadline({ from, length, place })
    if (found.outcome !== 'answer') throw new Error(found.outcome)
    expect(prudentEnd(found.value)?.toString() ?? null).toBe(prudent)
    const steps = found.explain().steps.map(({ rule }) => rule)
    expect(steps.includes('procedure/prudent-end')).toBe(prudent !== null)
  })

  it('is said with the end itself', () => {
    const given = answerDeadline({
      from: '2025-11-25',
      length: { months: 1 },
      place: 'alsace-moselle',
    })
    expect(given).toMatchObject({
      certainty: 'arguable',
      value: { normalEnd: '2025-12-25', end: '2025-12-29' },
    })
    expect(given.outcome === 'answer' && given.explain().sentence).toBe(
      'Le délai expire le 29\u00A0décembre 2025, à vingt-quatre heures\u202F; par prudence, agir au plus tard le 26\u00A0décembre 2025.',
    )
  })
})
