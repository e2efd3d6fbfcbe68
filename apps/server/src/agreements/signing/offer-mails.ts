import { createHash } from 'node:crypto'
import { getOrganisation, inOrganisation, reserveAct } from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { withoutThinSpaces } from '@quittance/kernel'
import { z } from 'zod'
import { offerCode, offerLink } from '#agreements/signing/token.ts'
import type { Carrier } from '#departures/carriers.ts'
import { asJson } from '#http/json.ts'
import { recordAs, type Recording } from '#journal/record.ts'
import { outbox } from '#ports/mail.ts'
import type { House } from '#wiring/house.ts'

/** Where the address of the page goes in the words that are kept: its token is kept nowhere. */
export const LINK_MARK = '[adresse de la page]'
/** Where a code goes: it is kept nowhere either. */
export const CODE_MARK = '[code]'

/** An e-mail of an offer: the one that gives its page, or one of its codes. */
export type OfferMail = {
  readonly kind: 'plan-offer-link' | 'plan-code'
  readonly offerId: string
  readonly dossierId: string
  /** Null for the link. */
  readonly codeNumber: number | null
  readonly to: string
  readonly reference: string
  readonly subject: string
  readonly text: string
  /** From when it may leave; until then it may be taken back. Absent, it leaves at once. */
  readonly notBefore?: Temporal.Instant
  /** The gate's judgement; absent for a code, which asks nothing of the debtor. */
  readonly gate?: { readonly gateVerdict: object; readonly gateVersion: string }
}

/** Reserves an e-mail of an offer: it leaves once, and takes its address or code when it leaves. */
export async function reserveOfferMail(
  recording: Recording & { readonly house: House },
  mail: OfferMail,
): Promise<void> {
  const { house, tx, now, organisationId, actor } = recording
  const { gate, notBefore, dossierId, kind, ...said } = mail
  const organisation = await getOrganisation(tx)
  const id = house.chance.id()
  const letter = kind === 'plan-code' ? 'plan-code' : 'plan-offer'
  const on = house.clock.today().toString()
  const payload = { letter, on, ...said }
  const contentSha256 = createHash('sha256')
    .update(canonicalJson(asJson(payload)))
    .digest()
  const reserved = await reserveAct(tx, {
    organisationId,
    id,
    kind,
    dossierId,
    step: `plan-offer/${mail.offerId}/${mail.codeNumber === null ? 'link' : `code-${mail.codeNumber}`}`,
    channel: 'e-mail',
    reservedAt: now,
    reservedBy: actor.id,
    ...(notBefore === undefined ? {} : { notBefore }),
    payload,
    contentSha256,
    ...gate,
    simulated: house.mail.simulated || organisation.isDemo,
  })
  if (reserved === 'already-reserved') return
  await recordAs(recording, {
    verb: 'letter-reserved',
    subject: { kind: 'outward-act', id },
    dossierId,
    facts: { letter, channel: 'e-mail', reference: mail.reference, on },
    references: [contentSha256.toString('hex')],
  })
  await house.jobs.send(tx, 'acts-leave', { organisationId, id: organisationId })
}

/** E-mail of an offer: words alone, nothing attached. */
export const offerMailCarriers: readonly Carrier[] = [
  { kind: 'plan-offer-link', carry: sendOfferMail },
  { kind: 'plan-code', carry: sendOfferMail },
]

const payloadSchema = z.looseObject({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  offerId: z.string(),
  codeNumber: z.number().nullable(),
})

async function sendOfferMail(house: House, act: Parameters<Carrier['carry']>[1]) {
  const { to, subject, text, offerId, codeNumber } = payloadSchema.parse(act.payload)
  const organisation = await inOrganisation(
    house.database.app,
    act.organisation_id,
    getOrganisation,
  )
  if (organisation.email === null) return { kind: 'failed' as const, failure: 'no-sender-address' }
  const mail = organisation.isDemo ? outbox : house.mail
  const words =
    codeNumber === null
      ? text.replace(LINK_MARK, offerLink(house, offerId))
      : text.replace(CODE_MARK, offerCode(house, offerId, codeNumber))
  const sent = await mail.send({
    from: { name: organisation.name, address: organisation.email },
    to,
    subject: withoutThinSpaces(subject),
    text: withoutThinSpaces(words),
    attachment: null,
    messageId: `<${act.id}@${organisation.email.split('@')[1] ?? 'localhost'}>`,
  })
  if (sent.kind === 'sent') return { kind: 'done' as const, result: { answer: sent.answer } }
  if (sent.kind === 'unknown') return { kind: 'ambiguous' as const, failure: sent.answer }
  return { kind: 'failed' as const, failure: sent.answer }
}
