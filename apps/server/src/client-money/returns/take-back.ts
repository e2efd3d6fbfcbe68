import {
  advanceDossier,
  commissionOfPayment,
  decideBankLine,
  freeMoneyOf,
  insertDetailReturn,
  insertPaymentReturn,
  isCommissionLeaving,
  leftOfLine,
  loadDossier,
  lockCommission,
  lockDossiers,
  lockMoneyOf,
  lockPendingPayOver,
  lockPurse,
  paymentDossier,
  readBalance,
  voidPendingPayOver,
  type BankLineRecord,
  type CommissionLine,
  type DossierRecord,
} from '@quittance/database'
import {
  addCents,
  cents,
  invariant,
  minCents,
  negateCents,
  said,
  subtractCents,
  type Cents,
} from '@quittance/kernel'
import { postPaymentReturned, postRetentionUndone, type ServedDebt } from '@quittance/ledger'
import { creditsBack } from '#client-money/commission/commission-terms.ts'
import { bookReturnedCollection } from '#client-money/direct-debits/bank/book-return.ts'
import { writeEntries } from '#client-money/post.ts'
import { settlePlans } from '#client-money/remissions/settle-plan.ts'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { undoServed } from '#client-money/returns/undo-served.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/** A debit of the bank and the payment that it takes back. */
export type TakingBack = {
  readonly line: BankLineRecord
  readonly paymentId: string
  /** A member, or the rule that read the reference. */
  readonly by: string
  /** The debit stands on 467900 of the firm already, as one that nobody recognised. */
  readonly posted: boolean
  /** What of a debit that takes several payments back is this one's; absent where it is all of it. */
  readonly part?: PartOfDebit
}

/** One of the payments that a debit takes back, as the bank details it. */
export type PartOfDebit = {
  /** Its rank among them; null where the bank details none. */
  readonly rank: number | null
  /** What it takes, above zero; null for the payment alone. */
  readonly amountCents: Cents | null
  readonly reason: string | null
}

/** A payment taken back: what the firm has to cover, whether its commission is credited back. */
export type TakenBack = {
  readonly dossierId: string
  readonly shortfallCents: Cents
  readonly commissionCredited: boolean
  /** What the bank charged with it: it stays on the firm, which covers it. */
  readonly chargeCents: Cents
}

/**
 * Undoes a payment that the bank took back (impayé): its allocation by opposite lines, what was to
 * be paid over of it, its commission where the convention says so.
 *
 * Only the payment's own funds answer for it: those of another receipt of the same case are not
 * touched, for that would be a set-off. What is no longer held stands on 467900 of the creditor. What
 * the debit takes beyond the payment is a charge of the bank: it stays on 467900 of the firm.
 *
 * @throws Refused `already-done` for a payment taken back before; `invalid-input` for less than it.
 */
export async function takeBack(work: Work, asked: TakingBack): Promise<TakenBack> {
  const { part, paymentId } = asked
  const returnReason = part?.reason ?? asked.line.returnReason
  const taking = { ...asked, line: { ...asked.line, returnReason } }
  const { line } = taking
  const { dossier, amount, charge } = await requireStanding(work, taking)
  await lockMoneyOf(work.tx, [dossier.creditor.id])
  const earned = await commissionOfPayment(work.tx, paymentId)
  const commission = earned === null ? null : await lockCommission(work.tx, earned.id)
  const credited = commission !== null && creditsBack(commission.terms)
  const undone = credited ? await undoRetention(work, { commission, taking }) : cents(0)
  const pending = await lockPendingPayOver(work.tx, paymentId)
  const served = await undoServed(work, {
    paymentId,
    sentence: 'La banque a repris ce paiement : son imputation est annulée.',
  })
  const of = { dossier, amount, served, ownFunds: addCents(pending, undone) }
  const shortfall = await post(work, { ...taking, ...of, commission: credited ? commission : null })
  await voidPendingPayOver(work.tx, paymentId)
  await insertPaymentReturn(work.tx, {
    paymentId,
    bankLineId: line.id,
    returnedOn: line.bookedOn,
    reason: line.returnReason,
    shortfallCents: shortfall,
    commissionCredited: credited,
    chargeCents: charge,
    recordedAt: work.now,
    recordedBy: work.caller.userId,
  })
  await replayDossier(work, dossier.id)
  await settlePlans(work, [dossier])
  const { by } = taking
  await bookReturnedCollection(work, { line, paymentId, by })
  const rank = part?.rank ?? null
  if (rank !== null) await insertDetailReturn(work.tx, { paymentId, bankLineId: line.id, rank })
  if ((await leftOfLine(work.tx, line.id)) === 0) {
    await decideBankLine(work.tx, { id: line.id, state: 'matched', by, at: work.now })
  }
  await advanceDossier(work.tx, dossier.id)
  await tell(work, { ...taking, dossierId: dossier.id, amount, shortfall, charge })
  return {
    dossierId: dossier.id,
    shortfallCents: shortfall,
    commissionCredited: credited,
    chargeCents: charge,
  }
}

