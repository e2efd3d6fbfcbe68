import { demandLeavesFrom } from '@quittance/cases'
import type { DossierRecord } from '@quittance/database'
import { holidayPlaceOf } from '#outreach/letter-facts.ts'
import { sendingPolicy } from '#outreach/sendings/modes/sending-policy.ts'
import type { Work } from '#wiring/work.ts'

/**
 * From when a document to be signed may leave, as a demand by the same way: until then it may be taken
 * back, and an e-mail waits for an open day.
 */
export async function toSignLeavesFrom(
  work: Work,
  dossier: DossierRecord,
  channel: 'letter' | 'registered-letter' | 'e-mail',
): Promise<Temporal.Instant> {
  const of = { channel, place: holidayPlaceOf(dossier) }
  return demandLeavesFrom(await sendingPolicy(work), of, work.now)
}
