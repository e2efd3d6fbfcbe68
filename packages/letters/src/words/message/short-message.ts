import { cents, eurosText, invariant, type Cents, type Day } from '@quittance/kernel'
import type { FirstLetter } from '#words/facts/letter-facts.ts'
import type { Capacity } from '#words/facts/parties.ts'
import {
  houseMessages,
  messageFields,
  type MessageField,
} from '#words/message/short-message.data.ts'
import type { Audience } from '#words/templates/template.ts'

/** What a reminder by SMS is written from, on its day. */
export type ShortMessageFacts = {
  readonly audience: Audience
  readonly sender: {
    readonly capacity: Capacity
    readonly name: string
    readonly phone: string | null
    readonly email: string | null
  }
  readonly creditorName: string
  readonly firstLetter: FirstLetter
  readonly issuedOn: Day
  readonly totalCents: Cents
  /** The debtor contests a part of the debt, which is not asked for. */
  readonly partContested: boolean
  /** What is quoted with a transfer, so that it finds the case. */
  readonly paymentReference: string
}

/** Why the words of an SMS cannot be filled, and where. */
export type MessageFault = {
  readonly code: 'merge-field-unknown' | 'brace-alone'
  /** What stands between the braces; empty for a brace alone. */
  readonly name: string
  readonly from: number
  readonly to: number
}

/** What is wrong between the braces of the words of an SMS; none where they can be filled. */
export function messageFaults(words: string): readonly MessageFault[] {
  return [...words.matchAll(FIELDS_AND_BRACES)].flatMap((match): readonly MessageFault[] => {
    const name = match.groups?.['name']
    const at = { from: match.index, to: match.index + match[0].length }
    if (name === undefined) return [{ code: 'brace-alone', name: '', ...at }]
    return isField(name) ? [] : [{ code: 'merge-field-unknown', name, ...at }]
  })
}

const FIELDS_AND_BRACES = /\{(?<name>[^{}]*)\}|[{}]/gu

/** The words of the house for a reminder by SMS, merge fields in braces. */
export function houseMessage(capacity: Capacity, audience: Audience): string {
  return houseMessages[capacity][audience]
}

/**
 * A reminder by SMS as a telephone writes it, in the words of its organisation, else of the house.
 *
 * @throws BrokenInvariant for words that {@link messageFaults} finds at fault.
 */
export function composeShortMessage(facts: ShortMessageFacts, own: string | null = null): string {
  const { sender, audience, firstLetter } = facts
  const words = own ?? houseMessage(sender.capacity, audience)
  const values: Readonly<Record<MessageField, string>> = {
    expéditeur: sender.name,
    créancier: facts.creditorName,
    somme: eurosText(cents(facts.totalCents)),
    'hors contesté': facts.partContested ? ', hors ce que vous contestez,' : '',
    'date du jour': inFigures(facts.issuedOn),
    'référence de la première lettre': firstLetter.reference,
    'date de la première lettre': inFigures(firstLetter.sentOn),
    'référence de paiement': facts.paymentReference,
    joindre: sender.phone ?? sender.email ?? 'répondez ici',
  }
  invariant(messageFaults(words).length === 0, 'the words of an SMS name fields that exist')
  const filled = words.replaceAll(FIELDS_AND_BRACES, (braces, name: string) =>
    isField(name) ? values[name] : braces,
  )
  return asATelephoneWrites(filled)
}

function isField(name: string): name is MessageField {
  return Object.hasOwn(messageFields, name)
}

/** « 04/05/2026 ». */
function inFigures(day: Day): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${two(day.day)}/${two(day.month)}/${day.year}`
}

/** What typography writes and the alphabet of telephones has not; the sign that it has instead. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [/[\u00A0\u2000-\u200A\u202F\u205F]/gu, ' '],
  [/[\u2018\u2019]/gu, "'"],
  [/[«»\u201C\u201D]\s?/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/…/gu, '...'],
  [/œ/gu, 'oe'],
  [/Œ/gu, 'OE'],
]

/**
 * A text with the plain spaces, apostrophes and hyphens of telephones: one sign of typography alone
 * would make the whole message cost more than twice as much. No letter loses its accent.
 */
export function asATelephoneWrites(text: string): string {
  let plain = text
  for (const [pattern, by] of PLAINER) plain = plain.replaceAll(pattern, by)
  return plain.trim()
}
