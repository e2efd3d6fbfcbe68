import { cents, day, zeroCents } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, it, inject } from 'vitest'

import { allocateClaims, type ClaimDebt } from '#allocation/allocate-claims.ts'
import { replayAllocations, type RecordedPayment } from '#allocation/replay.ts'
import { components, noComponents } from '#allocation/within-debt.ts'

function invoice(id: string, more: Partial<ClaimDebt> = {}): ClaimDebt {
  return { ...noComponents, id, dueOn: day('2026-01-31'), principal: cents(100000), ...more }
}

function payment(id: string, amount: number, on: string): RecordedPayment {
  return { id, amount: cents(amount), on: day(on), sequence: 0 }
}

describe('allocateClaims', () => {
  const late = invoice('F-1', { interest: cents(500), indemnity: cents(4000) })

  it('serves the indemnity after interest and before principal, and calls that arguable', () => {
    const [first] = allocateClaims({ amount: cents(5000), on: day('2026-03-01') }, [
      late,
    ]).allocations
    expect(first?.served).toEqual({ costs: 0, interest: 500, indemnity: 4000, principal: 500 })
    expect(first?.certainty).toBe('arguable')
    expect(first?.explain().steps[0]?.citations[0]?.kind).toBe('practice')
    expect(first?.explain().steps[0]?.sentence).toContain('à confirmer')
  })

  it('follows the order that a judgment states, with its basis', () => {
    const basis = { code: 'C. civ.', article: '1343-5', kind: 'statute' } as const
    const order = { components: ['principal', 'costs', 'interest', 'indemnity'] as const, basis }
    const allocated = allocateClaims({ amount: cents(5000), on: day('2026-03-01') }, [
      { ...late, order },
    ])
    expect(allocated.allocations[0]?.served.principal).toBe(5000)
    expect(allocated.allocations[0]?.certainty).toBe('established')
    expect(allocated.allocations[0]?.explain().citations).toContain(basis)
  })

  it('refuses two debts of one id as a fault of the program', () => {
    const twice = () => allocateClaims({ amount: cents(1), on: day('2026-03-01') }, [late, late])
    expect(twice).toThrow('debts have their own ids')
  })
})

describe('replayAllocations', () => {
  it('replays what is left as if an undone payment had never come', () => {
    const debts = [invoice('F-1'), invoice('F-2', { dueOn: day('2026-02-28') })]
    const kept = payment('p2', 30000, '2026-03-10')
    const undone = { ...payment('p1', 90000, '2026-03-01'), undone: true }
    const replay = replayAllocations(debts, [undone, kept])
    expect(JSON.stringify(replay)).toBe(JSON.stringify(replayAllocations(debts, [kept])))
    expect(replay.left.map(({ left }) => left.principal)).toEqual([70000, 100000])
  })

  it('asks for the interest accrued on the day of each payment', () => {
    const interest = (_: ClaimDebt, on: Temporal.PlainDate) => cents(on.day * 100)
    const replay = replayAllocations(
      [invoice('F-1')],
      [payment('p1', 1500, '2026-03-10'), payment('p2', 1500, '2026-03-20')],
      interest,
    )
    const served = replay.payments.map(({ allocations }) => allocations[0]?.served.interest)
    expect(served).toEqual([1000, 1000])
    expect(replay.left[0]?.left.principal).toBe(99000)
  })

  it('gives the same whatever the order payments are handed in, and never overpays a debt', () => {
    const amounts = fc.integer({ min: 1, max: 200_000 })
    const payments = fc.array(
      fc.record({ amount: amounts, offset: fc.nat({ max: 60 }), undone: fc.boolean() }),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(payments, fc.array(amounts, { minLength: 1, maxLength: 4 }), (made, owed) => {
        const debts = owed.map((principal, index) =>
          invoice(`d${index}`, { principal: cents(principal), interest: cents(index * 100) }),
        )
        const recorded = made.map(({ amount, offset, undone }, sequence) => ({
          id: `p${sequence}`,
          amount: cents(amount),
          on: day('2026-03-01').add({ days: offset }),
          sequence,
          undone,
        }))
        const forward = replayAllocations(debts, recorded)
        const backward = replayAllocations(debts, recorded.toReversed())
        expect(JSON.stringify(backward)).toBe(JSON.stringify(forward))
        const paid = recorded.filter((each) => !each.undone).reduce((sum, p) => sum + p.amount, 0)
        const over = forward.payments.reduce((sum, each) => sum + each.unallocated, 0)
        const left = forward.left.reduce(
          (sum, each) => sum + components.reduce((of, name) => of + each.left[name], 0),
          0,
        )
        const total = debts.reduce((sum, each) => sum + each.principal + each.interest, 0)
        expect(total - left).toBe(paid - over)
        expect(over === 0 || left === zeroCents).toBe(true)
      }),
      { seed: 1343, numRuns: 200 * inject('campaign') },
    )
  })
})
