import type { PartToPayOver, PaymentWhereabouts } from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import { array, assert, boolean, constantFrom, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharesOf, totalOf } from '#client-money/where/shares.ts'

const on = day('2026-05-02')

function payment(asked: Partial<PaymentWhereabouts>): PaymentWhereabouts {
  return {
    paymentId: 'p',
    dossierId: 'd',
    dossierReference: '2026-0001',
    debtorName: 'Garage des Ormes',
    receivedOn: on,
    method: 'transfer',
    amountCents: cents(100_000),
    servedCents: cents(100_000),
    credited: { bankLineId: 'l', on, payerName: null, payerIban: null },
    receipt: null,
    retained: null,
    takenBack: null,
    undone: null,
    parts: [],
    ...asked,
  }
}

function part(amount: number, state: PartToPayOver['state']): PartToPayOver {
  const posted = state === 'posted'
  return {
    amountCents: cents(amount),
    state,
    dueOn: day('2026-06-02'),
    orderedOn: state === 'pending' ? null : on,
    postedOn: posted ? on : null,
    bankLineId: posted ? 'out' : null,
    orderReference: state === 'pending' ? null : 'V-1',
    cameBackOn: null,
  }
}

describe('the shares of a payment', () => {
  it('make it to the cent, whatever is kept, paid over, on its way or overpaid', () => {
    const sum = integer({ min: 0, max: 500_000 })
    const states = constantFrom('pending', 'ordered', 'posted')
    const aPart = tuple(integer({ min: 1, max: 500_000 }), states)
    assert(
      property(
        array(aPart, { maxLength: 4 }),
        tuple(sum, sum, sum),
        boolean(),
        (made, [kept, over, rest], back) => {
          const parts = made.map(([amount, state]) => part(amount, state))
          const servedCents = cents(totalOf(parts) + kept + rest)
          const amountCents = cents(servedCents + over)
          const retained = kept === 0 ? null : { grossCents: cents(kept), because: null }
          const shortfallCents = cents(0)
          const takenBack = back ? { on, bankLineId: 'b', shortfallCents } : null
          const facts = payment({ amountCents, servedCents, retained, takenBack, parts })
          const shares = sharesOf(facts, false)
          expect(totalOf(shares)).toBe(amountCents)
          expect(shares.map(({ place }) => place).includes('overpaid')).toBe(over > 0 && !back)
        },
      ),
      { seed: 467_100, numRuns: 300 },
    )
  })

  it('are with the organisation that collects for itself, and elsewhere to be seen', () => {
    const noted = payment({ credited: null, method: 'cheque' })
    expect(sharesOf(noted, true)).toMatchObject([{ place: 'own', amountCents: 100_000 }])
    expect(sharesOf(noted, false)).toMatchObject([{ place: 'awaiting-bank' }])
  })

  it('never hide that more is said to be somewhere than was received', () => {
    const facts = payment({ parts: [part(100_001, 'posted')] })
    expect(() => sharesOf(facts, false)).toThrow('is not above the payment')
  })
})
