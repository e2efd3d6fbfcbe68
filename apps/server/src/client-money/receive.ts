import {
  insertPayment,
  insertPayOver,
  type BankLineRecord,
  type DossierRecord,
} from '@quittance/database'
import { addCents, subtractCents, isAfter, type Cents, type Day } from '@quittance/kernel'
import {
  postDirectPayment,
  postPaymentIdentified,
  type Duty,
  type PaymentAllocation,
  type Posted,
} from '@quittance/ledger'
import { allocatePayment, allocationRows, type Allocated } from '#client-money/allocate-payment.ts'
import { earnCommission } from '#client-money/commission/earn-commission.ts'
import { requireTerms, type ReceiptTerms } from '#client-money/convention-terms.ts'
import { writeEntries } from '#client-money/post.ts'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/** A payment of a debtor, recorded: where it went and by when it is to be paid over. */
export type Received = {
  readonly paymentId: string
  readonly allocated: Allocated
  readonly payOverBy: Day | null
}

/**
 * A line of the bank recognised as the payment of a dossier (encaissement identifié).
 *
 * The line first stood on 471100 when it was read: identifying it keeps its day, from which the
 * month to pay over runs.
 *
 * @throws Refused `law-refuses` when no convention gives power to receive (CPCE R124-3).
 */
export async function receiveFromBank(
  work: Work,
  { dossier, line }: { readonly dossier: DossierRecord; readonly line: BankLineRecord },
): Promise<Received> {
  const terms = await requireTerms(work, dossier, line.bookedOn)
  const allocated = allocatePayment(dossier, { amount: line.amountCents, on: line.bookedOn })
  const paymentId = work.house.chance.id()
  await keepPayment(work, {
    dossier,
    terms,
    paymentId,
    allocated,
    amount: line.amountCents,
    receivedOn: line.bookedOn,
    method: 'transfer',
    bankLineId: line.id,
    final: true,
  })
  const payOverBy = await identify(work, { dossier, line, paymentId, allocated })
  if (isBeforeAnother(dossier, line.bookedOn)) await replayDossier(work, dossier.id)
  return { paymentId, allocated, payOverBy }
}

/** True when a payment of a later day was recorded before: it must be allocated after this one. */
function isBeforeAnother({ payments }: DossierRecord, on: Day): boolean {
  return payments.some(({ receivedOn }) => isAfter(receivedOn, on))
}

/**
 * Moves a receipt from the unidentified to its creditor, takes the commission that the convention in
 * force that day gives, and plans the pay-over of the rest.
 */
