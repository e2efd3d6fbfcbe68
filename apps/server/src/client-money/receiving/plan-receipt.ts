import type { BankLineRecord, DossierRecord, NewPayOver } from '@quittance/database'
import { addCents, subtractCents, zeroCents, type Cents, type Day } from '@quittance/kernel'
import {
  postPaymentIdentified,
  type Duty,
  type IdentifiedPayment,
  type PaymentAllocation,
  type Posted,
} from '@quittance/ledger'
import { allocationRows, type Allocated } from '#client-money/allocate-payment.ts'
import {
  collectedOf,
  commissionEarned,
  type Funds,
} from '#client-money/commission/earn-commission.ts'
import type { ReceiptTerms } from '#client-money/convention-terms.ts'
import type { Planned } from '#client-money/receiving/planned.ts'
import type { Work } from '#wiring/work.ts'

/** Who plans, and when: nothing is read or written. */
type Planning = Pick<Work, 'house' | 'caller' | 'now'>

/** A payment of a dossier with where it goes. */
export type PaymentToKeep = {
  readonly dossier: DossierRecord
  /** Null for an organisation that collects for itself. */
  readonly terms: ReceiptTerms | null
  readonly paymentId: string
  readonly allocated: Allocated
  readonly amount: Cents
  readonly receivedOn: Day
  /** From when on it may be paid over; the day of receipt, unless a delay is agreed. */
  readonly availableOn?: Day
  readonly method: string
  readonly bankLineId: string | null
  readonly final: boolean
}

/** The rows of a payment, and what the journal says of it. */
export function planPayment(
  { now, caller }: Planning,
  kept: PaymentToKeep,
): Pick<Planned, 'payment' | 'notes'> {
  const { dossier, paymentId, allocated, amount, receivedOn, method, bankLineId } = kept
  const payment = {
    id: paymentId,
    dossierId: dossier.id,
    creditorId: dossier.creditor.id,
    debtorId: dossier.debtor.id,
    receivedOn,
    availableOn: kept.availableOn ?? receivedOn,
    method,
    amountCents: amount,
    bankLineId,
    conventionId: kept.terms?.record?.id ?? null,
    final: kept.final,
    recordedAt: now,
    recordedBy: caller.userId,
    details: { unallocated: allocated.unallocated, leftAfter: allocated.leftAfter },
    allocations: allocationRows(allocated),
  }
  const facts = {
    amountCents: amount,
    receivedOn: receivedOn.toString(),
    method,
    bankLineId,
    allocated: addCents(...allocated.allocations.map((one) => one.amount)),
    overpaid: allocated.unallocated,
  }
  const subject = { kind: 'payment', id: paymentId } as const
  const note = { verb: 'payment-recorded', subject, dossierId: dossier.id, facts } as const
  return { payment, notes: [note] }
}

/** Funds that a match undone freed: where they come from, if not 471100, and since when. */
export type Freed = {
  readonly post?: ((payment: IdentifiedPayment) => Posted) | undefined
  /** The day that the entries bear; the term to pay over runs from the line all the same. */
  readonly postedOn?: Day
}

/** A line of the bank that is known to be a payment, and under what terms it is received. */
export type Identified = Freed & {
  readonly dossier: DossierRecord
  readonly line: BankLineRecord
  readonly paymentId: string
  readonly allocated: PaymentAllocation
  readonly terms: ReceiptTerms
  /** Before this receipt. */
  readonly funds: Funds
  /** The day of effective collection where it is not that of the line. */
  readonly collectedOn?: Day | undefined
  /** The debtor's account was moved when the payment was noted by hand. */
  readonly moneyOnly?: boolean
}

/** What identifying a line writes, and what 467100 holds for the dossier afterwards. */
export type PlannedIdentified = Omit<Planned, 'payment'> & { readonly held: Cents }

/**
 * Moves a receipt from the unidentified to its creditor, takes the commission that the convention in
 * force that day gives, and plans the pay-over of the rest.
 */
export function planIdentified(work: Planning, of: Identified): PlannedIdentified {
  const { dossier, line, paymentId, allocated, terms, funds, post = postPaymentIdentified } = of
  const on = of.collectedOn ?? line.bookedOn
  const postedOn = of.postedOn ?? line.bookedOn
  const posted = post({
    id: paymentId,
    effectiveOn: on,
    postedOn,
    recordedAt: work.now,
    creditor: dossier.creditor.id,
    debtor: dossier.debtor.id,
    case: dossier.id,
    receipt: line.id,
    amount: line.amountCents,
    held: line.amountCents,
    allocation: allocated,
    convention: terms,
  })
  const held = addCents(funds.held, collectedOf(allocated))
  const receipt = { dossier, paymentId, on, postedOn, allocated, terms, direct: false }
  const earned = commissionEarned(work, receipt, { ...funds, held })
  const kept = earned?.kept ?? zeroCents
  const moved = of.moneyOnly === true ? clientMoneyOf(posted) : posted
  return {
    posted: earned === null ? [moved] : [moved, earned.posted],
    commission: earned?.row ?? null,
    payOver: planPayOver(work, { dossier, paymentId, collectedOn: on, posted, kept }),
    notes: earned === null ? [] : [earned.note],
    held: subtractCents(held, kept),
  }
}

/** The entries of an event in the book of client money alone. */
function clientMoneyOf(posted: Posted): Posted {
  if (posted.kind === 'refused') return posted
  return { ...posted, entries: posted.entries.filter(({ book }) => book === 'client-money') }
}

function planPayOver(
  { house }: Planning,
  of: {
    readonly dossier: DossierRecord
    readonly paymentId: string
    readonly collectedOn: Day
    readonly posted: Posted
    /** The commission kept out of it, which is not to be paid over. */
    readonly kept: Cents
  },
): NewPayOver | null {
  const duties: readonly Duty[] = of.posted.kind === 'posted' ? of.posted.duties : []
  const duty = duties.find((one) => one.duty === 'pay-over')
  if (duty?.duty !== 'pay-over' || duty.amount === of.kept) return null
  return {
    id: house.chance.id(),
    paymentId: of.paymentId,
    creditorId: of.dossier.creditor.id,
    dossierId: of.dossier.id,
    amountCents: subtractCents(duty.amount, of.kept),
    collectedOn: of.collectedOn,
    dueOn: duty.by,
  }
}
