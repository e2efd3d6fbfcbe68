import { holdState } from '@quittance/cases'
import type { DossierRecord, OutwardActRow } from '@quittance/database'
import { daysBetween, said, type Citation, type Day, type Said } from '@quittance/kernel'
import { isRegistered } from '#departures/channel-words.ts'
import type { HeldBack, LastLook } from '#departures/last-look.ts'
import { holdFact } from '#dossier/holds/hold-facts.ts'
import { addressWaits } from '#inbound/nothing-waits.ts'
import type { Channel } from '#outreach/compose.ts'
import { onceADay } from '#outreach/contacts/contact-today.ts'

/** What was approved, and is looked at a last time as it leaves, with its dossier as it is then. */
export type Approved = {
  readonly look: LastLook
  readonly act: OutwardActRow
  readonly dossier: DossierRecord
}

/** A letter is of its day: later, the time that it leaves to answer has run, and its sums have moved. */
export function outOfDate({
  composedOn,
  look,
}: Pick<Approved, 'look'> & { readonly composedOn: Day }): HeldBack | null {
  return daysBetween(composedOn, look.today) > LEAVES_WITHIN_DAYS
    ? heldBack(OUT_OF_DATE, onceADay.citation)
    : null
}

/** A policy: a long weekend, and half the time that the shortest demand leaves to answer. */
export const LEAVES_WITHIN_DAYS = 4

/** Money that came, or was noted, since the act was approved. */
export function moneyCame({ dossier, act }: Pick<Approved, 'dossier' | 'act'>): HeldBack | null {
  const came = dossier.payments.some(
    ({ recordedAt }) => Temporal.Instant.compare(recordedAt, act.reserved_at) > 0,
  )
  return came ? heldBack(MONEY, { code: 'C. civ.', article: '1342', kind: 'statute' }) : null
}

/** A vulnerable situation noted since nobody was asked about it: a person reads the text first. */
export function vulnerabilityCame({
  dossier,
  act,
  look,
}: Pick<Approved, 'dossier' | 'act' | 'look'>): HeldBack | null {
  const came = dossier.holds.some(
    (hold) =>
      hold.kind === 'vulnerability' &&
      Temporal.Instant.compare(hold.recordedAt, act.reserved_at) > 0 &&
      holdState(holdFact(hold), look.today) === 'holds',
  )
  return came ? heldBack(VULNERABLE, onceADay.citation) : null
}

/** The address is to be checked, or is no longer the one that the letter was written to. */
export async function addressHeld({
  dossier,
  act,
  look,
}: Pick<Approved, 'dossier' | 'act' | 'look'>): Promise<HeldBack | null> {
  const { channel, reserved_at: reservedAt } = act
  const because = await addressWaits(look.tx, dossier, { channel, reservedAt })
  return because === null ? null : heldBack(because, onceADay.citation)
}

/** The channel of an act. */
export function channelOf(text: string): Channel {
  return text === 'e-mail' || isRegistered(text) ? text : 'letter'
}

/** Why an act does not leave, with the text or the policy that it rests on. */
export function heldBack(because: Said, citation: Citation | undefined): HeldBack {
  return {
    because,
    article: citation === undefined ? null : `${citation.code} ${citation.article}`,
  }
}

const OUT_OF_DATE = said(
  'Ces mots ont été écrits il y a plus de quatre jours : leurs sommes et leur délai ne sont plus ceux du jour. Réécrivez la lettre.',
  'These words were written more than four days ago: their sums and their time limit are no longer those of today. Write the letter again.',
)
const MONEY = said(
  'Un paiement est arrivé depuis l’approbation.',
  'A payment came in since it was approved.',
)
const VULNERABLE = said(
  'Une situation de vulnérabilité a été notée depuis l’approbation : une personne relit ce texte.',
  'A vulnerable situation was recorded since it was approved: a person reads this text.',
)
