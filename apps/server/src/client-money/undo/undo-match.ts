import type { UndoneView } from '@quittance/contract'
import {
  advanceDossier,
  decideBankLine,
  entriesAmong,
  findPaymentToUndo,
  freeMoneyOf,
  insertUndoneMatch,
  isCommissionLeaving,
  loadDossier,
  lockBankLine,
  lockCommission,
  lockDossiers,
  lockMoneyOf,
  lockPendingPayOver,
  lockPurse,
  voidPendingPayOver,
  type BankLineRecord,
  type CommissionLine,
  type DossierRecord,
} from '@quittance/database'
import {
  addCents,
  cents,
  englishEuros,
  eurosText,
  isAfter,
  minCents,
  said,
  subtractCents,
  zeroCents,
  type Cents,
  type Day,
} from '@quittance/kernel'
import {
  postMatchUndone,
  postRetentionUndone,
  shortfallOf,
  sumOfComponents,
  type UndoneMatch,
} from '@quittance/ledger'
import { writeEntries } from '#client-money/post.ts'
import { settlePlans } from '#client-money/remissions/settle-plan.ts'
import { replayDossier } from '#client-money/replay/replay-dossier.ts'
import { undoServed } from '#client-money/returns/undo-served.ts'
import { giveTo, type Given } from '#client-money/undo/give-to.ts'
import {
  freeOverpayment,
  missingFrom,
  weighUndoing,
  type Weighed,
} from '#client-money/undo/weigh-undoing.ts'
import { noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import { requireRight } from '#wiring/rights.ts'
import type { Work } from '#wiring/work.ts'

type Asked = {
  readonly id: string
  readonly because?: string | undefined
  readonly dossierId?: string | undefined
  readonly coverShortfall?: boolean | undefined
}

/**
 * Undoes a payment matched to the wrong dossier, or noted in error, by entries that name those they
 * undo: its allocation by opposite lines, its commission given back, nothing of it to be paid over.
 * Its line of the bank waits again on 471100, its day of receipt kept, or goes at once to the right
 * dossier. Its receipt is annulled in the transaction after.
 *
 * What left the account was not its creditor's: the firm covers it, which a person must have seen.
 *
 * @throws Refused `already-done`, `funds-not-available` with what to do first, `not-found`,
 * `not-permitted`, `invalid-input`.
 */
export async function undoMatch(work: Work, asked: Asked): Promise<UndoneView> {
  await lockForUndoing(work, asked)
  const first = await weighUndoing(work, asked.id)
  requireRight(work.caller.role, first.line === null ? 'work-dossiers' : 'handle-money')
  const to = await otherDossier(work, asked, first)
  await lockMoneyOf(work.tx, [first.dossier, ...(to === null ? [] : [to])].map(creditorOf))
  // What had left is read again: it may have, while the money of the creditor was waited for.
  const weighed = await weighUndoing(work, asked.id)
  refuse(weighed, asked)
  const undone = await undoneMatch(work, weighed)
  const shortfall = shortfallOf(undone)
  await writeEntries(work, postMatchUndone(to === null ? undone : { ...undone, money: null }))
  await keep(work, { weighed, asked, on: undone.effectiveOn, shortfall })
  const given =
    to === null || weighed.line === null
      ? null
      : await giveTo(work, {
          dossier: to,
          line: partOf(weighed.line, weighed),
          undone,
          from: asked.id,
        })
  await replayDossier(work, weighed.dossier.id)
  await settlePlans(work, [weighed.dossier])
  await advanceDossier(work.tx, weighed.dossier.id)
  await tell(work, { weighed, asked, shortfall, given })
  return viewOf(weighed, { shortfall, given })
}

/** What of a line the payment is: all of it, or the part that it was shared out to. */
function partOf(line: BankLineRecord, { amount }: Weighed): BankLineRecord {
  return { ...line, amountCents: amount }
}

/** Keeps the line, then its dossier and the other one, from others: their payments are read after. */
async function lockForUndoing({ tx }: Work, { id, dossierId }: Asked): Promise<void> {
  const payment = await findPaymentToUndo(tx, id)
  if (payment === null) return
  if (payment.bankLineId !== null) await lockBankLine(tx, payment.bankLineId)
  await lockDossiers(tx, [payment.dossierId, ...(dossierId === undefined ? [] : [dossierId])])
}

function creditorOf({ creditor }: DossierRecord): string {
  return creditor.id
}

async function otherDossier(
  work: Work,
  { dossierId }: Asked,
  { dossier, line }: Weighed,
): Promise<DossierRecord | null> {
  if (dossierId === undefined) return null
  if (line === null) throw new Refused('invalid-input', noLine, { path: 'dossierId' })
  if (dossierId === dossier.id) {
    throw new Refused('invalid-input', sameDossier, { path: 'dossierId' })
  }
  const to = await loadDossier(work.tx, dossierId)
  if (to === null) throw noDossier()
  return to
}

const noLine = said(
  'Aucune ligne de banque ne montre ce paiement : il n’y a rien à donner à un autre dossier.',
  'No line of the bank shows this payment: there is nothing to give to another case.',
)
const sameDossier = said(
  'Ce paiement est déjà rapproché de ce dossier.',
  'This payment is matched to this case already.',
)

function refuse(weighed: Weighed, { coverShortfall = false }: Asked): void {
  const { blocked, left, line, swept } = weighed
  if (blocked !== null) {
    const ended = blocked.because === 'undone' || blocked.because === 'taken-back'
    throw new Refused(ended ? 'already-done' : 'funds-not-available', blocked.said)
  }
  if (line === null || coverShortfall || missingFrom(weighed) === 0) return
  const [paid, kept] = [left.paidOverCents, swept]
  throw new Refused(
    'funds-not-available',
    said(
      `Ces fonds ont quitté le compte : ${eurosText(paid)} reversés, ${eurosText(kept)} de commission virés au cabinet. L’argent d’un autre créancier ne les remplace pas : le rapprochement ne s’annule que si le cabinet couvre ${eurosText(missingFrom(weighed))}, à reprendre ensuite à qui les a reçus.`,
      `These funds left the account: ${englishEuros(paid)} paid over, ${englishEuros(kept)} of commission sent to the office. The money of another creditor does not stand in for them: the match is undone only if the firm covers ${englishEuros(missingFrom(weighed))}, to be recovered then from whoever had it.`,
    ),
    { path: 'coverShortfall' },
  )
}

/** Undoes what the payment served and earned. @returns what the ledger posts of the rest. */
async function undoneMatch(work: Work, weighed: Weighed): Promise<UndoneMatch> {
  const { dossier, line, payment } = weighed
  const pending = await lockPendingPayOver(work.tx, payment.id)
  const on = line !== null && isAfter(line.bookedOn, work.today) ? line.bookedOn : work.today
  const commission = await undoCommission(work, { weighed, on })
  const served = await undoServed(work, {
    paymentId: payment.id,
    sentence: 'Ce paiement n’était pas pour ce dossier : son imputation est annulée.',
  })
  const taken = addCents(...served.map((one) => sumOfComponents(one.served)))
  const own = addCents(pending, commission.givenBack)
  const memo = `${payment.id}:D`
  const known = await entriesAmong(work.tx, [memo])
  await voidPendingPayOver(work.tx, payment.id)
  return {
    id: `${payment.id}:undone`,
    effectiveOn: on,
    recordedAt: work.now,
    creditor: dossier.creditor.id,
    debtor: dossier.debtor.id,
    case: dossier.id,
    amount: weighed.amount,
    allocation: { allocations: served, unallocated: subtractCents(weighed.amount, taken) },
    memo: known.has(memo) ? memo : null,
    money: line === null ? null : await moneyOf(work, { weighed, line, own }),
    ...commission.posted,
  }
}

async function moneyOf(
  work: Work,
  { weighed, line, own }: { weighed: Weighed; line: BankLineRecord; own: Cents },
): Promise<NonNullable<UndoneMatch['money']>> {
  const { dossier, payment } = weighed
  return {
    receipt: line.id,
    reverses: `${payment.id}:C`,
    heldForCreditor: minCents(own, await freeMoneyOf(work.tx, dossier)),
    heldForDebtor: await freeOverpayment(work, dossier),
  }
}

/** Gives back the commission of a payment that was not its creditor's: it was never earned. */
async function undoCommission(
  work: Work,
  { weighed, on }: { readonly weighed: Weighed; readonly on: Day },
): Promise<{ readonly givenBack: Cents; readonly posted: Pick<UndoneMatch, 'commission'> }> {
  if (weighed.commission === null) return { givenBack: zeroCents, posted: {} }
  const earned = (await lockCommission(work.tx, weighed.commission.id)) ?? weighed.commission
  const posted = { commission: officeOf(earned) }
  if (earned.taken !== 'retained' || weighed.swept > 0) return { givenBack: zeroCents, posted }
  await refuseSweptMeanwhile(work, earned)
  const { commission: reverses } = entriesOf(earned)
  await writeEntries(
    work,
    postRetentionUndone({
      id: `${earned.paymentId}:undone:retention`,
      effectiveOn: on,
      recordedAt: work.now,
      creditor: earned.creditorId,
      case: earned.dossierId,
      amount: earned.grossCents,
      reverses: `${reverses}:C`,
    }),
  )
  return { givenBack: earned.grossCents, posted }
}

/** @throws Refused when the office took the commission after it was weighed: one looks again. */
async function refuseSweptMeanwhile({ tx }: Work, { id, grossCents }: CommissionLine) {
  const { posted } = await lockPurse(tx, { account: '467800' })
  if (posted >= grossCents && !(await isCommissionLeaving(tx, id))) return
  throw new Refused(
    'funds-not-available',
    said(
      'La commission de ce paiement vient de partir au cabinet : relisez ce que ferait l’annulation.',
      'The commission of this payment has just left for the office: read again what undoing would do.',
    ),
  )
}

function officeOf(earned: CommissionLine): NonNullable<UndoneMatch['commission']> {
  const { netCents, vatCents, grossCents, paidOn, taken } = earned
  return {
    earned: { net: netCents, vat: vatCents, gross: grossCents },
    taxOn: taken === 'invoiced' && paidOn === null ? '445740' : '445710',
    reverses: `${entriesOf(earned).commission}:O`,
  }
}

function entriesOf({ paymentId }: CommissionLine) {
  return { commission: `${paymentId}:commission` }
}

async function keep(
  work: Work,
  of: {
    readonly weighed: Weighed
    readonly asked: Asked
    readonly on: Day
    readonly shortfall: Cents
  },
): Promise<void> {
  const { commission, line, payment } = of.weighed
  await insertUndoneMatch(work.tx, {
    paymentId: payment.id,
    bankLineId: line?.id ?? null,
    undoneOn: of.on,
    because: of.asked.because ?? null,
    shortfallCents: of.shortfall,
    commissionUndone: commission !== null,
    recordedAt: work.now,
    recordedBy: work.caller.userId,
  })
  if (line === null) return
  const by = work.caller.userId
  await decideBankLine(work.tx, { id: line.id, state: 'to-match', by, at: work.now })
}

type Done = { readonly shortfall: Cents; readonly given: Given | null }

async function tell(
  work: Work,
  { weighed, asked, shortfall, given }: Done & { weighed: Weighed; asked: Asked },
): Promise<void> {
  const { dossier, line, payment } = weighed
  const { organisationId } = work.caller
  await work.house.jobs.send(work.tx, 'receipt-follows', { organisationId, id: payment.id })
  await record(work, {
    verb: 'match-undone',
    subject: { kind: 'payment', id: payment.id },
    dossierId: dossier.id,
    facts: {
      kind: line === null ? 'noted' : 'matched',
      amountCents: cents(weighed.amount),
      bankLineId: line?.id ?? null,
      reason: asked.because ?? null,
      shortfallCents: shortfall,
      becamePaymentId: given?.paymentId ?? null,
    },
  })
}

function viewOf({ commission, dossier, line, payment }: Weighed, done: Done): UndoneView {
  return {
    paymentId: payment.id,
    dossierId: dossier.id,
    bankLineId: line?.id ?? null,
    annulmentNumber: null,
    commissionUndone: commission !== null,
    shortfallCents: done.shortfall,
    becamePaymentId: done.given?.paymentId ?? null,
    becameReceiptNumber: null,
  }
}
