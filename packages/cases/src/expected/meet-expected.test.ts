import { cents, day, eurosText, type Day } from '@quittance/kernel'
import { array, assert, constantFrom, integer, option, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ExpectedReceipt, ExpectedState, PaymentMade } from '#expected/expected-facts.ts'
import { expectedName, expectedReason, explainExpected } from '#expected/expected-words.ts'
import { meetExpected } from '#expected/meet-expected.ts'

const promise = (amount: number, dueOn: string, madeOn: string): ExpectedReceipt => ({
  id: `${dueOn}/${madeOn}`,
  kind: 'promise',
  place: null,
  amount: cents(amount),
  dueOn: day(dueOn),
  madeOn: day(madeOn),
  notedAt: null,
  graceDays: 2,
})
const instalment = (rank: number, dueOn: string): ExpectedReceipt => ({
  ...promise(15_000, dueOn, '2026-01-20'),
  id: `plan/${rank}`,
  kind: 'instalment',
  place: { rank, of: 6 },
})
const paid = (amount: number, receivedOn: string): PaymentMade => ({
  id: `${receivedOn}/${amount}`,
  amount: cents(amount),
  receivedOn: day(receivedOn),
  recordedAt: Temporal.Instant.from(`${receivedOn}T09:00:00Z`),
})

const place = 'metropole'
const met = (expected: readonly ExpectedReceipt[], payments: readonly PaymentMade[], on: string) =>
  meetExpected({ expected, payments, place }, day(on))
const states = (...asked: Parameters<typeof met>) =>
  met(...asked).expected.map(({ state, met: sum }) => [state, sum])

