import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { capitalisationCases } from '#charges/capitalisation/capitalisation.cases.ts'
import {
  answerCapitalisation,
  capitalisation,
} from '#charges/capitalisation/capitalisation.rule.ts'
import { interest } from '#interest/accrual/interest.rule.ts'
import { outcomeView, valueOf } from '#testing/outcome-view.ts'

describe('capitalisation', () => {
  it.each(capitalisationCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(capitalisation(facts))).toMatchObject(expected)
  })

  it('reads the document, and cites article 1343-2', () => {
    const given = answerCapitalisation({ asOf: '2026-11-21', basis: 'none' })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      citations: [{ article: '1343-2' }],
      steps: [{ rule: 'charges/capitalisation-no-clause-nor-decision' }],
    })
  })

  it.each(['2024-02-11', '2024-12-31', '2023-06-30'])(
    'gives the day on which interest counted from %s first joins the base',
    (from) => {
      const startsOn = day('2024-02-11')
      const given = capitalisation({
        asOf: day('2026-11-21'),
        basis: 'contract',
        basisOn: day('2023-02-01'),
        every: 'year',
        startsOn,
        from: day(from),
      })
      const statement = interest({
        asOf: day('2026-01-31'),
        principal: cents(1_000_000),
        startsOn,
        regime: { kind: 'contractual', annualRate: 500 },
        capitalisation: { basis: 'contract', from: day(from) },
      })
      const grown = valueOf(statement).lines.find(({ base }) => base > 1_000_000)
      expect(grown?.from).toBe(valueOf(given).firstOn)
    },
  )
})
