import { insertDisputePaper } from '@quittance/database'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

type PaperAsked = {
  readonly dossierId: string
  readonly disputeId: string
  readonly name: string
  readonly askedFrom: 'debtor' | 'creditor'
}

/** Keeps that a document is asked of a party to answer a dispute (pièce demandée). */
export async function notePaper(
  work: Work,
  { dossierId, disputeId, name, askedFrom }: PaperAsked,
): Promise<void> {
  await insertDisputePaper(work.tx, {
    id: work.house.chance.id(),
    disputeId,
    name,
    askedFrom,
    askedOn: work.today,
    at: work.now,
    by: work.caller.userId,
  })
  await record(work, {
    verb: 'dispute-paper-asked',
    subject: { kind: 'dossier', id: dossierId },
    dossierId,
    facts: { dispute: disputeId, text: name, side: askedFrom },
  })
}
