import {
  closeDossier,
  decideInvoiceStatus,
  invoiceStatusesOf,
  lockInvoiceStatus,
  settleDisputes,
  snoozeDossier,
  type InvoiceStatusRecord,
} from '@quittance/database'
import { negateCents, said, zeroCents } from '@quittance/kernel'
import { recordPayment } from '#client-money/match.ts'
import { undoMatch } from '#client-money/undo/undo-match.ts'
import { moveFrom } from '#dossier/moved.ts'
import { effectOf, statusName } from '#intake/life-cycle/status-words.ts'
import { versionNow } from '#intake/life-cycle/version-now.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Decision = {
  readonly id: string
  readonly expectedVersion: number
  readonly decision: 'apply' | 'set-aside'
  readonly reason: string | null
}

/**
 * Decides a status that waits: what the creditor collected is taken off by the way of direct
 * payments, without a receipt of ours; an unpaid undoes it; an invoice cancelled closes its dossier.
 *
 * @throws Refused `already-done`; `invalid-input` without a reason to set it aside; `dossier-moved`.
 */
export async function decideStatus(work: Work, input: Decision): Promise<{ version: number }> {
  const status = await lockInvoiceStatus(work.tx, input.id)
  if (status === null) throw new Refused('not-found', noStatus)
  if (status.state !== 'waiting') throw new Refused('already-done', decidedAlready)
  const { decision, reason } = input
  if (decision === 'set-aside' && (reason ?? '') === '') {
    throw new Refused('invalid-input', whyMissing, { path: 'reason' })
  }
  const paymentId = await follow(work, status, input)
  await decideInvoiceStatus(work.tx, {
    id: status.id,
    state: decision === 'apply' ? 'applied' : 'set-aside',
    paymentId,
    reason,
    at: work.now,
    by: work.caller.userId,
  })
  await record(work, {
    verb: 'invoice-status-decided',
    subject: { kind: 'invoice-status', id: status.id },
    dossierId: status.dossierId,
    facts: { code: status.code, decision, reason, amountCents: status.amountCents },
  })
  return { version: await versionNow(work, status.dossierId) }
}

const noStatus = said(
  'Ce statut n’existe pas, ou pas pour votre organisation.',
  'This status does not exist, or not for your organisation.',
)
const decidedAlready = said('Ce statut est déjà décidé.', 'This status is decided already.')
const whyMissing = said('Dites pourquoi ce statut est écarté.', 'Say why this status is set aside.')

/** What a decision does; a status set aside only moves its dossier on. */
async function follow(
  work: Work,
  status: InvoiceStatusRecord,
  { decision, expectedVersion }: Decision,
): Promise<string | null> {
  if (decision === 'apply') return await apply(work, status, expectedVersion)
  await moveFrom(work, { id: status.dossierId, expectedVersion })
  return null
}

async function apply(
  work: Work,
  status: InvoiceStatusRecord,
  expectedVersion: number,
): Promise<string | null> {
  const { dossierId: id } = status
  const effect = effectOf(status.code, status.amountCents)
  if (effect === 'paid') return await takeOff(work, status, expectedVersion)
  await moveFrom(work, { id, expectedVersion })
  if (effect === 'unpaid') return await undoCollected(work, status)
  if (effect === 'no-claim') await close(work, status)
  else await snoozeDossier(work.tx, { id, until: null })
  return null
}

/** Takes off what the creditor collected itself, on the day that it says. */
async function takeOff(
  work: Work,
  { dossierId, amountCents, saidAt }: InvoiceStatusRecord,
  expectedVersion: number,
): Promise<string> {
  const on = saidAt?.toZonedDateTimeISO('Europe/Paris').toPlainDate() ?? work.today
  const { paymentId } = await recordPayment(work, {
    id: dossierId,
    expectedVersion,
    amountCents: amountCents ?? 0,
    receivedOn: on.toString(),
    method: 'to-creditor',
  })
  return paymentId
}

/** Undoes the payment that an earlier status of the same amount made. */
async function undoCollected(work: Work, status: InvoiceStatusRecord): Promise<string> {
  const all = await invoiceStatusesOf(work.tx, status.dossierId)
  const back = negateCents(status.amountCents ?? zeroCents)
  const undone = new Set(
    all.filter(({ amountCents }) => (amountCents ?? 0) < 0).map(({ paymentId }) => paymentId),
  )
  const made = all.findLast(
    (one) =>
      one.claimItemId === status.claimItemId &&
      one.amountCents === back &&
      one.paymentId !== null &&
      !undone.has(one.paymentId),
  )
  if (made?.paymentId == null) throw new Refused('invalid-input', nothingToUndo, { path: 'id' })
  await undoMatch(work, {
    id: made.paymentId,
    because: `Impayé déclaré par le créancier (statut ${status.code})`,
  })
  return made.paymentId
}

const nothingToUndo = said(
  'Aucun encaissement de ce montant n’a été déduit de ce dossier : rien à défaire. Écartez ce statut.',
  'No payment of this amount was taken off this case: nothing to undo. Set this status aside.',
)

async function close(work: Work, { dossierId, code }: InvoiceStatusRecord): Promise<void> {
  const because = `Facture annulée par son vendeur : statut ${statusName(code).fr}.`
  await settleDisputes(work.tx, { dossierId, on: work.today, resolution: because })
  await closeDossier(work.tx, { id: dossierId, on: work.today })
  await record(work, {
    verb: 'dossier-closed',
    subject: { kind: 'dossier', id: dossierId },
    dossierId,
    facts: { reason: because },
  })
}
