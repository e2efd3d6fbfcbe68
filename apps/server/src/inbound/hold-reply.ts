import type { ReplyHoldInput } from '@quittance/contract'
import { countUnhandled } from '@quittance/database'
import { noteHold } from '#dossier/holds/note-hold.ts'
import { closeReply, replyToHandle, unplaced } from '#inbound/handle.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Notes the hold that a reply gives (suspension), and says that the reply is handled by it: both or
 * neither. No demand can leave between the two.
 *
 * @throws Refused as `noteHold` and `handleReply`.
 */
export async function holdFromReply(
  work: Work,
  { id, ...said }: ReplyHoldInput,
): Promise<{ readonly waiting: number; readonly holdId: string }> {
  const message = await replyToHandle(work, id)
  if (message.placed === null) throw unplaced()
  const { holdId } = await noteHold(work, { ...said, id: message.placed.dossierId })
  const isPrivate = said.kind === 'vulnerability'
  await closeReply(work, message, {
    outcome: 'hold',
    reason: '',
    promiseId: null,
    disputeId: null,
    holdId: isPrivate ? null : holdId,
  })
  const { waiting } = await countUnhandled(work.tx)
  return { waiting, holdId }
}
