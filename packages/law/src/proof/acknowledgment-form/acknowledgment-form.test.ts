import { describe, expect, it } from 'vitest'
import { acknowledgmentFormCases } from '#proof/acknowledgment-form/acknowledgment-form.cases.ts'
import {
  acknowledgmentForm,
  answerAcknowledgmentForm,
} from '#proof/acknowledgment-form/acknowledgment-form.rule.ts'
import { outcomeView } from '#testing/outcome-view.ts'

describe('acknowledgmentForm', () => {
  it.each(acknowledgmentFormCases)('$name', ({ facts, expected }) => {
    expect(outcomeView(acknowledgmentForm(facts))).toMatchObject(expected)
  })

  it('reads the document, and quotes article 1376 on the amount', () => {
    const given = answerAcknowledgmentForm({
      kind: 'private-deed',
      signedBy: ['debtor'],
      amountInFigures: 195000,
      amountInWordsText: 'mille neuf cent cinquante euros',
      debtorIs: 'other',
      loan: false,
      date: '2025-02-01',
      dueOn: null,
    })
    expect(given.outcome === 'answer' && given.explain()).toMatchObject({
      citations: [{ article: '1376' }],
      steps: [
        { rule: 'proof/acknowledged-amount', result: '1\u202F950,00\u00A0€' },
        { rule: 'proof/parties-missing' },
      ],
    })
  })
})
