import { answered, parseDay, refusedInput, type Answered } from '@quittance/kernel'

import { isSepaIdentifier, sepaText } from '#payments/sepa-text.ts'
import { normalise } from '#references/check-digits.ts'
import { checkReference } from '#references/creditor-reference.ts'
import { countries, isInSepa } from '#references/countries.data.ts'
import { checkIban } from '#references/iban.ts'

/** A party of an order as it is given: its name and its account. */
export type PartyFacts = {
  readonly name: string
  readonly iban: string
  readonly bic?: string | undefined
}

/** An address by its parts; `lines` makes it hybrid: what the parts do not say, at most twice. */
export type AddressFacts = {
  readonly street?: string | undefined
  readonly building?: string | undefined
  readonly postCode?: string | undefined
  readonly town: string
  readonly country: string
  readonly lines?: readonly string[] | undefined
}

/** A party as the file names it: signs that banks take, IBAN without blanks. */
export type OrderParty = {
  readonly name: string
  readonly iban: string
  readonly bic: string | null
}

/** An address by its parts, in the order of the schema. */
export type OrderAddress = readonly (readonly [element: string, text: string])[]

/** What a payment says of itself to who receives it: a reference or a text, never both. */
export type OrderRemittance =
  | { readonly kind: 'none' }
  | { readonly kind: 'structured'; readonly reference: string; readonly isRf: boolean }
  | { readonly kind: 'text'; readonly text: string }

/** What is wrong in an order, where it is. */
export type OrderFault = Extract<Answered<never>, { readonly kind: 'refused' }>

/** 999 999 999,99 €, the most a SEPA payment carries. */
const LARGEST_AMOUNT = 99_999_999_999

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

/** What is wrong in the head of an order: its identifier, the instant it was made. */
export function headFault(head: {
  readonly messageId: string
  readonly createdAt: string
}): OrderFault | null {
  const identifier = identifierFault(head.messageId, 'messageId')
  if (identifier !== null) return identifier
  return RFC_3339.test(head.createdAt) && isInstant(head.createdAt)
    ? null
    : refusedInput('invalid-instant', 'createdAt', 'Un instant s’écrit avec son décalage.')
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}

/** A day that does not exist. */
export function dayFault(text: string, path: string): OrderFault | null {
  return parseDay(text) === null ? refusedInput('invalid-day', path, 'Ce jour n’existe pas.') : null
}

/** An amount that no SEPA payment carries. */
export function amountFault(amount: number, path: string): OrderFault | null {
  if (Number.isInteger(amount) && amount >= 1 && amount <= LARGEST_AMOUNT) return null
  const message = 'Le montant va de 1 à 99999999999 centimes.'
  return refusedInput('amount-out-of-range', path, message)
}

/** An identifier that banks would not carry unchanged: 35 signs at most, slashes in their place. */
export function identifierFault(text: string, path: string): OrderFault | null {
  if (text === '' || text.length > 35) {
    return refusedInput('wrong-length', path, 'Un identifiant a de 1 à 35 signes.')
  }
  return isSepaIdentifier(text)
    ? null
    : refusedInput('sign-not-allowed', path, 'Un signe n’est pas admis, ou une barre mal placée.')
}

/** A party whose name, IBAN and BIC hold. */
export function partyOf(party: PartyFacts, path: string): Answered<OrderParty> {
  const name = textOf(party.name, `${path}.name`, 70)
  if (name.kind === 'refused') return name
  const iban = checkIban(party.iban)
  if (!iban.valid) {
    return refusedInput('invalid-iban', `${path}.iban`, 'Cet IBAN n’est pas juste.')
  }
  if (!isInSepa(iban.normalised)) {
    const message = 'Ce compte est tenu hors de l’espace SEPA : un ordre SEPA ne l’atteint pas.'
    return refusedInput('iban-outside-sepa', `${path}.iban`, message)
  }
  const bic = party.bic === undefined ? null : normalise(party.bic)
  if (bic !== null && !/^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/.test(bic)) {
    return refusedInput('invalid-bic', `${path}.bic`, 'Un BIC a 8 ou 11 signes.')
  }
  return answered({ name: name.value, iban: iban.normalised, bic })
}

