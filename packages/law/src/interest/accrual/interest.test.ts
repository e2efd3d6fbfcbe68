import { describe, expect, it } from 'vitest'
import { interestCases } from '#interest/accrual/interest.cases.ts'
import { answerInterest, interest, type Interest } from '#interest/accrual/interest.rule.ts'
import { outcomeView, valueOf } from '#testing/outcome-view.ts'

function printedLines(value: Interest): readonly string[] {
  return value.lines.map((line) => Object.values(line).join(' '))
}

describe('interest', () => {
  it.each(interestCases)('$name', ({ facts, expected }) => {
    const given = interest(facts)
    const lines = given.outcome === 'answer' ? { lines: printedLines(given.value) } : {}
    expect({ ...outcomeView(given), ...lines }).toMatchObject(expected)
  })

  it('reads the document of the contract', () => {
    const given = answerInterest({
      asOf: '2024-08-30',
      principal: 1000000,
      startsOn: '2023-02-11',
      regime: { kind: 'legal', creditor: 'other' },
      payments: [{ on: '2023-09-01', amount: 250000 }],
      creditNotes: [{ on: '2023-10-01', amount: 10000 }],
      capitalisation: { basis: 'judgment', from: '2024-02-11' },
      enforceableOn: '2024-03-04',
      dayCount: '365',
    })
    expect(given).toMatchObject({ outcome: 'answer', certainty: 'arguable' })
    expect(valueOf(given).lines.map((line) => `${line.from} ${line.days} ${line.rate}`)).toEqual([
      '2023-02-11 140 2.06',
      '2023-07-01 63 4.22',
      '2023-09-02 30 4.22',
      '2023-10-02 91 4.22',
      '2024-01-01 125 5.07',
      '2024-05-05 57 10.07',
      '2024-07-01 61 9.92',
    ])
  })

  it('gives the multiplication of a line, its rate and its start in « Pourquoi ? »', () => {
    const given = answerInterest({
      asOf: '2026-01-30',
      principal: 235000,
      startsOn: '2026-01-12',
      regime: { kind: 'late-payment' },
    })
    if (given.outcome !== 'answer') throw new Error(given.outcome)
    const line = given.explain().steps[0]
    expect(line?.sentence).toBe(
      '12\u00A0janv. 2026 – 30\u00A0janv. 2026, 19 jours\u00A0: 2\u202F350,00 × 19 × 12,15 ÷ 36\u202F500.',
    )
    expect(line?.result).toBe('14,86\u00A0€')
    expect(line?.steps.map((step) => step.rule)).toEqual([
      'interest/rate',
      'interest/start-day',
      'interest/day-count',
    ])
    expect(line?.steps[1]?.citations.map(({ article }) => article)).toEqual([
      'L441-10, II',
      '3 mars 2009, n° 07-16.527',
    ])
  })

  it.each([
    ['2019-04-25', '2019-04-25', ['L441-6, I']],
    ['2019-04-25', '2019-04-26', ['L441-6, I', 'L441-10, II']],
    ['2019-04-26', '2019-04-26', ['L441-10, II']],
  ])('cites the text of penalties from %s to %s by its number', (startsOn, asOf, articles) => {
    const facts = { principal: 235000, regime: { kind: 'late-payment' } } as const
    const given = answerInterest({ ...facts, startsOn, asOf })
    if (given.outcome !== 'answer') throw new Error(given.outcome)
    const { citations, steps } = given.explain()
    expect(citations.map(({ article }) => article)).toEqual(articles)
    const start = steps[0]?.steps.find(({ rule }) => rule === 'interest/start-day')
    expect(start?.citations[0]?.article).toBe(articles[0])
  })

  it('warns that the Civil Code of the day was not read', () => {
    const rulesOf = (startsOn: string) => {
      const given = answerInterest({
        asOf: '2016-10-31',
        principal: 235000,
        startsOn,
        regime: { kind: 'legal', creditor: 'other' },
      })
      if (given.outcome !== 'answer') throw new Error(given.outcome)
      return given.explain().steps.map(({ rule }) => rule)
    }
    expect(rulesOf('2016-09-30')).toContain('versions/numbers-of-the-day')
    expect(rulesOf('2016-10-01')).not.toContain('versions/numbers-of-the-day')
  })

  it('says of a contract rate under the floor which floor it is, and that nothing replaces it', () => {
    const given = answerInterest({
      asOf: '2024-07-10',
      principal: 235000,
      startsOn: '2024-06-20',
      regime: { kind: 'late-payment', contractRate: '14.75' },
    })
    if (given.outcome !== 'answer') throw new Error(given.outcome)
    expect(given.explain().steps[0]?.steps[0]).toMatchObject({
      rule: 'interest/rate',
      certainty: 'arguable',
      sentence: 'Taux\u00A0: taux du contrat.',
      citations: [{ article: 'L441-10, II' }],
      steps: [
        {
          sentence:
            'Ce taux est sous le plancher de 15,21\u202F%, taux légal des autres cas × 3, premier semestre 2024\u00A0: le texte ne dit pas par quoi le remplacer, et il est appliqué tel qu’il est écrit (à confirmer).',
          citations: [{ article: 'un taux sous le plancher est appliqué tel quel (à confirmer)' }],
        },
      ],
    })
  })

  it.each([
    ['2023-06-30', 0],
    ['2023-07-01', 1],
  ])('says up to %s how sure the rate of a public buyer is', (asOf, doubts) => {
    const given = answerInterest({
      asOf,
      principal: 235000,
      startsOn: '2023-06-30',
      regime: { kind: 'public-buyer' },
    })
    if (given.outcome !== 'answer') throw new Error(given.outcome)
    expect(given.explain().steps[0]?.steps[0]?.steps).toHaveLength(doubts)
  })

  it('says of a contract rate at the floor nothing more', () => {
    const given = answerInterest({
      asOf: '2024-07-10',
      principal: 235000,
      startsOn: '2024-07-01',
      regime: { kind: 'late-payment', contractRate: '14.76' },
    })
    if (given.outcome !== 'answer') throw new Error(given.outcome)
    expect(given.explain().steps[0]?.steps[0]).toMatchObject({
      certainty: 'established',
      sentence: 'Taux\u00A0: taux du contrat.',
      steps: [],
    })
  })

  it('does not explain a credit note that comes after the day of the statement', () => {
    const rulesOf = (noteOn: string) => {
      const given = answerInterest({
        asOf: '2026-01-30',
        principal: 235000,
        startsOn: '2026-01-12',
        regime: { kind: 'late-payment' },
        creditNotes: [{ on: noteOn, amount: 1000 }],
      })
      if (given.outcome !== 'answer') throw new Error(given.outcome)
      return given.explain().steps.map(({ rule }) => rule)
    }
    expect(rulesOf('2026-01-31')).toEqual(['interest/line'])
    expect(rulesOf('2026-01-30')).toEqual(['interest/line', 'interest/credit-note'])
  })

  it('refuses to count past the cents that a number can hold', () => {
    expect(
      answerInterest({
        asOf: '2024-12-31',
        principal: Number.MAX_SAFE_INTEGER,
        startsOn: '2024-01-01',
        regime: { kind: 'contractual', annualRate: '5.00' },
      }),
    ).toMatchObject({ outcome: 'not-applicable', reason: 'amount-out-of-range' })
  })

  it('counts a large principal to the cent', () => {
    const given = answerInterest({
      asOf: '2023-12-31',
      principal: 4503599627370496,
      startsOn: '2023-01-01',
      regime: { kind: 'contractual', annualRate: '5.01' },
    })
    expect(given).toMatchObject({ value: { interest: 225630341331262 } })
  })
})
