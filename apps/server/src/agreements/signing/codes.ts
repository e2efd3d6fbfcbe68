import { afterDe } from '@quittance/kernel'
import { timingSafeEqual } from 'node:crypto'
import { insertPlanOfferEvent, type PlanOfferEvent } from '@quittance/database'
import { eventOf } from '#agreements/offers/offer-state.ts'
import { CODE_MARK, reserveOfferMail } from '#agreements/signing/offer-mails.ts'
import type { OpenedOffer } from '#agreements/signing/open-offer.ts'
import { offerCode, readingKey } from '#agreements/signing/token.ts'
import { recordAs, type JournalNote } from '#journal/record.ts'

/** The page of the debtor acts by itself in the journal: no member does. */
export const PAGE_ACTOR = { kind: 'worker', id: 'debtor-page' } as const

/** Policy of the house, not law: how long a code serves, how many are sent and tried. */
const policy = {
  codeMinutes: 15,
  readingMinutes: 60,
  codesAnHour: 5,
  secondsBetween: 30,
  triesOfACode: 5,
  wrongInAll: 15,
} as const

/** What came of asking for a code, and the offer as it stands then. */
export type CodeAsked = {
  readonly kind: 'sent' | 'just-sent' | 'too-many' | 'closed'
  readonly opened: OpenedOffer
}

/** Sends one more code to the address that was known before the offer. */
export async function sendCode(opened: OpenedOffer): Promise<CodeAsked> {
  const { offer, now, house, tx, organisation, dossier } = opened
  if (opened.state !== 'open' || offer.email === null) return { kind: 'closed', opened }
  if (wrongCodes(offer.events) >= policy.wrongInAll) return { kind: 'too-many', opened }
  const sent = codesSent(offer.events)
  const within = (seconds: number) =>
    sent.filter(({ at }) => now.since(at).total('seconds') < seconds).length
  if (within(policy.secondsBetween) > 0) return { kind: 'just-sent', opened }
  if (within(3600) >= policy.codesAnHour) return { kind: 'too-many', opened }
  const codeNumber = sent.length + 1
  const event = { ...pageEvent(opened, 'code-sent'), codeNumber }
  await insertPlanOfferEvent(tx, offer.id, event)
  await note(opened, {
    verb: 'plan-code-sent',
    subject: { kind: 'plan-offer', id: offer.id },
    facts: { number: offer.number, code: codeNumber, channel: 'e-mail' },
  })
  await reserveOfferMail(
    { tx, now, house, organisationId: opened.organisationId, actor: PAGE_ACTOR },
    {
      kind: 'plan-code',
      offerId: offer.id,
      dossierId: offer.dossierId,
      codeNumber,
      to: offer.email,
      reference: dossier.reference,
      subject: 'Votre code de lecture',
      text: [
        `Votre code : ${CODE_MARK}`,
        `Il ouvre la proposition d’échéancier ${afterDe(organisation.name)}, pendant ${policy.codeMinutes} minutes. ` +
          `Si vous ne l’avez pas demandé, ignorez ce message, et ne donnez ce code à personne.`,
      ].join('\n\n'),
    },
  )
  return {
    kind: 'sent',
    opened: { ...opened, offer: { ...offer, events: [...offer.events, event] } },
  }
}

/** What came of a code: the key to read and sign with, or why it does not serve. */
export type CodeTried =
  | { readonly kind: 'right'; readonly key: string }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'too-many' }
  | { readonly kind: 'no-code' }

/** Tries a code against the last one sent; every try is kept. */
export async function tryCode(opened: OpenedOffer, typed: string): Promise<CodeTried> {
  const { offer, now, house, tx } = opened
  const last = codesSent(offer.events).at(-1)
  if (last?.codeNumber == null) return { kind: 'no-code' }
  if (now.since(last.at).total('minutes') >= policy.codeMinutes) return { kind: 'no-code' }
  const { codeNumber } = last
  const wrong = offer.events.filter(
    (event) => event.kind === 'code-wrong' && event.codeNumber === codeNumber,
  ).length
  if (wrong >= policy.triesOfACode || wrongCodes(offer.events) >= policy.wrongInAll) {
    return { kind: 'too-many' }
  }
  const right = sameText(typed.replaceAll(/\D/gu, ''), offerCode(house, offer.id, codeNumber))
  await insertPlanOfferEvent(tx, offer.id, {
    ...pageEvent(opened, right ? 'code-right' : 'code-wrong'),
    codeNumber,
  })
  if (!right) {
    await note(opened, {
      verb: 'plan-code-refused',
      subject: { kind: 'plan-offer', id: offer.id },
      facts: { number: offer.number, code: codeNumber, tries: wrong + 1 },
    })
    return { kind: 'wrong', left: policy.triesOfACode - wrong - 1 }
  }
  await note(opened, {
    verb: 'plan-read',
    subject: { kind: 'plan-offer', id: offer.id },
    facts: { number: offer.number, code: codeNumber },
    references: [offer.textSha256],
  })
  return { kind: 'right', key: readingKey(house, offer.id, codeNumber) }
}

/** The right code that a key of reading stands for, within its hour; null for another key. */
export function readingOf({ offer, now, house }: OpenedOffer, key: string): PlanOfferEvent | null {
  const found = offer.events.findLast(
    ({ kind, codeNumber }) =>
      kind === 'code-right' &&
      codeNumber !== null &&
      sameText(key, readingKey(house, offer.id, codeNumber)),
  )
  if (found === undefined) return null
  return now.since(found.at).total('minutes') < policy.readingMinutes ? found : null
}

/** The codes that were sent for an offer, the first first. */
export function codesSent(events: readonly PlanOfferEvent[]): readonly PlanOfferEvent[] {
  return events.filter(({ kind }) => kind === 'code-sent')
}

/** How many codes that were typed were wrong. */
export function wrongCodes(events: readonly PlanOfferEvent[]): number {
  return events.filter(({ kind }) => kind === 'code-wrong').length
}

/** An event of the page, with who the network and the browser say is there. */
export function pageEvent(opened: OpenedOffer, kind: PlanOfferEvent['kind']): PlanOfferEvent {
  const { caller } = opened
  return {
    ...eventOf(opened, kind, PAGE_ACTOR.id),
    callerAddress: caller.address,
    callerAgent: caller.agent === '' ? null : caller.agent,
  }
}

/** Writes what the page did into the journal of its dossier. */
export async function note(
  opened: OpenedOffer,
  entry: Omit<JournalNote, 'dossierId'>,
): Promise<void> {
  const { tx, now, house, organisationId, offer } = opened
  await recordAs(
    { tx, now, house, organisationId, actor: PAGE_ACTOR },
    { ...entry, dossierId: offer.dossierId },
  )
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
