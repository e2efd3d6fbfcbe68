import {
  advanceDossier,
  candidatesOf,
  exhibitsOfSameBytes,
  findInbound,
  getOrganisation,
  insertPlacing,
  lockDossiers,
  versionOfDossier,
  type InboundRecord,
} from '@quittance/database'
import { invariant, said } from '@quittance/kernel'
import { noDossier } from '#dossier/moved.ts'
import { attach } from '#evidence/attach.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Placing = { readonly id: string; readonly dossierId: string }

/**
 * Says which dossier a reply is about: its bytes become an exhibit there, and it holds up no other.
 *
 * @throws Refused `not-found`; `already-done` for one that was handled, or is there already.
 */
export async function placeReply(
  work: Work,
  { id, dossierId }: Placing,
): Promise<{ exhibitId: string | null }> {
  const message = await findInbound(work.tx, id)
  if (message === null) throw noReply()
  if (message.handled !== null) throw handledBefore()
  if (message.placed?.dossierId === dossierId) throw placedBefore()
  if ((await versionOfDossier(work.tx, dossierId)) === null) throw noDossier()
  return await putOnDossier(work, { id, dossierId })
}

/** Puts a reply on a dossier, with its bytes as an exhibit where it has any. */
export async function putOnDossier(
  work: Work,
  { id, dossierId }: Placing,
): Promise<{ exhibitId: string | null }> {
  const message = await findInbound(work.tx, id)
  invariant(message !== null, 'a reply is kept before it is placed')
  const others = (await candidatesOf(work.tx, [id])).get(id) ?? []
  const freed = others.map((one) => one.dossierId).filter((one) => one !== dossierId)
  const left = message.placed === null ? [] : [message.placed.dossierId]
  await lockDossiers(work.tx, [dossierId, ...freed, ...left])
  const exhibitId = await exhibitOf(work, { message, dossierId })
  await insertPlacing(work.tx, {
    messageId: id,
    dossierId,
    exhibitId,
    at: work.now,
    by: work.caller.userId,
  })
  for (const one of new Set([dossierId, ...freed, ...left])) await advanceDossier(work.tx, one)
  await record(work, {
    verb: 'reply-placed',
    subject: { kind: 'inbound-message', id },
    dossierId,
    facts: { channel: message.channel, exhibitId },
    references: message.sha256 === null ? [] : [message.sha256],
  })
  return { exhibitId }
}

async function exhibitOf(
  work: Work,
  { message, dossierId }: { readonly message: InboundRecord; readonly dossierId: string },
): Promise<string | null> {
  const { fileId, sha256, channel } = message
  if (fileId === null || sha256 === null) return null
  const [same] = await exhibitsOfSameBytes(work.tx, { dossierId, sha256 })
  if (same !== undefined) return same.id
  const expectedVersion = await versionOfDossier(work.tx, dossierId)
  if (expectedVersion === null) throw noDossier()
  const { email } = await getOrganisation(work.tx)
  const { exhibitId } = await attach(work, {
    id: dossierId,
    expectedVersion,
    fileId,
    kind: channel === 'e-mail' ? 'message-export' : channel === 'post' ? 'letter' : 'other',
    deviceSha256: null,
    owners: channel === 'e-mail' && email !== null ? [email] : [],
  })
  return exhibitId
}

/** The refusal of a reply that is not there. */
export function noReply(): Refused {
  return new Refused(
    'not-found',
    said(
      'Cette réponse n’existe pas, ou pas pour votre organisation.',
      'This reply does not exist, or not for your organisation.',
    ),
  )
}

/** The refusal of a reply that somebody handled. */
export function handledBefore(): Refused {
  return new Refused(
    'already-done',
    said('Cette réponse est déjà traitée.', 'This reply has been handled already.'),
  )
}

function placedBefore(): Refused {
  return new Refused(
    'already-done',
    said('Cette réponse est déjà sur ce dossier.', 'This reply is on this case already.'),
  )
}
