import type { PaymentResult } from '@quittance/contract'
import {
  decideBankLine,
  findUnconfirmedPayment,
  getOrganisation,
  insertDetailPayment,
  leftOfLine,
  loadDossier,
  lockBankLine,
  type DossierRecord,
} from '@quittance/database'
import { cents, day, isAfter, said } from '@quittance/kernel'
import { allocationViews, allocatePayment } from '#client-money/allocate-payment.ts'
import { confirmNoted } from '#client-money/confirm-noted.ts'
import { requireOnePayment } from '#client-money/lines/receive-batch.ts'
import { noteByHand, receiveFromBank } from '#client-money/receive.ts'
import type { Received } from '#client-money/receiving/receive-many.ts'
import { moveFrom, moveOn, noDossier } from '#dossier/moved.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * A person says which dossier a line of the bank is for (rapprochement).
 *
 * A payment noted by hand for the same amount is confirmed by it, and not counted twice. A line of
 * several payments may be of other dossiers too: it is shared out, unless the person says otherwise.
 *
 * @throws Refused `already-done` when the line is decided; `invalid-input` for a debit, and for a
 * line of several payments; `law-refuses`; `not-found`.
 */
export async function matchLine(
  work: Work,
  input: { readonly id: string; readonly dossierId: string; readonly whole?: true | undefined },
): Promise<PaymentResult> {
  const line = await lockBankLine(work.tx, input.id)
  if (line === null) throw new Refused('not-found', noLine)
  if (line.state !== 'to-match') throw new Refused('already-done', matchedAlready)
  if (line.amountCents <= 0) throw new Refused('invalid-input', aDebit)
  // Of a line shared out before, a part of which was undone, that part alone waits.
  const left = await leftOfLine(work.tx, line.id)
  const rank = await requireOnePayment(work, { line, left, whole: input.whole === true })
  const version = await moveOn(work, input.dossierId)
  const dossier = await loadDossier(work.tx, input.dossierId)
  if (dossier === null) throw noDossier()
  const waits = { ...line, amountCents: left }
  const received =
    (await confirmNoted(work, { dossier, line: waits, by: work.caller.userId })) ??
    (await receiveFromBank(work, { dossier, line: waits }))
  const { paymentId } = received
  if (rank !== null) await insertDetailPayment(work.tx, { paymentId, bankLineId: line.id, rank })
  await decideBankLine(work.tx, {
    id: line.id,
    state: 'matched',
    by: work.caller.userId,
    at: work.now,
  })
  return resultOf(dossier, received, version)
}

const noLine = said(
  'Cette ligne de banque n’existe pas ici.',
  'This line of the bank does not exist here.',
)
const matchedAlready = said('Cette ligne est déjà rapprochée.', 'This line is matched already.')
const aDebit = said(
  'Cette ligne est un débit : ce n’est pas le paiement d’un débiteur.',
  'This line is a debit: it is not the payment of a debtor.',
)

type ByHand = {
  readonly id: string
  readonly expectedVersion: number
  readonly amountCents: number
  readonly receivedOn: string
  readonly method: 'transfer' | 'cheque' | 'card' | 'direct-debit' | 'to-creditor' | 'cash'
}

/** Notes a payment by hand. @throws Refused `invalid-input` for a day to come; `dossier-moved`. */
export async function recordPayment(work: Work, input: ByHand): Promise<PaymentResult> {
  const receivedOn = day(input.receivedOn)
  if (isAfter(receivedOn, work.today)) {
    throw new Refused('invalid-input', notYetReceived, { path: 'receivedOn' })
  }
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const organisation = await getOrganisation(work.tx)
  const received = await noteByHand(work, {
    dossier,
    amount: cents(input.amountCents),
    receivedOn,
    method: input.method,
    forAnother: organisation.kind !== 'creditor',
  })
  return resultOf(dossier, received, version)
}

const notYetReceived = said(
  'Un paiement ne se note pas avant d’être reçu.',
  'A payment is not noted before it is received.',
)

/** How a payment would be set against the debts, without writing anything. */
export async function previewPayment(
  work: Work,
  input: { readonly id: string; readonly amountCents: number; readonly receivedOn: string },
) {
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const amountCents = cents(input.amountCents)
  const allocated = allocatePayment(dossier, { amount: amountCents, on: day(input.receivedOn) })
  const noted = await findUnconfirmedPayment(work.tx, { dossierId: input.id, amountCents })
  return {
    allocations: allocationViews(dossier, allocated),
    overpaidCents: allocated.unallocated,
    leftCents: allocated.leftAfter,
    payOverBy: null,
    confirmsNoted: noted !== null,
  }
}

function resultOf(dossier: DossierRecord, received: Received, version: number): PaymentResult {
  return {
    paymentId: received.paymentId,
    allocations: allocationViews(dossier, received.allocated),
    overpaidCents: received.allocated.unallocated,
    receiptId: null,
    receiptNumber: null,
    payOverBy: received.payOverBy?.toString() ?? null,
    version,
  }
}