export async function identify(
  work: Work,
  of: {
    readonly dossier: DossierRecord
    readonly line: BankLineRecord
    readonly paymentId: string
    readonly allocated: PaymentAllocation
    /** The debtor's account was moved when the payment was noted by hand. */
    readonly moneyOnly?: boolean
  },
): Promise<Day | null> {
  const { dossier, line, paymentId, allocated } = of
  const terms = await requireTerms(work, dossier, line.bookedOn)
  const posted = postPaymentIdentified({
    id: paymentId,
    effectiveOn: line.bookedOn,
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
  const duties = await writeEntries(work, of.moneyOnly === true ? clientMoneyOf(posted) : posted)
  const on = line.bookedOn
  const receipt = { dossier, paymentId, on, allocated, terms, direct: false }
  const kept = await earnCommission(work, receipt)
  return await planPayOver(work, { dossier, paymentId, collectedOn: on, duties, kept })
}

/** The entries of an event in the book of client money alone. */
function clientMoneyOf(posted: Posted): Posted {
  if (posted.kind === 'refused') return posted
  return { ...posted, entries: posted.entries.filter(({ book }) => book === 'client-money') }
}

/** What an officer notes by hand: no client money moves before the bank shows it. */
export type NotedPayment = {
  readonly dossier: DossierRecord
  readonly amount: Cents
  readonly receivedOn: Day
  readonly method: 'transfer' | 'cheque' | 'card' | 'direct-debit' | 'to-creditor'
  /** True for an organisation that collects for others: its bank must confirm. */
  readonly forAnother: boolean
}

/** Records a payment noted by hand: the debtor's account at once, client money once confirmed. */
export async function noteByHand(work: Work, noted: NotedPayment): Promise<Received> {
  const { dossier, amount, receivedOn, method, forAnother } = noted
  const terms = forAnother ? await requireTerms(work, dossier, receivedOn) : null
  const allocated = allocatePayment(dossier, { amount, on: receivedOn })
  const paymentId = work.house.chance.id()
  await keepPayment(work, {
    dossier,
    terms,
    paymentId,
    allocated,
    amount,
    receivedOn,
    method,
    bankLineId: null,
    final: !forAnother && method !== 'cheque',
  })
  await writeEntries(
    work,
    postDirectPayment({
      id: paymentId,
      effectiveOn: receivedOn,
      recordedAt: work.now,
      creditor: dossier.creditor.id,
      debtor: dossier.debtor.id,
      case: dossier.id,
      amount,
      allocation: allocated,
    }),
  )
  if (method === 'to-creditor' && terms !== null) {
    const receipt = { dossier, paymentId, on: receivedOn, allocated, terms }
    await earnCommission(work, { ...receipt, direct: true })
  }
  if (isBeforeAnother(dossier, receivedOn)) await replayDossier(work, dossier.id)
  return { paymentId, allocated, payOverBy: null }
}

type Kept = {
  readonly dossier: DossierRecord
  /** Null for an organisation that collects for itself. */
  readonly terms: ReceiptTerms | null
  readonly paymentId: string
  readonly allocated: Allocated
  readonly amount: Cents
  readonly receivedOn: Day
  readonly method: string
  readonly bankLineId: string | null
  readonly final: boolean
}

async function keepPayment(work: Work, kept: Kept): Promise<void> {
  const { dossier, paymentId, allocated, amount, receivedOn, method } = kept
  await insertPayment(
    work.tx,
    {
      id: paymentId,
      dossierId: dossier.id,
      creditorId: dossier.creditor.id,
      debtorId: dossier.debtor.id,
      receivedOn,
      availableOn: receivedOn,
      method,
      amountCents: amount,
      bankLineId: kept.bankLineId,
      conventionId: kept.terms?.record?.id ?? null,
      final: kept.final,
      recordedAt: work.now,
      recordedBy: work.caller.userId,
      details: { unallocated: allocated.unallocated, leftAfter: allocated.leftAfter },
    },
    allocationRows(allocated),
  )
  const { organisationId } = work.caller
  await work.house.jobs.send(work.tx, 'receipt-follows', { organisationId, id: paymentId })
  await record(work, {
    verb: 'payment-recorded',
    subject: { kind: 'payment', id: paymentId },
    dossierId: dossier.id,
    facts: {
      amountCents: amount,
      receivedOn: receivedOn.toString(),
      method,
      bankLineId: kept.bankLineId,
      allocated: addCents(...allocated.allocations.map((one) => one.amount)),
      overpaid: allocated.unallocated,
    },
  })
}

async function planPayOver(
  work: Work,
  of: {
    readonly dossier: DossierRecord
    readonly paymentId: string
    readonly collectedOn: Day
    readonly duties: readonly Duty[]
    /** The commission kept out of it, which is not to be paid over. */
    readonly kept: Cents
  },
): Promise<Day | null> {
  const duty = of.duties.find((one) => one.duty === 'pay-over')
  if (duty?.duty !== 'pay-over' || duty.amount === of.kept) return null
  await insertPayOver(work.tx, {
    id: work.house.chance.id(),
    paymentId: of.paymentId,
    creditorId: of.dossier.creditor.id,
    dossierId: of.dossier.id,
    amountCents: subtractCents(duty.amount, of.kept),
    collectedOn: of.collectedOn,
    dueOn: duty.by,
  })
  return duty.by
}
