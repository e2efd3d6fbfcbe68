import type { MessageMatch } from '@quittance/cases'
import {
  advanceDossier,
  insertInboundMessage,
  lockDossiers,
  type NewInboundMessage,
} from '@quittance/database'
import type { KeptReading } from '#inbound/entry/propose-kind.ts'
import { READING_VERSION } from '#inbound/entry/propose-kind.ts'
import { recordAs, type Recording } from '#journal/record.ts'

/** A reply that came, read and matched. */
export type ReplyToKeep = Omit<
  NewInboundMessage,
  | 'id'
  | 'standing'
  | 'candidates'
  | 'proposedKind'
  | 'reading'
  | 'ruleVersion'
  | 'recordedAt'
  | 'recordedBy'
> & {
  readonly match: MessageMatch | { readonly standing: 'said'; readonly dossierId: string }
  readonly reading: KeptReading
}

/**
 * Keeps a reply, and moves on every dossier that it may be about: from now on nothing that was to be
 * sent there leaves, until a person has handled it.
 *
 * @returns its id; null where the same e-mail was here already.
 */
export async function keepReply(recording: Recording, reply: ReplyToKeep): Promise<string | null> {
  const { tx, house, now, actor } = recording
  const { match, reading, ...facts } = reply
  const id = house.chance.id()
  const candidates = match.standing === 'said' ? [] : match.candidates
  const dossierIds =
    match.standing === 'said' ? [match.dossierId] : candidates.map(({ dossierId }) => dossierId)
  await lockDossiers(tx, dossierIds)
  const isNew = await insertInboundMessage(tx, {
    ...facts,
    id,
    standing: match.standing,
    candidates,
    proposedKind: reading.kind,
    reading: { signs: reading.signs, quoted: reading.quoted },
    ruleVersion: READING_VERSION,
    recordedAt: now,
    recordedBy: actor.id,
  })
  if (!isNew) return null
  for (const dossierId of dossierIds) await advanceDossier(tx, dossierId)
  const about =
    match.standing === 'said'
      ? match.dossierId
      : match.standing === 'one'
        ? match.candidates[0].dossierId
        : null
  await recordAs(recording, {
    verb: 'reply-received',
    subject: { kind: 'inbound-message', id },
    ...(about === null ? {} : { dossierId: about }),
    facts: {
      channel: reply.channel,
      way: reply.way,
      kind: reading.kind,
      standing: match.standing,
      receivedOn: reply.receivedOn.toString(),
    },
    ruleVersions: { inbound: READING_VERSION },
    references: reply.mailSha256 === null ? [] : [reply.mailSha256],
  })
  return id
}
