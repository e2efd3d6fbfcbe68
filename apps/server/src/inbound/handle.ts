import type { AddressCheckReason, InboundOutcome } from '@quittance/contract'
import {
  candidatesOf,
  countUnhandled,
  disputeSince,
  findInbound,
  findingsOfExhibit,
  insertHandling,
  noteSince,
  promiseSince,
  type InboundRecord,
  type NewHandling,
} from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import { moveOn } from '#dossier/moved.ts'
import { openCheck } from '#inbound/addresses/open-check.ts'
import { handledBefore, noReply } from '#inbound/place.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Handling = {
  readonly id: string
  readonly outcome: Exclude<InboundOutcome, 'hold'>
  readonly reason: string
  readonly channel: 'e-mail' | 'post' | null
  readonly because: AddressCheckReason | null
}

/**
 * Says what was done of a reply, once: the dossier it is about goes on. What it is said to have given
 * is there: a promise, a dispute or a note recorded since it came.
 *
 * @throws Refused `not-found`; `already-done`; `invalid-input` where its dossier is not said, nothing
 * of that kind was recorded since, or a reason is missing.
 */
export async function handleReply(work: Work, input: Handling): Promise<{ waiting: number }> {
  const message = await replyToHandle(work, input.id)
  const given = await givenBy(work, { message, input })
  const { outcome, reason } = input
  await closeReply(work, message, { outcome, reason, ...given, holdId: null })
  const { waiting } = await countUnhandled(work.tx)
  return { waiting }
}

/** A reply that nobody handled yet. @throws Refused `not-found`; `already-done`. */
export async function replyToHandle({ tx }: Work, id: string): Promise<InboundRecord> {
  const message = await findInbound(tx, id)
  if (message === null) throw noReply()
  if (message.handled !== null) throw handledBefore()
  return message
}

/** Keeps what was done of a reply: its dossier goes on. @throws Refused `already-done`. */
export async function closeReply(
  work: Work,
  message: InboundRecord,
  done: Pick<NewHandling, 'outcome' | 'reason' | 'promiseId' | 'disputeId' | 'holdId'>,
): Promise<void> {
  const { id, channel, sha256, placed } = message
  const dossierId = placed?.dossierId ?? null
  const { outcome, reason, holdId } = done
  const kept = await insertHandling(work.tx, {
    messageId: id,
    dossierId,
    ...done,
    at: work.now,
    by: work.caller.userId,
  })
  if (!kept) throw handledBefore()
  await freeDossiers(work, message)
  await record(work, {
    verb: 'reply-handled',
    subject: { kind: 'inbound-message', id },
    ...(dossierId === null ? {} : { dossierId }),
    facts: { outcome, reason, channel, ...(holdId === null ? {} : { hold: holdId }) },
    references: sha256 === null ? [] : [sha256],
  })
}

/** What was read before it was handled is no longer what there is. */
async function freeDossiers(work: Work, { id, placed }: InboundRecord): Promise<void> {
  const candidates = (await candidatesOf(work.tx, [id])).get(id) ?? []
  const held = placed === null ? candidates.map(({ dossierId }) => dossierId) : [placed.dossierId]
  for (const dossierId of held.toSorted()) await moveOn(work, dossierId)
}

type Given = { readonly promiseId: string | null; readonly disputeId: string | null }
const NOTHING: Given = { promiseId: null, disputeId: null }

type Matter = { readonly message: InboundRecord; readonly input: Handling }

async function givenBy(work: Work, matter: Matter): Promise<Given> {
  const { message, input } = matter
  if (input.outcome === 'nothing') {
    if (input.reason === '') throw why()
    return NOTHING
  }
  if (message.placed === null) throw unplaced()
  const { dossierId, exhibitId } = message.placed
  const since = { dossierId, since: message.recordedAt }
  switch (input.outcome) {
    case 'promise': {
      const promiseId = await promiseSince(work.tx, since)
      if (promiseId === null) throw notRecorded(missing.promise)
      return { promiseId, disputeId: null }
    }
    case 'dispute': {
      const disputeId = await disputeSince(work.tx, since)
      if (disputeId === null) throw notRecorded(missing.dispute)
      return { promiseId: null, disputeId }
    }
    case 'note':
      if (!(await noteSince(work.tx, since))) throw notRecorded(missing.note)
      return NOTHING
    case 'finding': {
      const found = exhibitId === null ? null : await findingsOfExhibit(work.tx, exhibitId)
      if (found === null || found.decided === 0 || found.waiting > 0) {
        throw notRecorded(missing.finding)
      }
      return NOTHING
    }
    case 'address':
      await checkAddress(work, { ...matter, dossierId })
      return NOTHING
  }
}

async function checkAddress(
  work: Work,
  { message, input, dossierId }: Matter & { readonly dossierId: string },
): Promise<void> {
  const { channel, because } = input
  if (channel === null || because === null) {
    throw new Refused(
      'invalid-input',
      said('Dites quelle adresse est à vérifier.', 'Say which address is to be checked.'),
      { path: 'channel' },
    )
  }
  const { organisationId, userId } = work.caller
  await openCheck(
    { ...work, organisationId, actor: { kind: 'member', id: userId } },
    { dossierId, channel, because, messageId: message.id },
  )
}

const missing = {
  promise: said(
    'Aucune promesse n’est notée sur ce dossier depuis cette réponse.',
    'No promise was recorded on this case since this reply.',
  ),
  dispute: said(
    'Aucune contestation n’est notée sur ce dossier depuis cette réponse.',
    'No dispute was recorded on this case since this reply.',
  ),
  note: said(
    'Aucune note n’est écrite sur ce dossier depuis cette réponse.',
    'No note was written on this case since this reply.',
  ),
  finding: said(
    'Un engagement trouvé dans cette réponse attend encore sa lecture, ou aucun n’y a été trouvé.',
    'A commitment found in this reply is still to be reviewed, or none was found in it.',
  ),
} as const

function notRecorded(sentence: Said): Refused {
  return new Refused('invalid-input', sentence, { path: 'outcome' })
}

function why(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Dites pourquoi il n’y a rien à faire : la raison reste au journal.',
      'Say why there is nothing to do: the reason stays in the journal.',
    ),
    { path: 'reason' },
  )
}

/** Nothing but « rien à faire » comes of a reply that is on no dossier. */
export function unplaced(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Dites d’abord sur quel dossier porte cette réponse.',
      'Say first which case this reply is about.',
    ),
    { path: 'id' },
  )
}