async function requireStanding(
  work: Work,
  { line, paymentId, posted, part }: TakingBack,
): Promise<{
  readonly dossier: DossierRecord
  readonly amount: Cents
  readonly charge: Cents
}> {
  const dossierId = await paymentDossier(work.tx, paymentId)
  await lockDossiers(work.tx, dossierId === null ? [] : [dossierId])
  const dossier = dossierId === null ? null : await loadDossier(work.tx, dossierId)
  if (dossier === null) throw new Refused('not-found', noPayment)
  const payment = dossier.payments.find(({ id }) => id === paymentId)
  if (payment === undefined) throw new Refused('already-done', takenBackAlready)
  const amount = payment.amountCents
  const left = negateCents(await leftOfLine(work.tx, line.id))
  const debited = part === undefined ? left : (part.amountCents ?? amount)
  const charge = subtractCents(debited, amount)
  if (charge < 0 || debited > left)
    throw new Refused('invalid-input', tooLittle, { path: 'paymentId' })
  invariant(charge === 0 || posted, 'a return with a charge is told by a person')
  return { dossier, amount, charge }
}

const noPayment = said('Ce paiement n’existe pas ici.', 'This payment does not exist here.')
const takenBackAlready = said(
  'La banque a déjà repris ce paiement.',
  'The bank took this payment back already.',
)
const tooLittle = said(
  'Ce débit est de moins que ce paiement : il ne le reprend pas.',
  'This debit is of less than this payment: it does not take it back.',
)

/**
 * Gives the case the commission kept out of the payment, where it is credited back and still waits
 * on the separate account; once swept, or on its way to the office, the firm covers what is missing.
 */
async function undoRetention(
  work: Work,
  { commission, taking }: { readonly commission: CommissionLine; readonly taking: TakingBack },
): Promise<Cents> {
  if (commission.taken !== 'retained') return cents(0)
  const { posted } = await lockPurse(work.tx, { account: '467800' })
  if (posted < commission.grossCents) return cents(0)
  if (await isCommissionLeaving(work.tx, commission.id)) return cents(0)
  await writeEntries(
    work,
    postRetentionUndone({
      id: `${entryOf(taking)}:retention`,
      effectiveOn: taking.line.bookedOn,
      recordedAt: work.now,
      creditor: commission.creditorId,
      case: commission.dossierId,
      amount: commission.grossCents,
      reverses: `${commission.paymentId}:commission:C`,
    }),
  )
  return commission.grossCents
}

/** The entries of a debit bear its identifier, and the payment where it takes several back. */
function entryOf({ line, paymentId, part }: TakingBack): string {
  return part === undefined ? line.id : `${line.id}:${paymentId}`
}

type Posting = TakingBack & {
  readonly dossier: DossierRecord
  readonly amount: Cents
  readonly served: readonly ServedDebt[]
  readonly ownFunds: Cents
  /** The commission to credit back, or null. */
  readonly commission: CommissionLine | null
}

/** Writes the entries. @returns what is no longer held. */
async function post(work: Work, of: Posting): Promise<Cents> {
  const { amount, commission, dossier, line, served } = of
  const { organisationId } = work.caller
  const taken = addCents(
    ...served.map(({ served: one }) =>
      addCents(one.costs, one.interest, one.indemnity, one.principal),
    ),
  )
  const of467200 = { account: '467200', debtor: dossier.debtor.id, case: dossier.id }
  const duties = await writeEntries(
    work,
    postPaymentReturned({
      id: `${entryOf(of)}:return`,
      effectiveOn: line.bookedOn,
      recordedAt: work.now,
      creditor: dossier.creditor.id,
      debtor: dossier.debtor.id,
      case: dossier.id,
      bankEntry: line.id,
      amount,
      allocation: { allocations: served, unallocated: subtractCents(amount, taken) },
      heldForCreditor: minCents(of.ownFunds, await freeMoneyOf(work.tx, dossier)),
      heldForDebtor: negateCents(await readBalance(work.tx, { organisationId, ...of467200 })),
      convention: {
        version: commission?.conventionId ?? '',
        retentionAllowed: false,
        commissionOnDirectPayment: false,
        creditNoteWhenReturned: commission !== null,
      },
      ...(commission === null ? {} : creditOf(commission)),
      identifiedLater: of.posted,
    }),
  )
  const duty = duties.find((one) => one.duty === 'cover-shortfall')
  return duty?.duty === 'cover-shortfall' ? duty.amount : cents(0)
}

function creditOf({ netCents, vatCents, grossCents, taken, paidOn }: CommissionLine) {
  const unpaid = taken === 'invoiced' && paidOn === null
  return {
    commission: { net: netCents, vat: vatCents, gross: grossCents },
    taxOn: unpaid ? ('445740' as const) : ('445710' as const),
  }
}

async function tell(
  work: Work,
  of: TakingBack & {
    readonly dossierId: string
    readonly amount: Cents
    readonly shortfall: Cents
    readonly charge: Cents
  },
): Promise<void> {
  const { line, paymentId } = of
  const { organisationId } = work.caller
  await work.house.jobs.send(work.tx, 'receipt-follows', { organisationId, id: paymentId })
  await record(work, {
    verb: 'payment-returned',
    subject: { kind: 'payment', id: paymentId },
    dossierId: of.dossierId,
    facts: {
      amountCents: of.amount,
      on: line.bookedOn.toString(),
      bankLineId: line.id,
      reason: line.returnReason,
      shortfallCents: of.shortfall,
      ...(of.charge > 0 ? { chargeCents: of.charge } : {}),
      by: of.by,
    },
  })
}
