import { describe, expect, it } from 'vitest'
import { recoveryIndemnityCases } from '#interest/recovery-indemnity/recovery-indemnity.cases.ts'
import {
  answerRecoveryIndemnity,
  recoveryIndemnity,
} from '#interest/recovery-indemnity/recovery-indemnity.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('the text of the recovery indemnity', () => {
  it.each([
    ['2014-03-31', 'L441-6, I, al. 12'],
    ['2019-04-26', 'L441-10, II'],
  ])('is cited for an invoice due on %s by its number', (dueOn, article) => {
    const given = answerRecoveryIndemnity({
      asOf: '2026-04-01',
      creditorIs: 'professional',
      debtorIs: 'professional',
      dueOn,
    })
    expect(given.outcome === 'answer' && given.explain().citations[0]?.article).toBe(article)
  })
})

describe('recoveryIndemnity', () => {
  it.each(recoveryIndemnityCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(recoveryIndemnity(facts))).toMatchObject(expected)
  })

  it('cites L441-10 and D441-5', () => {
    const given = answerRecoveryIndemnity({
      asOf: '2026-04-01',
      creditorIs: 'professional',
      debtorIs: 'professional',
      dueOn: '2026-03-31',
      paidOn: null,
    })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      rule: 'late-payment/recovery-indemnity',
      citations: [{ article: 'L441-10, II' }, { article: 'D441-5' }],
      steps: [{ citations: [{ kind: 'practice' }], certainty: 'arguable' }],
      result: '40,00\u00A0€',
    })
  })
})
