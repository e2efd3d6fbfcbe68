import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { budgetOf, firstDraft, termsOf } from '#features/agreements/offer-draft.ts'

const draft = firstDraft(day('2026-05-18'), 'electronic')

describe('termsOf', () => {
  it('takes no discount where none is typed, and the discount that is', () => {
    expect(termsOf(draft)?.discountCents).toBe(0)
    expect(termsOf({ ...draft, discount: cents(10_000) })?.discountCents).toBe(10_000)
  })

  it('gives no terms while what is typed as a discount cannot be read', () => {
    expect(termsOf({ ...draft, discountUnread: true })).toBeNull()
  })
})

describe('budgetOf', () => {
  it('is none where the debtor gave none', () => {
    expect(budgetOf(draft)).toBeNull()
  })

  it('takes a sum that nobody gave for missing, and a nought for a nought', () => {
    const given = { ...draft, hasBudget: true, income: cents(120_000) }
    expect(budgetOf(given)).toBe('missing')
    expect(budgetOf({ ...given, charges: cents(0) })).toEqual({
      incomeCents: 120_000,
      chargesCents: 0,
      note: '',
    })
  })
})