describe('meetExpected', () => {
  // 5 March 2026 is a Thursday: its grace of two working days ends on Monday 9.
  const one = [promise(15_000, '2026-03-05', '2026-02-20')]

  it.each([
    ['on its day', [], '2026-03-05', 'upcoming', 0],
    ['the day after', [], '2026-03-06', 'late', 0],
    ['over the weekend, which its grace does not count', [], '2026-03-08', 'late', 0],
    ['on the last day of its grace', [], '2026-03-09', 'late', 0],
    ['once its grace is over', [], '2026-03-10', 'broken', 0],
    ['paid before its day', [paid(15_000, '2026-02-25')], '2026-03-05', 'kept', 15_000],
    ['paid before it was made', [paid(15_000, '2026-02-19')], '2026-03-06', 'late', 0],
    ['paid to the cent short', [paid(14_999, '2026-03-05')], '2026-03-10', 'partial', 14_999],
    [
      'paid in two',
      [paid(5000, '2026-03-01'), paid(10_000, '2026-03-12')],
      '2026-03-20',
      'kept',
      15_000,
    ],
    [
      'paid later than the day it is asked for',
      [paid(15_000, '2026-03-12')],
      '2026-03-11',
      'broken',
      0,
    ],
  ] as const)('says where a promise stands %s', (...row) => {
    const [, payments, on, state, sum] = row
    expect(states(one, payments, on)).toEqual([[state, sum]])
  })

  it.each([
    ['before the promise was noted that day', '2026-02-20T10:00:00Z', 'upcoming', 0],
    ['after the promise was noted that day', '2026-02-20T08:00:00Z', 'kept', 15_000],
    ['on a day whose promise was noted later', null, 'kept', 15_000],
  ] as const)('counts money of the very day %s, or not', (...row) => {
    const [, noted, state, sum] = row
    const notedAt = noted === null ? null : Temporal.Instant.from(noted)
    const [made] = one
    if (made === undefined) throw new Error('there is one')
    const asked = [{ ...made, notedAt }]
    expect(states(asked, [paid(15_000, '2026-02-20')], '2026-03-05')).toEqual([[state, sum]])
  })

  it('leaves to a promise what was paid on the day of the plan, and known before it', () => {
    const [made] = one
    if (made === undefined) throw new Error('there is one')
    const agreed = (hour: '09' | '10'): ExpectedReceipt => ({
      ...instalment(1, '2026-04-05'),
      madeOn: day('2026-02-25'),
      notedAt: Temporal.Instant.from(`2026-02-25T${hour}:00:00Z`),
    })
    const paidThat = [paid(15_000, '2026-02-25')]
    expect(states([made, agreed('10')], paidThat, '2026-03-01')).toEqual([
      ['kept', 15_000],
      ['upcoming', 0],
    ])
    expect(states([made, agreed('09')], paidThat, '2026-03-01')).toEqual([
      ['replaced', 0],
      ['kept', 15_000],
    ])
  })

  it('puts a day that is not worked off to the first that is, holidays included', () => {
    // Friday 1 May is a holiday: Monday 4; two working days after, Wednesday 6.
    const [first] = met([promise(100, '2026-05-01', '2026-04-01')], [], '2026-05-04').expected
    expect(first).toMatchObject({ state: 'upcoming', isOverdue: false })
    expect(first?.payableOn.toString()).toBe('2026-05-04')
    expect(first?.graceUntil.toString()).toBe('2026-05-06')
  })

  it('sets money against the oldest instalment first, each payment once', () => {
    const plan = [
      instalment(1, '2026-02-05'),
      instalment(2, '2026-03-05'),
      instalment(3, '2026-04-07'),
    ]
    const payments = [paid(20_000, '2026-02-05'), paid(15_000, '2026-03-06')]
    expect(states(plan, payments, '2026-03-10')).toEqual([
      ['kept', 15_000],
      ['kept', 15_000],
      ['upcoming', 5000],
    ])
    expect(states(plan, [], '2026-03-06')).toEqual([
      ['broken', 0],
      ['late', 0],
      ['upcoming', 0],
    ])
    expect(met(plan, [paid(50_000, '2026-02-05')], '2026-02-06').unexpected).toEqual([
      { paymentId: '2026-02-05/50000', on: day('2026-02-05'), amount: 5000 },
    ])
  })

  it('un-keeps what a payment taken back had kept', () => {
    expect(states(one, [paid(15_000, '2026-03-05')], '2026-03-11')).toEqual([['kept', 15_000]])
    expect(states(one, [], '2026-03-11')).toEqual([['broken', 0]])
  })

  it('lets a promise made after one that failed stand for it', () => {
    const two = [...one, promise(15_000, '2026-03-20', '2026-03-12')]
    expect(states(two, [paid(15_000, '2026-03-19')], '2026-03-20')).toEqual([
      ['replaced', 0],
      ['kept', 15_000],
    ])
    // What came before the new one was made still keeps the old one.
    expect(states(two, [paid(15_000, '2026-03-11')], '2026-03-20')).toEqual([
      ['kept', 15_000],
      ['upcoming', 0],
    ])
  })

  it('lets a plan stand for the promises before it', () => {
    const plan = [promise(30_000, '2026-03-05', '2026-01-10'), instalment(1, '2026-02-05')]
    expect(states(plan, [paid(15_000, '2026-02-04')], '2026-03-20')).toEqual([
      ['kept', 15_000],
      ['replaced', 0],
    ])
  })
})

describe('the words of what is expected', () => {
  const [late] = met([instalment(2, '2026-03-05')], [], '2026-03-06').expected
  const [kept] = met(
    [instalment(2, '2026-03-05')],
    [paid(15_000, '2026-03-10')],
    '2026-03-11',
  ).expected

  it('name an instalment by its place, its sum and its day', () => {
    const name = late === undefined ? null : expectedName(late)
    expect(name?.fr).toBe(`échéance 2/6 de ${eurosText(cents(15_000))} du 5\u00A0mars 2026`)
    expect(name?.en).toBe('instalment 2/6 of €150.00, due on 5 March 2026')
  })

  it('say the reason, and how the grace is counted', () => {
    if (late === undefined || kept === undefined) throw new Error('one receipt was expected')
    expect(expectedReason(late, place).en).toBe('Its grace lasts until 9 March 2026.')
    expect(expectedReason(kept, place).en).toBe(
      'Paid on 10 March 2026, 3 working days after its day.',
    )
    const { steps, result } = explainExpected(kept, place)
    expect(result).toBe(`${eurosText(cents(0))} à recevoir`)
    expect(steps.map(({ rule }) => rule)).toEqual([
      'expected/made',
      'expected/met',
      'expected/grace',
    ])
  })
})

