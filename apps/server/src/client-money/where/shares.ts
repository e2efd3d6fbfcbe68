import type { MoneyPlace } from '@quittance/contract'
import type { PartToPayOver, PaymentWhereabouts } from '@quittance/database'
import { addCents, invariant, subtractCents, type Cents, type Day } from '@quittance/kernel'
import type { RefundPart } from '#client-money/where/refunds.ts'

/** A part of a payment that is in one place. */
export type Share = {
  readonly place: MoneyPlace
  readonly amountCents: Cents
  readonly on: Day | null
  readonly bankLineId: string | null
  readonly orderReference: string | null
  readonly cameBackOn: Day | null
}

/**
 * Where the money of a payment is now, in parts that make it to the cent.
 *
 * A payment that the bank took back, or that a person undid, is in one place, whatever had left
 * before: what was paid over of it was paid with what is to be covered. What no other place has is
 * `held`.
 */
export function sharesOf(
  payment: PaymentWhereabouts,
  forItself: boolean,
  refunds: readonly RefundPart[] = [],
): readonly Share[] {
  const { amountCents, takenBack, undone } = payment
  if (takenBack !== null) {
    const { on, bankLineId } = takenBack
    return [{ ...nowhereElse('taken-back', amountCents), on, bankLineId }]
  }
  if (undone !== null) return [{ ...nowhereElse('undone', amountCents), on: undone.on }]
  if (payment.method === 'to-creditor') return [nowhereElse('direct', amountCents)]
  if (payment.credited === null) {
    return [nowhereElse(forItself ? 'own' : 'awaiting-bank', amountCents)]
  }
  return collected(payment, refunds)
}

function collected(
  { amountCents, servedCents, retained, parts }: PaymentWhereabouts,
  refunds: readonly RefundPart[],
): readonly Share[] {
  const over = subtractCents(amountCents, servedCents)
  const known = [
    ...(retained === null ? [] : [nowhereElse('retained', retained.grossCents)]),
    ...parts.map(partShare),
    ...refunds.map(refundShare),
    nowhereElse('overpaid', subtractCents(over, totalOf(refunds))),
  ]
  const rest = subtractCents(amountCents, totalOf(known))
  invariant(rest >= 0, 'what is kept, paid over and overpaid is not above the payment')
  return [...known, nowhereElse('held', rest)].filter((share) => share.amountCents > 0)
}

function partShare(part: PartToPayOver): Share {
  const { amountCents, orderReference, cameBackOn } = part
  const share = { amountCents, orderReference, cameBackOn }
  switch (part.state) {
    case 'pending':
      return { ...share, place: 'to-pay-over', on: part.dueOn, bankLineId: null }
    case 'ordered':
      return { ...share, place: 'ordered', on: part.orderedOn, bankLineId: null }
    case 'posted':
      return { ...share, place: 'paid-over', on: part.postedOn, bankLineId: part.bankLineId }
    case 'set-off':
      return { ...share, place: 'set-off', on: part.postedOn, bankLineId: null }
  }
}

function refundShare({ state, ...rest }: RefundPart): Share {
  return { ...rest, place: state === 'held' ? 'refund-ordered' : 'refunded', cameBackOn: null }
}

function nowhereElse(place: MoneyPlace, amountCents: Cents): Share {
  return { place, amountCents, on: null, bankLineId: null, orderReference: null, cameBackOn: null }
}

/** What shares make together. */
export function totalOf(shares: readonly Pick<Share, 'amountCents'>[]): Cents {
  return addCents(...shares.map((share) => share.amountCents))
}
