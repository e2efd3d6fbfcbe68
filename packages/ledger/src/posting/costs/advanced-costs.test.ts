import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import { accountBalance, bookBalance } from '#entries/balances.ts'
import type { Entry } from '#entries/entry.ts'
import {
  advancedCostTerms,
  postCostAdvanced,
  postCostSettled,
  postCostUndone,
  type AdvancedCost,
} from '#posting/costs/advanced-costs.ts'
import type { Posted } from '#posting/outcome.ts'

const noted = {
  effectiveOn: day('2026-11-20'),
  recordedAt: Temporal.Instant.from('2026-11-22T08:00:00Z'),
}
const billedOn = day('2026-11-22')

const cost: AdvancedCost = {
  ...noted,
  id: 'c1:cost',
  creditor: 'atelier',
  case: '2026-0001',
  net: cents(2149),
  vat: cents(430),
  bearer: 'office',
  billed: null,
  convention: null,
  charged: null,
}
const rebilled: AdvancedCost = {
  ...cost,
  bearer: 'rebilled',
  billed: { net: cents(2149), vat: cents(430), on: billedOn },
  convention: 'v2',
}
const served: AdvancedCost = {
  ...cost,
  bearer: 'disbursement',
  billed: { net: cents(2579), vat: cents(0), on: billedOn },
  charged: { claim: 'F-1', on: billedOn, basis: 'CPC 1411, pièce n° 4' },
}

function entries(of: Posted): readonly Entry[] {
  if (of.kind === 'refused') throw new Error(of.refusal)
  return of.entries
}

function lines(of: readonly Entry[]): readonly string[] {
  return of.flatMap(({ id, postings }) =>
    postings.map(({ account, amount }) => `${id} ${account} ${amount}`),
  )
}

describe('a cost that stays with the creditor (row 15)', () => {
  it('is an expense of the office, its VAT apart, and is never in the memo book', () => {
    expect(lines(entries(postCostAdvanced(cost)))).toEqual([
      'c1:cost:paid:O 622700 2149',
      'c1:cost:paid:O 445660 430',
      'c1:cost:paid:O 512000 -2579',
    ])
  })

  it('is rebilled before tax, with VAT that waits for payment, under the convention', () => {
    const [, billed] = entries(postCostAdvanced(rebilled))
    expect(billed).toMatchObject({
      event: 'cost-billed',
      convention: 'v2',
      effectiveOn: billedOn,
    })
    expect(lines(entries(postCostAdvanced(rebilled))).slice(3)).toEqual([
      'c1:cost:billed:O 411000 2579',
      'c1:cost:billed:O 706100 -2149',
      'c1:cost:billed:O 445740 -430',
    ])
    expect(postCostAdvanced({ ...rebilled, convention: null })).toEqual({
      kind: 'refused',
      refusal: 'no-convention',
    })
  })

  it('is rebilled with VAT rounded half up to the cent, whatever the supplier charged', () => {
    const of = (net: number, rate = 2000) =>
      advancedCostTerms({ net: cents(net), vat: cents(0) }, 'rebilled', rate)
    expect(of(1012)).toEqual({ net: 1012, vat: 202 })
    expect(of(1013)).toEqual({ net: 1013, vat: 203 })
    expect(of(250, 550)).toEqual({ net: 250, vat: 14 })
    expect(advancedCostTerms(cost, 'office', 2000)).toBeNull()
  })
})

describe('a cost that the law puts on the debtor (row 16)', () => {
  it('is a disbursement of its exact sum, invoiced without VAT, and in the memo book', () => {
    expect(advancedCostTerms(cost, 'disbursement', 2000)).toEqual({ net: 2579, vat: 0 })
    const all = entries(postCostAdvanced(served))
    expect(lines(all)).toEqual([
      'c1:cost:paid:O 467600 2579',
      'c1:cost:paid:O 512000 -2579',
      'c1:cost:billed:O 411000 2579',
      'c1:cost:billed:O 467600 -2579',
      'c1:cost:charged:D D10000 2579',
      'c1:cost:charged:D D80000 -2579',
    ])
    expect(all.at(-1)).toMatchObject({
      book: 'debtors',
      effectiveOn: billedOn,
      label: 'Frais à la charge du débiteur : CPC 1411, pièce n° 4',
      postings: [{ case: '2026-0001', claim: 'F-1' }, {}],
    })
    expect(accountBalance(all, '467600')).toBe(0)
  })

  it('is paid by the creditor without VAT; a rebilled one makes its VAT due', () => {
    const settled = { ...noted, id: 'c1:settled', creditor: 'atelier' }
    const billed = { net: cents(2579), vat: cents(0) }
    expect(lines(entries(postCostSettled({ ...settled, billed })))).toEqual([
      'c1:settled:O 512000 2579',
      'c1:settled:O 411000 -2579',
    ])
    const taxed = { net: cents(2149), vat: cents(430) }
    expect(lines(entries(postCostSettled({ ...settled, billed: taxed })))).toEqual([
      'c1:settled:O 512000 2579',
      'c1:settled:O 411000 -2579',
      'c1:settled:O 445740 430',
      'c1:settled:O 445710 -430',
    ])
  })
})

describe('a cost noted in error', () => {
  it.each([cost, rebilled, served])('is undone by the opposite of each entry', (of) => {
    const first = entries(postCostAdvanced(of))
    const undone = entries(postCostUndone(of, noted))
    expect(undone.map(({ reverses }) => reverses)).toEqual(first.map(({ id }) => id))
    for (const book of ['client-money', 'office', 'debtors'] as const) {
      expect(bookBalance([...first, ...undone], book)).toBe(0)
    }
    for (const { account } of first.flatMap(({ postings }) => postings)) {
      expect(accountBalance([...first, ...undone], account)).toBe(0)
    }
  })

  it('has a sum above zero', () => {
    const none = { ...cost, net: cents(0), vat: cents(0) }
    expect(postCostAdvanced(none)).toMatchObject({ refusal: 'amount-must-be-positive' })
  })
})
