import { replyWaitsWords } from '@quittance/cases'
import {
  addressCorrectedSince,
  type DossierRecord,
  type OrganisationTransaction,
} from '@quittance/database'
import type { Said } from '@quittance/kernel'
import { goesToEmail } from '#departures/channel-words.ts'
import { addressCorrectedWords, addressWaitsWords } from '#inbound/addresses/check-words.ts'
import { Refused } from '#wiring/refused.ts'

/**
 * Stops a letter to the debtor from being reserved while a reply waits, or while the address that it
 * would go to is to be checked.
 *
 * @throws Refused `gate-refuses`.
 */
export function requireNothingWaits(
  dossier: Pick<DossierRecord, 'repliesAwaiting' | 'addressChecks'>,
  channel: string,
): void {
  if (dossier.repliesAwaiting > 0) throw new Refused('gate-refuses', replyWaitsWords)
  requireAddressStands(dossier, channel)
}

/** Stops a letter whose address is to be checked. @throws Refused `gate-refuses`. */
export function requireAddressStands(
  dossier: Pick<DossierRecord, 'addressChecks'>,
  channel: string,
): void {
  if (addressIsToCheck(dossier, channel)) {
    throw new Refused('gate-refuses', addressWaitsWords, { path: 'channel' })
  }
}

/** Whether the address that a letter would go to is to be checked. */
export function addressIsToCheck(
  { addressChecks }: Pick<DossierRecord, 'addressChecks'>,
  channel: string,
): boolean {
  return addressChecks.some((check) => check.channel === wayOf(channel))
}

function wayOf(channel: string): 'e-mail' | 'post' {
  return goesToEmail(channel) ? 'e-mail' : 'post'
}

/**
 * Why a letter that was approved may not leave for the address it was written to, or null: it is to be
 * checked, or it was corrected since.
 */
export async function addressWaits(
  tx: OrganisationTransaction,
  dossier: Pick<DossierRecord, 'addressChecks' | 'debtor'>,
  act: { readonly channel: string; readonly reservedAt: Temporal.Instant },
): Promise<Said | null> {
  if (addressIsToCheck(dossier, act.channel)) return addressWaitsWords
  const corrected = await addressCorrectedSince(tx, {
    debtorId: dossier.debtor.id,
    channel: wayOf(act.channel),
    since: act.reservedAt,
  })
  return corrected ? addressCorrectedWords : null
}
