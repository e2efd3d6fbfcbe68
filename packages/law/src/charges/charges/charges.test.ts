import { day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { chargeKinds } from '#charges/charges/charge-standing.ts'
import { chargesCases } from '#charges/charges/charges.cases.ts'
import { answerCharges, charges } from '#charges/charges/charges.rule.ts'
import { outcomeView, valueOf } from '#testing/outcome-view.ts'

describe('charges', () => {
  it.each(chargesCases)('$name', ({ facts, expected }) => {
    const given = charges(facts)
    const of = 'kind' in expected ? expected.kind : null
    const charge = given.outcome === 'answer' && given.value.charges.find(({ kind }) => kind === of)
    expect(of === null ? outcomeView(given) : charge).toMatchObject(expected)
  })

  it('lists every charge, or those asked about, in one order', () => {
    const facts = { on: '2026-11-21', creditorIs: 'private-individual', title: false } as const
    const all = answerCharges({ ...facts, debtorIs: 'private-individual' })
    expect(valueOf(all).charges.map(({ kind }) => kind)).toEqual(chargeKinds)
    const some = answerCharges({
      ...facts,
      debtorIs: 'consumer',
      charges: ['enforcement', 'reminder'],
    })
    expect(valueOf(some).charges.map(({ kind }) => kind)).toEqual(['reminder', 'enforcement'])
  })

  it('lets nothing of an amicable phase be asked of a consumer, but an act the law prescribes', () => {
    const given = charges({
      on: day('2026-11-21'),
      creditorIs: 'professional',
      debtorIs: 'consumer',
      title: false,
    })
    const allowed = valueOf(given).charges.filter(({ standing }) => standing === 'allowed')
    expect(allowed.map(({ kind }) => kind)).toEqual(['act-prescribed-by-law'])
  })

  it('cites L111-8 for a reminder and shows the indemnity it weighed', () => {
    const given = answerCharges({
      on: '2026-11-21',
      creditorIs: 'professional',
      debtorIs: 'professional',
      dueOn: '2026-10-31',
      paidOn: null,
      title: false,
      charges: ['recovery-indemnity', 'reminder'],
    })
    expect(given.outcome === 'answer' && given.explain().steps).toMatchObject([
      { steps: [{ rule: 'late-payment/recovery-indemnity' }], result: '40,00\u00A0€' },
      { citations: [{ article: 'L111-8, al. 2' }, { article: 'L111-8, al. 3' }] },
    ])
  })
})
