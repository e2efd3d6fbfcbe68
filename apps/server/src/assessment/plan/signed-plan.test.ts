import type { ClaimPlan, ClaimRecord, SignedTerms } from '@quittance/database'
import { cents, day, type Day } from '@quittance/kernel'
import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalOwed } from '#assessment/items-owed.ts'
import { allocatePayment, allocationRecords } from '#client-money/allocate-payment.ts'

const ITEMS = [120_000, 45_000, 35_000]
const FIXED = day('2026-05-18')
const SIGNED = day('2026-05-20')

/** Three invoices between professionals, late since the spring of 2026. */
const claim: ClaimRecord = {
  id: 'D',
  reference: 'QT-1',
  nature: 'invoice',
  limitationStartsOn: day('2026-02-01'),
  limitationStartSaid: false,
  contractRateHundredths: null,
  items: ITEMS.map((principal, index) => ({
    id: `item-${index}`,
    number: `F-${index}`,
    label: 'Facture',
    issuedOn: day('2026-01-02'),
    dueOn: day(`2026-0${index + 2}-01`),
    principalCents: cents(principal),
    contractRateHundredths: null,
    actAmountCents: null,
  })),
  creditNotes: [],
  insolvencyOpenedOn: null,
  addedRates: [],
  creditor: { id: 'C', name: 'Lumen', actsAs: 'professional', trade: null },
  debtor: { id: 'B', name: 'Garage', kind: 'professional', trade: null },
  payments: [],
  remissions: [],
  plans: [],
  costs: [],
  acts: [],
  findings: [],
  limitationEvents: [],
}

const plan = (terms: SignedTerms | null, stoppedOn: Day | null): ClaimPlan => ({
  id: 'P',
  agreedOn: SIGNED,
  terms,
  stopped: stoppedOn === null ? null : { on: stoppedOn },
})

type Way = SignedTerms['interest']

/** What is offered: all that is owed on the day it is counted, less what is given up. */
function offered(interest: Way, discountCents: number) {
  const owed = totalOwed(claim, FIXED)
  const ran = owed - ITEMS.reduce((sum, one) => sum + one, 0) - 3 * 4000
  const given = interest === 'waived' ? ran : 0
  const terms: SignedTerms = {
    interest,
    fixedOn: FIXED,
    interestGivenCents: cents(given),
    discountCents: cents(discountCents),
    noticeDays: null,
    decidedBy: null,
    decidedOn: null,
    reference: 'QT-1-E1',
  }
  return { terms, totalCents: owed - given - discountCents }
}

/** The same claim once a payment came in, set against what it owes that day. */
function withPayment(of: ClaimRecord, on: Day, amount: number): ClaimRecord {
  const allocations = allocationRecords(allocatePayment(of, { amount: cents(amount), on }))
  const payment = { id: `p-${of.payments.length}`, receivedOn: on, allocations }
  return { ...of, payments: [...of.payments, payment] }
}

const someWay = constantFrom<Way[]>('frozen', 'waived')
const somePayments = array(
  record({ after: integer({ min: 0, max: 60 }), share: integer({ min: 1, max: 60 }) }),
  { minLength: 1, maxLength: 6 },
)

describe('what is owed under a signed plan', () => {
  it('is never more than the plan asks while it stands, and nothing once it is kept', () => {
    assert(
      property(someWay, integer({ min: 0, max: 50_000 }), somePayments, (way, discount, paid) => {
        const { terms, totalCents } = offered(way, discount)
        let of: ClaimRecord = { ...claim, plans: [plan(terms, null)] }
        let [on, left] = [SIGNED, totalCents]
        for (const { after, share } of paid) {
          on = on.add({ days: after })
          const amount = Math.min(left, Math.ceil((totalCents * share) / 100))
          expect(totalOwed(of, on)).toBe(left)
          if (amount === 0) continue
          of = withPayment(of, on, amount)
          left -= amount
        }
        const end = on.add({ days: 90 })
        if (left > 0) of = withPayment(of, end, left)
        expect(totalOwed(of, end.add({ days: 30 }))).toBe(0)
      }),
      { seed: 1305, numRuns: 60 },
    )
  })

  it('adds the interest that goes on to what the plan asks, and that alone', () => {
    assert(
      property(integer({ min: 0, max: 300 }), (days) => {
        const on = SIGNED.add({ days })
        const of = { ...claim, plans: [plan(offered('continues', 0).terms, null)] }
        expect(totalOwed(of, on)).toBe(totalOwed(claim, on))
      }),
      { seed: 1304, numRuns: 20 },
    )
  })

  it('counts no interest between the day of its sums and that of its end, and all again after', () => {
    assert(
      property(
        integer({ min: 1, max: 200 }),
        constantFrom<Way[]>('frozen', 'waived'),
        (days, way) => {
          const stoppedOn = SIGNED.add({ days })
          const { terms } = offered(way, 0)
          const of = { ...claim, plans: [plan(terms, stoppedOn)] }
          const owedWhenFixed = totalOwed(claim, FIXED)
          const onTheEve = { ...claim, plans: [plan({ ...terms, interest: 'frozen' }, null)] }
          expect(totalOwed(onTheEve, stoppedOn)).toBe(
            way === 'frozen' ? owedWhenFixed : owedWhenFixed - terms.interestGivenCents,
          )
          const again = totalOwed(of, stoppedOn) - owedWhenFixed
          expect(again).toBeGreaterThan(0)
          expect(again).toBeLessThan(100)
        },
      ),
      { seed: 1306, numRuns: 30 },
    )
  })

  it('is to the cent what it was where a plan was noted without terms, or before it was signed', () => {
    assert(
      property(integer({ min: 0, max: 300 }), boolean(), (days, isStopped) => {
        const on = day('2026-03-01').add({ days })
        const of = { ...claim, plans: [plan(null, isStopped ? SIGNED : null)] }
        expect(totalOwed(of, on)).toBe(totalOwed(claim, on))
        const { terms } = offered('waived', 10_000)
        const eve = { ...claim, plans: [plan(terms, null)] }
        const before = day('2026-02-02').add({ days: days % 107 })
        expect(totalOwed(eve, before)).toBe(totalOwed(claim, before))
      }),
      { seed: 1307, numRuns: 40 },
    )
  })
})
