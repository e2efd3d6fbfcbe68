import { replyWaitsWords } from '@quittance/cases'
import type { DossierRecord } from '@quittance/database'
import { addressWaitsWords } from '#inbound/addresses/check-words.ts'
import { Refused } from '#wiring/refused.ts'

/**
 * Stops a letter to the debtor from being reserved while a reply waits, or while the address that it
 * would go to is to be checked.
 *
 * @throws Refused `gate-refuses`.
 */
export function requireNothingWaits(
  dossier: Pick<DossierRecord, 'repliesAwaiting' | 'addressChecks'>,
  channel: 'letter' | 'registered-letter' | 'e-mail',
): void {
  if (dossier.repliesAwaiting > 0) throw new Refused('gate-refuses', replyWaitsWords)
  if (addressIsToCheck(dossier, channel)) {
    throw new Refused('gate-refuses', addressWaitsWords, { path: 'channel' })
  }
}

/** Whether the address that a letter would go to is to be checked. */
function addressIsToCheck(
  { addressChecks }: Pick<DossierRecord, 'addressChecks'>,
  channel: string,
): boolean {
  const way = channel === 'e-mail' ? 'e-mail' : 'post'
  return addressChecks.some((check) => check.channel === way)
}
