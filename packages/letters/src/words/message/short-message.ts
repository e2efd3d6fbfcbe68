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

/** A reminder by SMS in the words of the house, as a telephone writes. */
export function composeShortMessage(facts: ShortMessageFacts): string {
  const { sender, audience, firstLetter } = facts
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
  const filled = houseMessages[sender.capacity][audience].replaceAll(
    /\{(?<name>[^}]*)\}/gu,
    (_, name: string) => {
      invariant(isField(name), 'the words of the house name fields that exist')
      return values[name]
    },
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
