import { createHash } from 'node:crypto'
import { reserveAct, type OutwardActRow } from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { invariant } from '@quittance/kernel'
import { z } from 'zod'
import { toSignLeavesFrom } from '#agreements/leaving/leaves-from.ts'
import type { PlanDraft } from '#agreements/plans/draft-plan.ts'
import type { OpenSignatureProvider } from '#agreements/provider/open-provider.ts'
import { asJson } from '#http/json.ts'
import { record } from '#journal/record.ts'
import { verdictView } from '#outreach/compose.ts'
import type { Work } from '#wiring/work.ts'

/** The kind of the acts that give a document to be signed at a provider. */
export const SIGNATURE_REQUEST = 'signature-request'

const payloadSchema = z.looseObject({
  offerId: z.string(),
  to: z.string(),
  phone: z.string().nullable(),
  title: z.string(),
})

/** What an act that gives a document to be signed holds, besides the document of its offer. */
export function signatureIn(act: Pick<OutwardActRow, 'payload'>): z.infer<typeof payloadSchema> {
  return payloadSchema.parse(act.payload)
}

type ToSign = {
  readonly draft: PlanDraft
  readonly offerId: string
  readonly provider: OpenSignatureProvider
  readonly personSays: string | null
}

/** Reserves the act by which the document of an offer is given to a provider: it leaves once. */
export async function reserveSignature(
  work: Work,
  { draft, offerId, provider, personSays }: ToSign,
): Promise<void> {
  const { tx, house, now, caller, today } = work
  const { dossier, judgement, reference } = draft
  invariant(dossier.debtor.email !== null, 'who signs at a provider has an address')
  const id = house.chance.id()
  const payload = {
    letter: 'plan-signature',
    on: today.toString(),
    offerId,
    reference,
    to: dossier.debtor.email,
    phone: provider.code === 'sms' ? dossier.debtor.phone : null,
    title: `Proposition d’échéancier, référence ${reference}`,
    documentSha256: draft.contentSha256,
  }
  const contentSha256 = createHash('sha256')
    .update(canonicalJson(asJson(payload)))
    .digest()
  const { organisationId } = caller
  await reserveAct(tx, {
    organisationId,
    id,
    kind: SIGNATURE_REQUEST,
    dossierId: dossier.id,
    step: signatureStep(offerId),
    channel: 'e-mail',
    reservedAt: now,
    reservedBy: caller.userId,
    notBefore: await toSignLeavesFrom(work, dossier, 'e-mail'),
    payload,
    contentSha256,
    gateVerdict: { ...verdictView(judgement), ...(personSays === null ? {} : { personSays }) },
    gateVersion: judgement.version,
    simulated: provider.port.simulated,
  })
  await record(work, {
    verb: 'letter-reserved',
    subject: { kind: 'outward-act', id },
    dossierId: dossier.id,
    facts: { letter: payload.letter, channel: 'e-mail', reference, on: payload.on },
    ruleVersions: { gate: judgement.version },
    references: [contentSha256.toString('hex'), draft.contentSha256],
  })
  await house.jobs.send(tx, 'acts-leave', { organisationId, id: organisationId })
}

/** The step of the act that gives an offer to be signed: there is one. */
export function signatureStep(offerId: string): string {
  return `plan-offer/${offerId}/provider`
}