const dayFrom = (offset: number) => day('2026-01-01').add({ days: offset })
/** An hour of a day: what is of one day is known in an order. */
const hourOf = (on: Day, hour: number) =>
  on.toZonedDateTime({ timeZone: 'UTC', plainTime: { hour } }).toInstant()
const expectations = array(
  record({
    kind: constantFrom('promise' as const, 'instalment' as const),
    amount: integer({ min: 1, max: 40_000 }),
    made: integer({ min: 0, max: 60 }),
    after: integer({ min: 0, max: 60 }),
    graceDays: integer({ min: 0, max: 4 }),
    noted: option(integer({ min: 0, max: 23 })),
  }),
  { maxLength: 7 },
).map((rows) =>
  rows.map(({ kind, amount, made, after, graceDays, noted }, index): ExpectedReceipt => ({
    id: `e${index}`,
    kind,
    place: kind === 'instalment' ? { rank: index + 1, of: rows.length } : null,
    amount: cents(amount),
    madeOn: dayFrom(made),
    dueOn: dayFrom(made + after),
    notedAt: noted === null ? null : hourOf(dayFrom(made), noted),
    graceDays,
  })),
)
const payments = array(
  tuple(
    integer({ min: 1, max: 50_000 }),
    integer({ min: 0, max: 120 }),
    integer({ min: 0, max: 23 }),
  ),
  { maxLength: 8 },
).map((rows) =>
  rows.map(([amount, on, hour], index): PaymentMade => ({
    id: `p${index}`,
    amount: cents(amount),
    receivedOn: dayFrom(on),
    recordedAt: hourOf(dayFrom(on), hour),
  })),
)
const today = integer({ min: 0, max: 140 }).map(dayFrom)
const RANK: Readonly<Record<ExpectedState, number>> = {
  replaced: 0,
  broken: 0,
  late: 1,
  upcoming: 1,
  partial: 2,
  kept: 3,
}
const options = { seed: 20_261_122, numRuns: 500 }

describe('what holds of any history', () => {
  it('counts each payment once, and each expected sum once', () => {
    assert(
      property(expectations, payments, today, (expected, made, on) => {
        const meeting = meetExpected({ expected, payments: made, place }, on)
        const came = made.filter(
          ({ receivedOn }) => Temporal.PlainDate.compare(receivedOn, on) <= 0,
        )
        const parts = [...meeting.expected.flatMap((one) => one.parts), ...meeting.unexpected]
        for (const { id, amount } of came) {
          const spent = parts.filter(({ paymentId }) => paymentId === id)
          expect(spent.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
        }
        for (const one of meeting.expected) expect(one.met + one.left).toBe(one.amount)
      }),
      options,
    )
  })

  it('does not depend on the order in which payments and promises are given', () => {
    assert(
      property(expectations, payments, today, (expected, made, on) => {
        const forward = meetExpected({ expected, payments: made, place }, on)
        const back = { expected: expected.toReversed(), payments: made.toReversed() }
        expect(meetExpected({ ...back, place }, on)).toEqual(forward)
      }),
      options,
    )
  })

  it('gives the same sums whatever bears which amount within a day', () => {
    assert(
      property(expectations, payments, today, (expected, made, on) => {
        const swapped = made.map((one, index) => ({ ...one, id: `q${made.length - index}` }))
        const sums = (given: readonly PaymentMade[]) =>
          meetExpected({ expected, payments: given, place }, on).expected.map(
            ({ state, met: sum, metOn }) => [state, sum, metOn?.toString()],
          )
        expect(sums(swapped)).toEqual(sums(made))
      }),
      options,
    )
  })

  it('never makes a promise worse by more money', () => {
    assert(
      property(expectations, tuple(payments, payments), today, (expected, [made, more], on) => {
        const extra = more.map((one) => ({ ...one, id: `x${one.id}` }))
        const less = meetExpected({ expected, payments: made, place }, on).expected
        const rich = meetExpected({ expected, payments: [...made, ...extra], place }, on).expected
        for (const [index, one] of rich.entries()) {
          expect(RANK[one.state]).toBeGreaterThanOrEqual(RANK[less[index]?.state ?? 'broken'])
        }
      }),
      options,
    )
  })
})
