import { cents, type Cents, type Day } from '@quittance/kernel'

import { credit, debit, headOf, makeEntry, type Posting, type Recording } from '#entries/entry.ts'
import { notPosted, posted, type Posted, type PostingRefusal } from '#posting/outcome.ts'

/** What is paid over for one case of a creditor, out of what that case holds. */
export type ReversementPart = {
  readonly case: string
  readonly amount: Cents
  /** 467100 of this creditor and case, less orders on their way. */
  readonly available: Cents
  /** The earliest term among the receipts that this part pays over. */
  readonly dueBy: Day
  /** An attachment, a dispute between creditors or an insolvency: nothing leaves. */
  readonly frozen?: boolean
}

/** An order to the bank that is not yet booked (réservation): it holds funds, it moves nothing. */
export type ReversementOrder = {
  readonly creditor: string
  readonly amount: Cents
  readonly parts: readonly OrderedPart[]
}

type OrderedPart = Pick<ReversementPart, 'case' | 'amount' | 'dueBy'> & {
  /** What 467100 still holds when the bank books it, where that may be less than was ordered. */
  readonly held?: Cents
}

/**
 * Decides whether a creditor can be paid (ordre de reversement), case by case: one client's money
 * never serves another, nor one case another.
 */
export function orderReversement(
  creditor: string,
  parts: readonly ReversementPart[],
):
  | { readonly kind: 'reserved'; readonly order: ReversementOrder }
  | { readonly kind: 'refused'; readonly refusal: PostingRefusal; readonly case?: string } {
  if (parts.length === 0) return { kind: 'refused', refusal: 'amount-must-be-positive' }
  for (const part of parts) {
    const refusal = refusalOf(part)
    if (refusal !== null) return { kind: 'refused', refusal, case: part.case }
  }
  const amount = cents(parts.reduce((sum, part) => sum + part.amount, 0))
  const kept = parts.map((part) => ({ case: part.case, amount: part.amount, dueBy: part.dueBy }))
  return { kind: 'reserved', order: { creditor, amount, parts: kept } }
}

function refusalOf(part: ReversementPart): PostingRefusal | null {
  if (part.amount <= 0) return 'amount-must-be-positive'
  if (part.frozen === true) return 'funds-frozen'
  return part.available < part.amount ? 'insufficient-available-funds' : null
}

type BookedOrder = Recording & { readonly bankEntry: string; readonly order: ReversementOrder }

/**
 * Posts a reversement that the bank has booked (reversement): D 467100 per case / C 512100.
 *
 * The order was checked when it was given; what the bank did is recorded, not discussed: what a case
 * no longer holds, a payment having come back meanwhile, stands on 467900 for its creditor.
 */
export function postReversement(of: BookedOrder): Posted {
  if (of.order.amount <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'reversement', 'Reversement au créancier')
  const bank = { account: '512100', bankEntry: of.bankEntry } as const
  return posted([
    makeEntry({ ...head, id: `${of.id}:C` }, [
      ...heldLines(of.order),
      credit(of.order.amount, bank),
    ]),
  ])
}

function heldLines({ creditor, parts }: ReversementOrder): readonly Posting[] {
  const short = cents(parts.reduce((sum, part) => sum + part.amount - heldOf(part), 0))
  return [
    ...parts.map((part) => debit(heldOf(part), { account: '467100', creditor, case: part.case })),
    debit(short, { account: '467900', creditor }),
  ]
}

function heldOf({ amount, held = amount }: OrderedPart): Cents {
  return cents(Math.max(0, Math.min(amount, held)))
}

/**
 * Posts a reversement that came back (reversement rejeté): D 512100 / C 467100 per case.
 *
 * The terms of the receipts stand: coming back gives no new month.
 */
export function postReversementRejected(of: BookedOrder): Posted {
  if (of.order.amount <= 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'reversement-rejected', 'Reversement rejeté par la banque')
  const bank = { account: '512100', bankEntry: of.bankEntry } as const
  const entry = makeEntry({ ...head, id: `${of.id}:C` }, [
    debit(of.order.amount, bank),
    ...caseLines(of.order),
  ])
  const terms = of.order.parts.map(
    (part) => ({ duty: 'pay-over', amount: part.amount, by: part.dueBy }) as const,
  )
  return posted([entry], [{ duty: 'check-iban' }, ...terms])
}

function caseLines({ creditor, parts }: ReversementOrder): readonly Posting[] {
  return parts.map((part) => credit(part.amount, { account: '467100', creditor, case: part.case }))
}
