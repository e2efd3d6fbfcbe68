import { canonicalJson } from '@quittance/evidence'
import { said } from '@quittance/kernel'
import type { ComposedLetter } from '@quittance/letters'
import { getOrganisation, reserveAct } from '@quittance/database'
import { createHash } from 'node:crypto'
import { asJson } from '#http/json.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

export type LetterDeparture = {
  readonly composed: ComposedLetter
  readonly channel: 'letter' | 'registered-letter' | 'e-mail'
  /** What the letter is, once for ever: `dossier/<id>/formal-notice`. */
  readonly step: string
  /** Null where the letter is about no dossier, or several. */
  readonly dossierId: string | null
  /** The reference printed on it, which later letters may name. */
  readonly reference: string
  /** Where an e-mail goes; null on paper. */
  readonly to: string | null
  /** The gate's judgement, journalled with the act; null for what asks nothing of the debtor. */
  readonly gate: GatePassage | null
}

/** How a letter passed the gate. */
export type GatePassage = {
  readonly verdict: object
  readonly version: string
  /** What a person verified where the gate left it to one; null where it asked nothing. */
  readonly personSays: string | null
}

/**
 * Reserves a letter: it will leave once, and only with these very words.
 *
 * @returns the id of the act.
 * @throws Refused `already-done` when this step of the dossier was reserved before.
 */
export async function reserveLetter(work: Work, departure: LetterDeparture): Promise<string> {
  const { composed, channel, step, dossierId, reference, to, gate } = departure
  const { organisationId, userId } = work.caller
  const { isDemo } = await getOrganisation(work.tx)
  const id = work.house.chance.id()
  const contentSha256 = createHash('sha256')
    .update(canonicalJson(asJson(composed)))
    .digest()
  const answer = answerOf(gate)
  const payload = { letter: composed.kind, reference, on: composed.issuedOn, to, composed }
  const reserved = await reserveAct(work.tx, {
    organisationId,
    id,
    kind: channel === 'e-mail' ? 'e-mail-letter' : 'paper-letter',
    dossierId,
    step,
    channel,
    reservedAt: work.now,
    reservedBy: userId,
    payload,
    contentSha256,
    ...(gate === null
      ? {}
      : { gateVerdict: { ...gate.verdict, ...answer }, gateVersion: gate.version }),
    simulated: channel === 'e-mail' && (work.house.mail.simulated || isDemo),
  })
  if (reserved === 'already-reserved') {
    throw new Refused(
      'already-done',
      said(
        'Cette lettre est déjà partie, ou sur le point de partir.',
        'This letter has already left, or is about to.',
      ),
    )
  }
  await record(work, {
    verb: 'letter-reserved',
    subject: { kind: 'outward-act', id },
    ...(dossierId === null ? {} : { dossierId }),
    facts: { letter: composed.kind, channel, reference, on: composed.issuedOn, ...answer },
    ruleVersions: gate === null ? {} : { gate: gate.version },
    references: [contentSha256.toString('hex')],
  })
  await work.house.jobs.send(work.tx, 'acts-leave', { organisationId, id: organisationId })
  return id
}

function answerOf(gate: GatePassage | null): { readonly personSays?: string } {
  return gate === null || gate.personSays === null ? {} : { personSays: gate.personSays }
}
