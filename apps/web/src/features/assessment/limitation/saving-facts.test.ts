import type { DossierLaw } from '@quittance/contract'
import { describe, expect, it } from 'vitest'
import { savingFacts } from '#features/assessment/limitation/saving-facts.ts'
import { partiesOf } from '#features/assessment/options/parties.ts'

const statement: DossierLaw['statement'] = {
  asOf: '2026-05-04',
  lines: [],
  totalCents: 120_000,
  principalCents: 120_000,
  interestCents: 0,
  indemnityCents: 0,
  costsCents: 0,
  remittedCents: 0,
  paidCents: 0,
}
const between = (...[known, chosen]: Parameters<typeof partiesOf>) =>
  savingFacts({}, { statement }, partiesOf(known, chosen)).betweenMerchants

describe('the facts of what would save a claim', () => {
  it('name the court of the parties that the routes take', () => {
    const merchant = { parties: { creditorIs: 'merchant' } } as const
    expect(between(merchant, {})).toBeUndefined()
    expect(between(merchant, { debtorIs: 'merchant' })).toBe(true)
    expect(between(merchant, { debtorIs: 'artisan' })).toBeUndefined()
    expect(between(merchant, { debtorIs: 'professional' })).toBe(false)
    expect(between({ parties: { debtorIs: 'consumer' } }, {})).toBe(false)
  })
})
