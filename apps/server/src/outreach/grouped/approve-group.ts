import { demandLeavesFrom } from '@quittance/cases'
import { getOrganisation, lockDossiers } from '@quittance/database'
import { reserveGrouped } from '#departures/reserve-letter.ts'
import { moveFrom } from '#dossier/moved.ts'
import { requireNothingUnderWay } from '#dossier/under-way.ts'
import { requireNothingWaits } from '#inbound/nothing-waits.ts'
import {
  requireAsRead,
  requirePassage,
  sentTo,
  stepOf,
  wordingKept,
  type Approval,
} from '#outreach/approve.ts'
import { verdictView } from '#outreach/compose.ts'
import { draftGroup } from '#outreach/grouped/draft-group.ts'
import { holidayPlaceOf, referenceOf } from '#outreach/letter-facts.ts'
import { sendingPolicy } from '#outreach/sendings/modes/sending-policy.ts'
import { requireInOrder } from '#outreach/sequence/letter-in-order.ts'
import type { Work } from '#wiring/work.ts'

/** A letter for several dossiers, as it was read. */
export type GroupApproval = Pick<Approval, 'letter' | 'channel' | 'textSha256' | 'byRun'> & {
  readonly members: readonly Pick<Approval, 'id' | 'expectedVersion'>[]
}

/**
 * Approves one letter for several dossiers (lettre groupée): written again from all of them as they
 * are now, judged again for each, reserved for all or for none.
 *
 * @returns the act of each dossier.
 * @throws Refused as `approveLetter` does, for any of them: nothing is then reserved.
 */
export async function approveGroup(
  work: Work,
  approval: GroupApproval,
): Promise<ReadonlyMap<string, string>> {
  const { members, letter, channel } = approval
  const ids = members.map(({ id }) => id)
  await lockDossiers(work.tx, ids)
  for (const member of members) await moveFrom(work, member)
  const draft = await draftGroup(work, { ids, letter, channel })
  requireAsRead(draft, approval)
  const policy = await sendingPolicy(work)
  const organisation = await getOrganisation(work.tx)
  const departures = draft.members.map(({ dossier, judgement }) => {
    requireNothingWaits(dossier, channel)
    requireNothingUnderWay(dossier, letter)
    const personSays = requirePassage(judgement, null)
    requireInOrder(work, { dossier, organisation, letter }, null)
    return {
      composed: draft.composed,
      channel,
      step: stepOf(dossier, letter),
      dossierId: dossier.id,
      reference: referenceOf(dossier, letter),
      to: sentTo(dossier, channel),
      gate: { verdict: verdictView(judgement), version: judgement.version, personSays },
      wording: wordingKept(draft.worded),
      // One person, one place: the same moment for all.
      notBefore: demandLeavesFrom(policy, { channel, place: holidayPlaceOf(dossier) }, work.now),
      byRun: approval.byRun === true,
    }
  })
  const actIds = await reserveGrouped(work, departures)
  return new Map(departures.map(({ dossierId }, index) => [dossierId, actIds[index] ?? '']))
}
