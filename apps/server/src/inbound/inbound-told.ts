import { inboundKinds, inboundKindWords } from '@quittance/cases'
import { said, saidTogether, verbatim, type Said } from '@quittance/kernel'
import type { Facts } from '#dossier/timeline-facts.ts'
import { checkReason } from '#inbound/addresses/check-words.ts'

type InboundVerb =
  | 'reply-received'
  | 'reply-placed'
  | 'reply-handled'
  | 'address-check-opened'
  | 'address-confirmed'
  | 'address-corrected'

type Words = { readonly title: Said; readonly detail: Said }

/** What the history of a dossier tells of the replies of its debtor, and of his addresses. */
export const inboundTold: Readonly<Record<InboundVerb, (facts: Facts) => Words>> = {
  'reply-received': ({ channel, kind }) => ({
    title: said(`Réponse reçue par ${by(channel).fr}`, `Reply received by ${by(channel).en}`),
    detail: saidTogether([
      kindProposed(kind),
      said('Ce qui devait partir est suspendu.', 'What was to be sent is suspended.'),
    ]),
  }),
  'reply-placed': ({ channel }) => ({
    title: said(
      `Réponse par ${by(channel).fr} mise sur ce dossier`,
      `Reply by ${by(channel).en} put on this case`,
    ),
    detail: verbatim(''),
  }),
  'reply-handled': ({ outcome, reason }) => ({
    title: said('Réponse traitée', 'Reply handled'),
    detail: saidTogether([outcomeWords(outcome), verbatim(reason ?? '')]),
  }),
  'address-check-opened': ({ why, address }) => ({
    title: said('Adresse à vérifier', 'Address to be checked'),
    detail: saidTogether([checkReason(textOf(why)), verbatim(textOf(address))]),
  }),
  'address-confirmed': ({ after, reason }) => ({
    title: said('Adresse confirmée', 'Address confirmed'),
    detail: saidTogether([verbatim(`${textOf(after)}.`), verbatim(reason ?? '')]),
  }),
  'address-corrected': ({ before, after, reason }) => ({
    title: said('Adresse corrigée', 'Address corrected'),
    detail: saidTogether([
      said(
        `Avant : ${textOf(before)}. Depuis : ${textOf(after)}.`,
        `Before: ${textOf(before)}. Since: ${textOf(after)}.`,
      ),
      verbatim(reason ?? ''),
    ]),
  }),
}

const channels: Readonly<Record<string, Said>> = {
  'e-mail': said('courriel', 'e-mail'),
  sms: said('SMS', 'text message'),
  phone: said('téléphone', 'telephone'),
  post: said('courrier', 'post'),
}

function by(channel: string | undefined): Said {
  return channels[channel ?? ''] ?? said('message', 'message')
}

function kindProposed(kind: string | undefined): Said {
  const known = inboundKinds.find((one) => one === kind)
  if (known === undefined || known === 'other') return verbatim('')
  const { fr, en } = inboundKindWords[known]
  return said(`Lecture proposée : ${fr}.`, `Proposed reading: ${en}.`)
}

const outcomes: Readonly<Record<string, Said>> = {
  promise: said('Une promesse en est notée.', 'A promise was recorded from it.'),
  dispute: said('Une contestation en est notée.', 'A dispute was recorded from it.'),
  note: said('Une note en est écrite.', 'A note was written from it.'),
  finding: said('Ses engagements sont relus.', 'Its commitments were reviewed.'),
  address: said('Une adresse est à vérifier.', 'An address is to be checked.'),
  hold: said('Une suspension en est notée.', 'A hold was recorded from it.'),
  nothing: said('Rien à faire :', 'Nothing to do:'),
}

function outcomeWords(outcome: unknown): Said {
  return outcomes[textOf(outcome)] ?? verbatim('')
}

/** A fact of the journal that is a text; empty where it is none. */
function textOf(fact: unknown): string {
  return typeof fact === 'string' ? fact : ''
}
