import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import { noComponents, type Components } from '#allocation/within-debt.ts'
import { bookBalance, forbiddenCredits } from '#entries/balances.ts'
import type { Entry } from '#entries/entry.ts'
import { postClaimCharged } from '#posting/claims.ts'
import type { Posted } from '#posting/outcome.ts'
import { withCharges, type ReducedPrincipal } from '#posting/owed/with-charges.ts'
import { postDirectPayment } from '#posting/receipts.ts'
import { postClaimWrittenOff } from '#posting/refunds.ts'
import { postMatchUndone } from '#posting/undo/match-undone.ts'

const recording = {
  id: 'p1',
  effectiveOn: day('2026-05-12'),
  recordedAt: Temporal.Instant.from('2026-05-12T08:00:00Z'),
}
const parties = { creditor: 'atelier', debtor: 'delmas', case: '2026-0001' }

const served = (parts: Partial<Components>) => ({
  debt: 'F-1',
  served: { ...noComponents, ...parts },
})

function entriesOf(posted: Posted): readonly Entry[] {
  return posted.kind === 'posted' ? posted.entries : []
}

const principal = entriesOf(
  postClaimCharged({
    ...recording,
    id: 'F-1:principal',
    case: parties.case,
    charge: served({ principal: cents(100_000) }),
  }),
)

function paid(parts: Components, id = 'p1'): readonly Entry[] {
  const amount = cents(parts.interest + parts.indemnity + parts.principal)
  const allocation = { allocations: [served(parts)], unallocated: cents(0) }
  return entriesOf(postDirectPayment({ ...recording, ...parties, id, amount, allocation }))
}

function undone(parts: Components): readonly Entry[] {
  const amount = cents(parts.interest + parts.indemnity + parts.principal)
  const allocation = { allocations: [served(parts)], unallocated: cents(0) }
  const of = { ...recording, ...parties, id: 'p1:undone', amount, allocation }
  return entriesOf(postMatchUndone({ ...of, memo: 'p1:D', money: null }))
}

const parts = {
  ...noComponents,
  interest: cents(1250),
  indemnity: cents(4000),
  principal: cents(30_000),
}

const lines = (entries: readonly Entry[]) =>
  entries.map(
    ({ id, event, postings }) =>
      `${id} ${event}: ${postings.map(({ account, amount }) => `${account} ${amount}`).join(', ')}`,
  )

describe('withCharges', () => {
  it('charges the interest and the indemnity that a payment serves, before it, and no principal', () => {
    expect(lines(withCharges(paid(parts), []))).toEqual([
      'p1:D:charged claim-charged: D20000 1250, D30000 4000, D80000 -5250',
      'p1:D direct-payment: D90000 35250, D20000 -1250, D30000 -4000, D40000 -30000',
    ])
  })

  it('takes them off again after what undoes it', () => {
    expect(lines(withCharges(undone(parts), []))).toEqual([
      'p1:undone:D reversal: D90000 -35250, D20000 1250, D30000 4000, D40000 30000',
      'p1:undone:D:reduced claim-reduced: D20000 -1250, D30000 -4000, D80000 5250',
    ])
  })

  it('charges what a remission gives up of interest, and leaves claims and other books as they are', () => {
    const remission = { ...recording, id: 'r1', case: parties.case, decision: 'courriel' }
    const given = postClaimWrittenOff({
      ...remission,
      writtenOff: served({ interest: cents(900), principal: cents(100) }),
    })
    expect(lines(withCharges([...principal, ...entriesOf(given)], []))).toEqual([
      'F-1:principal:D claim-charged: D40000 100000, D80000 -100000',
      'r1:D:charged claim-charged: D20000 900, D80000 -900',
      'r1:D claim-written-off: D20000 -900, D40000 -100, D80000 1000',
    ])
  })

  it('charges a principal again where more was served of it than its credit notes leave', () => {
    // 1 000,00 € less a credit note of 200,00 €; then 900,00 € come for a day before the note.
    const reduced: ReducedPrincipal = {
      claim: 'F-1',
      owed: cents(80_000),
      charged: cents(80_000),
      standing: cents(80_000),
    }
    const late = paid({ ...noComponents, principal: cents(90_000) })
    expect(lines(withCharges(late, [reduced]))).toEqual([
      'p1:D:charged claim-charged: D40000 10000, D80000 -10000',
      'p1:D direct-payment: D90000 90000, D40000 -90000',
    ])
    const after = { ...reduced, charged: cents(90_000), standing: cents(0) }
    const takenBack = undone({ ...noComponents, principal: cents(90_000) })
    expect(lines(withCharges(takenBack, [after]))).toEqual([
      'p1:undone:D reversal: D90000 -90000, D40000 90000',
      'p1:undone:D:reduced claim-reduced: D40000 -10000, D80000 10000',
    ])
  })

  it('leaves nothing below zero after any of the entries, and the book level', () => {
    const all = withCharges([...principal, ...paid(parts), ...undone(parts)], [])
    for (const [rank] of all.entries()) {
      const soFar = all.slice(0, rank + 1)
      expect(forbiddenCredits(soFar)).toEqual([])
      expect(bookBalance(soFar, 'debtors')).toBe(0)
    }
  })

  it('charges no principal that nothing reduced: what was never owed stands below zero', () => {
    const beyond = withCharges(
      [...principal, ...paid({ ...noComponents, principal: cents(100_001) })],
      [],
    )
    expect(forbiddenCredits(beyond)).toMatchObject([{ account: 'D40000', amount: -1 }])
  })
})