/** A text as banks carry it, of some signs at most. */
export function textOf(text: string, path: string, longest: number): Answered<string> {
  const written = sepaText(text)?.trim()
  if (written === undefined) {
    return refusedInput(
      'sign-not-allowed',
      path,
      'Un signe n’est pas de ceux que les banques lisent.',
    )
  }
  if (written === '') return refusedInput('empty-value', path, 'Ce texte est vide.')
  return written.length > longest
    ? refusedInput('too-long', path, `Ce texte dépasse ${longest} signes.`)
    : answered(written)
}

/** The remittance of a payment: a reference, or a text of 140 signs at most. */
export function remittanceOf(
  {
    reference,
    text,
  }: {
    readonly reference?: string | undefined
    readonly text?: string | undefined
  },
  path: string,
): Answered<OrderRemittance> {
  if (reference !== undefined && text !== undefined) {
    const message = 'Une référence ou un texte libre, jamais les deux.'
    return refusedInput('both-remittances', `${path}.text`, message)
  }
  if (text !== undefined) {
    const written = textOf(text, `${path}.text`, 140)
    return written.kind === 'refused' ? written : answered({ kind: 'text', text: written.value })
  }
  return reference === undefined
    ? answered({ kind: 'none' })
    : structuredOf(reference, `${path}.reference`)
}

function structuredOf(reference: string, path: string): Answered<OrderRemittance> {
  const check = checkReference(reference)
  if (check.valid) {
    return answered({ kind: 'structured', reference: check.normalised, isRf: true })
  }
  if (check.reason === 'wrong-check-digits' || check.reason === 'wrong-length') {
    return refusedInput('invalid-reference', path, 'Cette référence RF n’est pas juste.')
  }
  const fault = identifierFault(reference, path)
  return fault ?? answered({ kind: 'structured', reference, isRf: false })
}

const ADDRESS_PARTS = [
  ['street', 'StrtNm', 70],
  ['building', 'BldgNb', 16],
  ['postCode', 'PstCd', 16],
  ['town', 'TwnNm', 35],
] as const

/**
 * An address, structured or hybrid: banks refuse one without town and country from 15 November 2026.
 */
export function addressOf(address: AddressFacts | undefined, path: string): Answered<OrderAddress> {
  if (address === undefined) return answered([])
  const parts: [string, string][] = []
  for (const [key, element, longest] of ADDRESS_PARTS) {
    const given = address[key]
    if (given === undefined) continue
    const written = textOf(given, `${path}.${key}`, longest)
    if (written.kind === 'refused') return written
    parts.push([element, written.value])
  }
  if (!countries.has(address.country)) {
    const message = 'Un pays s’écrit par son code de deux capitales (ISO 3166).'
    return refusedInput('invalid-country', `${path}.country`, message)
  }
  const lines = linesOf(address.lines ?? [], path)
  if (lines.kind === 'refused') return lines
  return answered([...parts, ['Ctry', address.country], ...lines.value])
}

/** At most two lines of 70 signs beside town and country (EPC, hybrid address). */
const MOST_LINES = 2

function linesOf(
  lines: readonly string[],
  path: string,
): Answered<readonly (readonly ['AdrLine', string])[]> {
  if (lines.length > MOST_LINES) {
    return refusedInput('too-long', `${path}.lines`, 'Une adresse a deux lignes libres au plus.')
  }
  const written: (readonly ['AdrLine', string])[] = []
  for (const [index, line] of lines.entries()) {
    const read = textOf(line, `${path}.lines[${index}]`, 70)
    if (read.kind === 'refused') return read
    written.push(['AdrLine', read.value])
  }
  return answered(written)
}
