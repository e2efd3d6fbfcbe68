import {
  compareDays,
  addCents,
  addSpan,
  isAfter,
  isBefore,
  isWorkingDay,
  minCents,
  nextWorkingDay,
  subtractCents,
  zeroCents,
  type Cents,
  type Day,
  type HolidayPlace,
} from '@quittance/kernel'

import type {
  ExpectedMatter,
  ExpectedReceipt,
  ExpectedState,
  Meeting,
  MetPart,
  MetReceipt,
  PaymentMade,
} from '#expected/expected-facts.ts'

/**
 * Sets the payments received by a day against what was expected (rapprochement des échéances): the
 * oldest expected sum first, each payment counted once, whatever the order of those of one day.
 *
 * A payment before its day counts, one from before the promise does not, be it of the same day and
 * known when the promise was noted. A promise made after the day
 * of one that was not kept stands for it, as a plan does for the promises before it: money that comes
 * later keeps the new one.
 */
export function meetExpected({ expected, payments, place }: ExpectedMatter, on: Day): Meeting {
  const wanted: Open[] = expected.toSorted(byAge).map((one) => ({
    one,
    replacedBy: replacementOf(one, expected),
    left: one.amount,
    parts: [],
  }))
  const came = payments.filter(({ receivedOn }) => !isAfter(receivedOn, on)).toSorted(byArrival)
  const unexpected = came.flatMap((payment) => {
    const left = spend(payment, wanted)
    return left === 0
      ? []
      : [{ paymentId: payment.id, on: payment.receivedOn, amount: left } satisfies MetPart]
  })
  return { expected: wanted.map((open) => standing(open, place, on)), unexpected }
}

type Open = {
  readonly one: ExpectedReceipt
  readonly replacedBy: ExpectedReceipt | null
  left: Cents
  readonly parts: MetPart[]
}

function byAge(a: ExpectedReceipt, b: ExpectedReceipt): number {
  return (
    compareDays(a.dueOn, b.dueOn) ||
    compareDays(a.madeOn, b.madeOn) ||
    (a.place?.rank ?? 0) - (b.place?.rank ?? 0) ||
    (a.id < b.id ? -1 : 1)
  )
}

function byArrival(a: PaymentMade, b: PaymentMade): number {
  return compareDays(a.receivedOn, b.receivedOn) || (a.id < b.id ? -1 : 1)
}

/** What stands for it first: a plan agreed since, or a promise made once it failed. */
function replacementOf(
  one: ExpectedReceipt,
  among: readonly ExpectedReceipt[],
): ExpectedReceipt | null {
  if (one.kind === 'instalment') return null
  const [first] = among
    .filter(({ kind, madeOn }) =>
      kind === 'instalment' ? !isBefore(madeOn, one.madeOn) : isAfter(madeOn, one.dueOn),
    )
    .toSorted((a, b) => compareDays(a.madeOn, b.madeOn))
  return first ?? null
}

/** Sets a payment against what it may meet. @returns what nothing was waiting for. */
function spend(payment: PaymentMade, wanted: readonly Open[]): Cents {
  const { id, amount, receivedOn } = payment
  let left = amount
  for (const open of wanted) {
    if (left === 0) break
    const waits =
      !cameBefore(payment, open.one) &&
      (open.replacedBy === null || cameBefore(payment, open.replacedBy))
    const part = waits ? minCents(left, open.left) : zeroCents
    if (part === 0) continue
    open.parts.push({ paymentId: id, on: receivedOn, amount: part })
    open.left = subtractCents(open.left, part)
    left = subtractCents(left, part)
  }
  return left
}

/** Whether money was there before a sum was promised or agreed: it is none of what was then awaited. */
function cameBefore(
  { receivedOn, recordedAt }: PaymentMade,
  { madeOn, notedAt }: ExpectedReceipt,
): boolean {
  const order = compareDays(receivedOn, madeOn)
  if (order !== 0) return order < 0
  return notedAt !== null && Temporal.Instant.compare(recordedAt, notedAt) < 0
}

function standing(
  { one, replacedBy, left, parts }: Open,
  place: HolidayPlace,
  on: Day,
): MetReceipt {
  const payableOn = nextWorkingDay(one.dueOn, place)
  const graceUntil = afterWorkingDays(payableOn, one.graceDays, place)
  const met = addCents(...parts.map(({ amount }) => amount))
  const replacedOn = replacedBy?.madeOn ?? null
  const isReplaced = left > 0 && replacedOn !== null && !isAfter(replacedOn, on)
  const spans = { payableOn, graceUntil, on }
  const state = isReplaced ? 'replaced' : stateOf({ met, left }, spans)
  return {
    ...one,
    state,
    met,
    left,
    parts,
    metOn: left === 0 ? (parts.at(-1)?.on ?? null) : null,
    payableOn,
    graceUntil,
    isOverdue: left > 0 && !isReplaced && isAfter(on, graceUntil),
    replacedOn: isReplaced ? replacedOn : null,
  }
}

function stateOf(
  { met, left }: { readonly met: Cents; readonly left: Cents },
  { payableOn, graceUntil, on }: Record<'payableOn' | 'graceUntil' | 'on', Day>,
): ExpectedState {
  if (left === 0) return 'kept'
  if (!isAfter(on, payableOn)) return 'upcoming'
  if (met > 0) return 'partial'
  return isAfter(on, graceUntil) ? 'broken' : 'late'
}

function afterWorkingDays(from: Day, days: number, place: HolidayPlace): Day {
  let on = from
  for (let left = days; left > 0;) {
    on = addSpan(on, { days: 1 })
    if (isWorkingDay(on, place)) left -= 1
  }
  return on
}
