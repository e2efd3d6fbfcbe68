import { cents, day } from '@quittance/kernel'
import { assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postReversement, postReversementRejected } from '#posting/reversement.ts'

const recording = {
  id: 'r1',
  effectiveOn: day('2026-05-04'),
  recordedAt: Temporal.Instant.from('2026-05-04T10:00:00Z'),
  bankEntry: 'b1',
}
const part = { case: '2026-0001', dueBy: day('2026-06-04') }

function booked(amount: number, held?: number) {
  const posted = postReversement({
    ...recording,
    order: {
      creditor: 'atelier',
      amount: cents(amount),
      parts: [
        { ...part, amount: cents(amount), ...(held === undefined ? {} : { held: cents(held) }) },
      ],
    },
  })
  if (posted.kind === 'refused') throw new Error(posted.refusal)
  return posted.entries.flatMap(({ postings }) =>
    postings.map((line) => `${line.account} ${line.amount}`),
  )
}

describe('a reversement that the bank has booked', () => {
  it('takes from the case what was ordered', () => {
    expect(booked(95_000)).toEqual(['467100 95000', '512100 -95000'])
  })

  it('is posted all the same where the case holds less: the rest is a shortfall of its creditor', () => {
    expect(booked(95_000, 60_000)).toEqual(['467100 60000', '467900 35000', '512100 -95000'])
    expect(booked(95_000, -200)).toEqual(['467900 95000', '512100 -95000'])
  })

  it('never takes from a case more than it holds, and always what the bank took', () => {
    assert(
      property(
        record({
          amount: integer({ min: 1, max: 1_000_000 }),
          held: integer({ min: -1_000_000, max: 1_000_000 }),
        }),
        ({ amount, held }) => {
          const lines = booked(amount, held).map((line) => line.split(' '))
          const of = (account: string) =>
            lines.filter(([one]) => one === account).reduce((sum, [, by]) => sum + Number(by), 0)
          expect(of('467100')).toBeLessThanOrEqual(Math.max(held, 0))
          expect(of('467100') + of('467900')).toBe(amount)
          expect(of('512100')).toBe(-amount)
        },
      ),
      { seed: 43 },
    )
  })
})

describe('a reversement that came back', () => {
  it('is owed again by the first term, and its account is to be checked', () => {
    const amount = cents(95_000)
    const order = { creditor: 'atelier', amount, parts: [{ ...part, amount }] }
    expect(postReversementRejected({ ...recording, order })).toMatchObject({
      kind: 'posted',
      entries: [{ postings: [{ account: '512100' }, { account: '467100', amount: -95_000 }] }],
      duties: [{ duty: 'check-iban' }, { duty: 'pay-over', by: part.dueBy }],
    })
  })
})
