import type { UndoingView } from '@quittance/contract'
import {
  collectionOfPayment,
  commissionOfPayment,
  findPaymentToUndo,
  findReceiptOfPayment,
  isCommissionLeaving,
  leftOfPayment,
  loadDossier,
  findBankLine,
  openFreezes,
  readPurse,
  type BankLineRecord,
  type CollectionRecord,
  type CommissionLine,
  type DossierRecord,
  type LeftOfPayment,
  type PaymentToUndo,
} from '@quittance/database'
import {
  addCents,
  englishEuros,
  eurosText,
  invariant,
  said,
  subtractCents,
  zeroCents,
  type Cents,
} from '@quittance/kernel'
import { servedOf } from '#assessment/statement.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Blocked = NonNullable<UndoingView['blocked']>

/** A payment that a person would undo, with all that bears on it. */
export type Weighed = {
  readonly payment: PaymentToUndo
  readonly dossier: DossierRecord
  readonly amount: Cents
  /** The line of the bank that waits again; null for a note that none confirmed. */
  readonly line: BankLineRecord | null
  readonly commission: CommissionLine | null
  readonly left: LeftOfPayment
  /** The commission kept that the office has, or is about to: the firm brings it back. */
  readonly swept: Cents
  /** Why it cannot be undone now; null where it can. */
  readonly blocked: Blocked | null
}

/** What is no longer on the account: the firm covers it, or the payment stays. */
export function missingFrom({ left, swept }: Pick<Weighed, 'left' | 'swept'>): Cents {
  return addCents(left.paidOverCents, swept)
}

/**
 * Weighs a payment against its undoing (rapprochement à annuler): what would be annulled and given
 * back, what has left, what stands in the way and what to do first.
 *
 * @throws Refused `not-found`.
 */
export async function weighUndoing(work: Work, paymentId: string): Promise<Weighed> {
  const payment = await findPaymentToUndo(work.tx, paymentId)
  if (payment === null) throw new Refused('not-found', noPayment)
  const line = payment.bankLineId === null ? null : await findBankLine(work.tx, payment.bankLineId)
  const dossier = await loadDossier(work.tx, payment.dossierId)
  invariant(dossier !== null, 'a payment is of a dossier')
  const commission = await commissionOfPayment(work.tx, paymentId)
  const left = await leftOfPayment(work.tx, paymentId)
  const of = { payment, dossier, line, commission, left }
  return {
    ...of,
    amount: payment.amountCents,
    swept: await sweptOf(work, commission),
    blocked: endedBefore(payment) ?? (line === null ? null : await standsInTheWay(work, of)),
  }
}

const noPayment = said('Ce paiement n’existe pas ici.', 'This payment does not exist here.')

async function sweptOf(work: Work, commission: CommissionLine | null): Promise<Cents> {
  if (commission === null || commission.taken !== 'retained') return zeroCents
  const { posted } = await readPurse(work.tx, { account: '467800' })
  const gone = posted < commission.grossCents || (await isCommissionLeaving(work.tx, commission.id))
  return gone ? commission.grossCents : zeroCents
}

function endedBefore({ takenBack, undone }: PaymentToUndo): Blocked | null {
  if (undone) {
    return {
      because: 'undone',
      said: said('Ce rapprochement est déjà annulé.', 'This match is undone already.'),
    }
  }
  if (!takenBack) return null
  return {
    because: 'taken-back',
    said: said(
      'La banque a repris ce paiement : il n’y a plus rien à annuler.',
      'The bank took this payment back: there is nothing left to undo.',
    ),
  }
}

type Standing = Pick<Weighed, 'payment' | 'dossier' | 'left'>

async function standsInTheWay(work: Work, of: Standing): Promise<Blocked | null> {
  const collection = await collectionOfPayment(work.tx, of.payment.id)
  if (collection !== null) return { because: 'collected', said: collectedAs(collection) }
  const { creditor, id } = of.dossier
  const frozen = (await openFreezes(work.tx)).some(
    ({ creditorId, dossierId }) =>
      creditorId === creditor.id && (dossierId === null || dossierId === id),
  )
  if (frozen) return { because: 'frozen', said: isFrozen }
  if (of.left.orderedCents > 0) return { because: 'on-order', said: onOrder(of.left) }
  return (await isRefunded(work, of)) ? { because: 'refunded', said: refunded } : null
}

function collectedAs({ place }: CollectionRecord) {
  invariant(place !== null, 'what was collected was in an order')
  const { endToEndId: named } = place
  return said(
    `Ce paiement est le prélèvement ${named}, que le débiteur a accepté pour ce dossier (C. civ. 1342-10) : il ne va pas à un autre. S’il a été prélevé à tort, c’est son retour par la banque qui l’annule.`,
    `This payment is the direct debit ${named}, which the debtor accepted for this case (C. civ. 1342-10): it does not go to another. If it was collected in error, its return by the bank undoes it.`,
  )
}

const isFrozen = said(
  'Les fonds de ce créancier sont bloqués : levez d’abord le blocage, après avis d’un juriste.',
  'The funds of this creditor are frozen: lift the freeze first, on the advice of a lawyer.',
)
const refunded = said(
  'Le trop-perçu de ce paiement a été rendu au débiteur, ou est en chemin : il n’est plus entier.',
  'The overpayment of this payment was given back to the debtor, or is on its way: it is no longer whole.',
)

function onOrder({ orderedCents, orders }: LeftOfPayment) {
  const named = orders.join(', ')
  return said(
    `${eurosText(orderedCents)} de ce paiement sont dans l’ordre ${named} : annulez d’abord cet ordre ; s’il est approuvé, attendez que la banque l’exécute ou le refuse.`,
    `${englishEuros(orderedCents)} of this payment are in the order ${named}: cancel that order first; if it is approved, wait until the bank executes or refuses it.`,
  )
}

/** Whether 467200 no longer holds free what this payment brought in excess. */
async function isRefunded(work: Work, { payment, dossier }: Standing): Promise<boolean> {
  const record = dossier.payments.find(({ id }) => id === payment.id)
  if (record === undefined) return false
  const over = subtractCents(record.amountCents, servedOf(record))
  if (over === 0) return false
  return (await freeOverpayment(work, dossier)) < over
}

/** What 467200 holds of a debtor and dossier, less what refunds on their way hold. */
export async function freeOverpayment({ tx }: Work, dossier: DossierRecord): Promise<Cents> {
  const purse = { account: '467200', debtorId: dossier.debtor.id, dossierId: dossier.id } as const
  const { posted, reserved } = await readPurse(tx, purse)
  return subtractCents(posted, reserved)
}

/** What undoing a payment would do, told before it is done. @throws Refused `not-found`. */
export async function readUndoing(
  work: Work,
  { id }: { readonly id: string },
): Promise<UndoingView> {
  const weighed = await weighUndoing(work, id)
  const { blocked, commission, dossier, left, line, payment } = weighed
  const receipt = await findReceiptOfPayment(work.tx, id)
  return {
    paymentId: id,
    dossierReference: dossier.reference,
    debtorName: dossier.debtor.name,
    amountCents: payment.amountCents,
    line: line === null ? null : { id: line.id, bookedOn: line.bookedOn.toString() },
    receiptNumber: receipt?.reference ?? null,
    commissionCents: commission?.grossCents ?? zeroCents,
    paidOverCents: left.paidOverCents,
    shortfallCents: line === null ? zeroCents : missingFrom(weighed),
    blocked,
  }
}
