import { cents, day } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import { noComponents } from '#allocation/within-debt.ts'
import type { Convention, Posted } from '#posting/outcome.ts'
import {
  postCreditorCorrected,
  postMatchUndone,
  type UndoneMatch,
} from '#posting/undo/match-undone.ts'

const convention: Convention = {
  version: 'v1',
  retentionAllowed: false,
  commissionOnDirectPayment: false,
  creditNoteWhenReturned: false,
}

const principal = (debt: string, amount: number) => ({
  debt,
  served: { ...noComponents, principal: cents(amount) },
})

function undone(more: Partial<UndoneMatch> = {}): UndoneMatch {
  return {
    id: 'p1:undone',
    effectiveOn: day('2026-03-09'),
    recordedAt: Temporal.Instant.from('2026-03-09T08:00:00Z'),
    creditor: 'atelier',
    debtor: 'delmas',
    case: '2026-0001',
    amount: cents(100_000),
    allocation: { allocations: [principal('F-1', 95_000)], unallocated: cents(5000) },
    memo: 'p1:D',
    money: {
      receipt: 'b1',
      reverses: 'p1:C',
      heldForCreditor: cents(95_000),
      heldForDebtor: cents(5000),
    },
    ...more,
  }
}

function lines(some: Posted): readonly string[] {
  return some.kind === 'refused'
    ? [some.refusal]
    : some.entries.flatMap(({ id, reverses, postings }) =>
        postings.map(
          ({ account, amount, creditor }) =>
            `${id} undoes ${reverses}: ${account} ${creditor ?? ''} ${amount}`,
        ),
      )
}

describe('postMatchUndone', () => {
  it('gives the funds back to their receipt on 471100, each entry naming the one it undoes', () => {
    expect(lines(postMatchUndone(undone()))).toEqual([
      'p1:undone:C undoes p1:C: 467100 atelier 95000',
      'p1:undone:C undoes p1:C: 467200  5000',
      'p1:undone:C undoes p1:C: 471100  -100000',
      'p1:undone:D undoes p1:D: D90000  -95000',
      'p1:undone:D undoes p1:D: D40000  95000',
    ])
  })

  it('leaves what was paid over on 467900 of who had it, for the firm to cover', () => {
    const money = {
      receipt: 'b1',
      reverses: 'p1:C',
      heldForCreditor: cents(15_000),
      heldForDebtor: cents(5000),
    }
    const posted = postMatchUndone(undone({ money }))
    expect(lines(posted).slice(0, 4)).toEqual([
      'p1:undone:C undoes p1:C: 467100 atelier 15000',
      'p1:undone:C undoes p1:C: 467200  5000',
      'p1:undone:C undoes p1:C: 467900 atelier 80000',
      'p1:undone:C undoes p1:C: 471100  -100000',
    ])
    expect(posted).toMatchObject({ duties: [{ duty: 'cover-shortfall', amount: 80_000 }] })
  })

  it('gives the commission back at the office, its tax where it stands', () => {
    const earned = { net: cents(12_000), vat: cents(2400), gross: cents(14_400) }
    const commission = { earned, taxOn: '445740', reverses: 'p1:commission:O' } as const
    expect(lines(postMatchUndone(undone({ commission }))).slice(5)).toEqual([
      'p1:undone:O undoes p1:commission:O: 706000  12000',
      'p1:undone:O undoes p1:commission:O: 445740  2400',
      'p1:undone:O undoes p1:commission:O: 411000 atelier -14400',
    ])
  })

  it('moves no client money for a note that no line of the bank confirmed', () => {
    expect(lines(postMatchUndone(undone({ money: null })))).toEqual([
      'p1:undone:D undoes p1:D: D90000  -95000',
      'p1:undone:D undoes p1:D: D40000  95000',
    ])
  })

  it('refuses an allocation that does not make the payment', () => {
    expect(lines(postMatchUndone(undone({ amount: cents(99_999) })))).toEqual([
      'allocation-does-not-match-payment',
    ])
  })
})

describe('postCreditorCorrected', () => {
  const to = {
    id: 'p2',
    effectiveOn: day('2026-03-02'),
    postedOn: day('2026-03-09'),
    recordedAt: Temporal.Instant.from('2026-03-09T08:00:00Z'),
    creditor: 'fonderie',
    debtor: 'arvieux',
    case: '2026-0002',
    amount: cents(100_000),
    allocation: { allocations: [principal('F-2', 100_000)], unallocated: cents(0) },
    convention,
  }

  it('moves from one creditor to the other in one entry, the month running from receipt', () => {
    const posted = postCreditorCorrected(undone(), to)
    expect(lines(posted)).toEqual([
      'p2:C undoes p1:C: 467100 atelier 95000',
      'p2:C undoes p1:C: 467200  5000',
      'p2:C undoes p1:C: 467100 fonderie -100000',
      'p2:D undoes undefined: D90000  100000',
      'p2:D undoes undefined: D40000  -100000',
    ])
    expect(posted).toMatchObject({
      entries: [{ event: 'creditor-corrected', effectiveOn: day('2026-03-09') }, {}],
      duties: [
        { duty: 'issue-receipt' },
        { duty: 'notify-creditor' },
        { duty: 'pay-over', amount: 100_000, by: day('2026-04-02') },
      ],
    })
  })

  it('refuses without a convention of the right creditor, or another amount', () => {
    expect(lines(postCreditorCorrected(undone(), { ...to, convention: null }))).toEqual([
      'no-convention',
    ])
    const note = postCreditorCorrected(undone({ money: null }), to)
    expect(lines(note)).toEqual(['allocation-does-not-match-payment'])
  })
})
