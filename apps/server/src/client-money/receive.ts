import { lastUndoingOf, type BankLineRecord, type DossierRecord } from '@quittance/database'
import { invariant, isAfter, type Cents, type Day } from '@quittance/kernel'
import { postDirectPayment, type PaymentAllocation } from '@quittance/ledger'
import { servedOf } from '#assessment/statement.ts'
import { allocatePayment } from '#client-money/allocate-payment.ts'
import { earnDirectCommission } from '#client-money/commission/earn-commission.ts'
import { powersToReceive, requireTerms } from '#client-money/convention-terms.ts'
import {
  fundsOf,
  receiveManyFromBank,
  type Received,
  type ReceivedLine,
} from '#client-money/receiving/receive-many.ts'
import { planIdentified, planPayment, type Freed } from '#client-money/receiving/plan-receipt.ts'
import { writePlanned } from '#client-money/receiving/planned.ts'
import { settlePlans } from '#client-money/remissions/settle-plan.ts'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import type { Work } from '#wiring/work.ts'

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
  of: Freed & { readonly dossier: DossierRecord; readonly line: ReceivedLine },
): Promise<Received> {
  const { dossier, line, post } = of
  const powers = await powersToReceive(work, [dossier])
  const [received] = await receiveManyFromBank(work, {
    powers,
    payments: [{ dossier, lines: [line], post, postedOn: await freedOn(work, line) }],
  })
  invariant(received !== undefined, 'one line is one payment')
  if (maySetOthersAnew(dossier, line.bookedOn)) await replayDossier(work, dossier.id)
  await settlePlans(work, [dossier])
  return received
}

/** The day on which the funds of a line were freed, its match having been undone; or its own. */
async function freedOn(work: Work, line: BankLineRecord): Promise<Day> {
  const undoneOn = await lastUndoingOf(work.tx, line.id)
  return undoneOn !== null && isAfter(undoneOn, line.bookedOn) ? undoneOn : line.bookedOn
}

/**
 * True where others may serve otherwise beside this one: a payment of a later day, recorded before,
 * which comes after it; or one with more than it served, whose excess was on its way back while it
 * would have served, and which the money of this one may now stand in for.
 */
export function maySetOthersAnew({ payments }: DossierRecord, on: Day): boolean {
  return payments.some(
    (payment) => isAfter(payment.receivedOn, on) || servedOf(payment) < payment.amountCents,
  )
}

/**
 * Moves to its creditor the receipt of a payment noted by hand, now that the bank shows it; takes the
 * commission, and plans the pay-over of the rest.
 */
export async function identify(
  work: Work,
  of: Freed & {
    readonly dossier: DossierRecord
    readonly line: BankLineRecord
    readonly paymentId: string
    readonly allocated: PaymentAllocation
    /** The day of effective collection where it is not that of the line: cash, handed over before. */
    readonly collectedOn?: Day | undefined
  },
): Promise<Day | null> {
  const terms = await requireTerms(work, of.dossier, of.collectedOn ?? of.line.bookedOn)
  const [funds] = await fundsOf(work, [of.dossier])
  invariant(funds !== undefined, 'a dossier has its funds')
  const postedOn = await freedOn(work, of.line)
  const planned = planIdentified(work, { ...of, terms, funds, postedOn, moneyOnly: true })
  await writePlanned(work, [{ ...planned, payment: null }])
  return planned.payOver?.dueOn ?? null
}

/** What an officer notes by hand: no client money moves before the bank shows it. */
export type NotedPayment = {
  readonly dossier: DossierRecord
  readonly amount: Cents
  readonly receivedOn: Day
  readonly method: 'transfer' | 'cheque' | 'card' | 'direct-debit' | 'to-creditor' | 'cash'
  /** True for an organisation that collects for others: its bank must confirm. */
  readonly forAnother: boolean
}

/** Records a payment noted by hand: the debtor's account at once, client money once confirmed. */
export async function noteByHand(work: Work, noted: NotedPayment): Promise<Received> {
  const { dossier, amount, receivedOn, method, forAnother } = noted
  const terms = forAnother ? await requireTerms(work, dossier, receivedOn) : null
  const allocated = allocatePayment(dossier, { amount, on: receivedOn })
  const paymentId = work.house.chance.id()
  const payment = planPayment(work, {
    dossier,
    terms,
    paymentId,
    allocated,
    amount,
    receivedOn,
    method,
    bankLineId: null,
    final: method === 'cash' || (!forAnother && method !== 'cheque'),
  })
  const posted = postDirectPayment({
    id: paymentId,
    effectiveOn: receivedOn,
    recordedAt: work.now,
    creditor: dossier.creditor.id,
    debtor: dossier.debtor.id,
    case: dossier.id,
    amount,
    allocation: allocated,
  })
  await writePlanned(work, [{ ...payment, posted: [posted], commission: null, payOver: null }])
  if (method === 'to-creditor' && terms !== null) {
    await earnDirectCommission(work, { dossier, paymentId, on: receivedOn, allocated, terms })
  }
  if (maySetOthersAnew(dossier, receivedOn)) await replayDossier(work, dossier.id)
  await settlePlans(work, [dossier])
  return { paymentId, allocated, payOverBy: null }
}
