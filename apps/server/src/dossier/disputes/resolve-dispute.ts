import {
  insertDisputePaperIn,
  loadDossier,
  papersOfDisputes,
  resolveDispute as keepOutcome,
  type DisputeOutcome,
  type DisputeRecord,
  type DossierRecord,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import { givenBackOn } from '#dossier/disputes/given-back.ts'
import { notePaper } from '#dossier/disputes/note-paper.ts'
import { moveFrom, noDossier } from '#dossier/moved.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type OnDispute = {
  readonly id: string
  readonly expectedVersion: number
  readonly disputeId: string
}
type Moved = { readonly version: number }

/**
 * Settles one dispute (contestation tranchée) with its reasons: unfounded, what it held is asked for
 * again; founded, its creditor gave it up first, by a credit note or a remission.
 *
 * @throws Refused `not-found`; `already-done`; `law-refuses` for a founded one whose creditor gave
 *   nothing up: what he still claims would be asked for again.
 */
export async function resolveDispute(
  work: Work,
  input: OnDispute & { readonly outcome: DisputeOutcome; readonly resolution: string },
): Promise<Moved> {
  const { version, dossier, dispute } = await openOne(work, input)
  if (input.outcome !== 'unfounded' && givenBackOn(dossier, dispute) === 0) {
    throw new Refused('law-refuses', GIVE_UP_FIRST, { path: 'outcome' })
  }
  const { outcome, resolution } = input
  await keepOutcome(work.tx, {
    id: dispute.id,
    dossierId: dossier.id,
    on: work.today,
    outcome,
    resolution,
  })
  await record(work, {
    verb: 'dispute-settled',
    subject: { kind: 'dossier', id: dossier.id },
    dossierId: dossier.id,
    facts: { dispute: dispute.id, decision: outcome, resolution },
  })
  return { version }
}

/** Notes a document asked of a party to answer a dispute. @throws Refused as {@link resolveDispute}. */
export async function askPaper(
  work: Work,
  input: OnDispute & { readonly name: string; readonly askedFrom: 'debtor' | 'creditor' },
): Promise<Moved> {
  const { version, dossier, dispute } = await openOne(work, input)
  const { name, askedFrom } = input
  await notePaper(work, { dossierId: dossier.id, disputeId: dispute.id, name, askedFrom })
  return { version }
}

/** Notes that a document asked came in, once. @throws Refused as {@link resolveDispute}. */
export async function takePaperIn(
  work: Work,
  input: OnDispute & { readonly paperId: string; readonly exhibitId: string | null },
): Promise<Moved> {
  const { version, dossier, dispute } = await openOne(work, input)
  const papers = await papersOfDisputes(work.tx, dossier.id)
  const asked = papers.find(({ id, disputeId }) => id === input.paperId && disputeId === dispute.id)
  if (asked === undefined) throw new Refused('not-found', NO_PAPER, { path: 'paperId' })
  const { exhibitId } = input
  if (exhibitId !== null && !dossier.exhibits.some(({ id }) => id === exhibitId)) {
    throw new Refused('invalid-input', NO_EXHIBIT, { path: 'exhibitId' })
  }
  const kept = await insertDisputePaperIn(work.tx, {
    paperId: asked.id,
    receivedOn: work.today,
    exhibitId,
    at: work.now,
    by: work.caller.userId,
  })
  if (!kept) throw new Refused('already-done', RECEIVED)
  await record(work, {
    verb: 'dispute-paper-received',
    subject: { kind: 'dossier', id: dossier.id },
    dossierId: dossier.id,
    facts: { dispute: dispute.id, text: asked.name, on: work.today.toString() },
  })
  return { version }
}

type Open = {
  readonly version: number
  readonly dossier: DossierRecord
  readonly dispute: DisputeRecord
}

async function openOne(work: Work, input: OnDispute): Promise<Open> {
  const version = await moveFrom(work, input)
  const dossier = await loadDossier(work.tx, input.id)
  if (dossier === null) throw noDossier()
  const dispute = dossier.disputes.find(({ id }) => id === input.disputeId)
  if (dispute === undefined) throw new Refused('not-found', NO_DISPUTE, { path: 'disputeId' })
  if (dispute.settledOn !== null) throw new Refused('already-done', SETTLED)
  return { version, dossier, dispute }
}

const GIVE_UP_FIRST = said(
  'Notez d’abord l’avoir ou la remise du créancier sur ce qui est contesté : sans cela, la somme serait demandée de nouveau.',
  'First record the credit note or the remission of the creditor on what is contested: without it, the sum would be asked for again.',
)
const NO_DISPUTE = said(
  'Cette contestation n’est pas de ce dossier.',
  'This dispute is not one of this case.',
)
const SETTLED = said('Cette contestation est déjà close.', 'This dispute is already closed.')
const NO_PAPER = said(
  'Ce document n’a pas été demandé pour cette contestation.',
  'This document was not asked for this dispute.',
)
const NO_EXHIBIT = said(
  'Cette pièce n’est pas dans ce dossier.',
  'This exhibit is not in this case.',
)
const RECEIVED = said('Ce document est déjà reçu.', 'This document has already come in.')
