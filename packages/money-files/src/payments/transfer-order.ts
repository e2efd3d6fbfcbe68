import { answered, parseDay, refusedInput, type Answered } from '@quittance/kernel'

import { isSepaIdentifier, sepaText } from '#payments/sepa-text.ts'
import { normalise } from '#references/check-digits.ts'
import { checkReference } from '#references/creditor-reference.ts'
import { checkIban } from '#references/iban.ts'

/** The two versions of a transfer file that French banks take. */
export const transferSchemes = ['pain.001.001.09', 'pain.001.001.03'] as const
export type TransferScheme = (typeof transferSchemes)[number]

/** The facts of `quittance money transfer-file`. */
export type TransferFileFacts = {
  readonly scheme: TransferScheme
  readonly messageId: string
  readonly createdAt: string
  readonly executeOn: string
  readonly debtor: PartyFacts
  readonly transfers: readonly TransferFacts[]
}

type PartyFacts = {
  readonly name: string
  readonly iban: string
  readonly bic?: string | undefined
}

type TransferFacts = PartyFacts & {
  readonly id: string
  readonly amount: number
  readonly reference?: string | undefined
  readonly text?: string | undefined
  readonly address?: AddressFacts | undefined
}

type AddressFacts = {
  readonly street?: string | undefined
  readonly building?: string | undefined
  readonly postCode?: string | undefined
  readonly town: string
  readonly country: string
}

/** A party as the file names it: signs that banks take, IBAN without blanks. */
export type OrderParty = {
  readonly name: string
  readonly iban: string
  readonly bic: string | null
}

/** An address by its parts, in the order of the schema. */
export type OrderAddress = readonly (readonly [element: string, text: string])[]

export type OrderTransfer = OrderParty & {
  readonly id: string
  readonly amount: number
  readonly remittance:
    | { readonly kind: 'none' }
    | { readonly kind: 'structured'; readonly reference: string; readonly isRf: boolean }
    | { readonly kind: 'text'; readonly text: string }
  readonly address: OrderAddress
}

/** A transfer order that holds the rules of EPC and of the schema, ready to be written. */
export type TransferOrder = Omit<TransferFileFacts, 'debtor' | 'transfers'> & {
  readonly debtor: OrderParty
  readonly transfers: readonly OrderTransfer[]
}

/** 999 999 999,99 €, the most a SEPA transfer carries. */
const LARGEST_AMOUNT = 99_999_999_999

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

/**
 * Checks the facts of a transfer file against EPC rulebooks and the schema: lengths, signs, IBANs,
 * slashes, amounts, and an address that has town and country or is not there.
 */
export function transferOrder(facts: TransferFileFacts): Answered<TransferOrder> {
  const head = headFault(facts)
  if (head !== null) return head
  const debtor = partyOf(facts.debtor, 'debtor')
  if (debtor.kind === 'refused') return debtor
  const transfers: OrderTransfer[] = []
  const seen = new Set<string>()
  for (const [index, transfer] of facts.transfers.entries()) {
    const path = `transfers[${index}]`
    if (seen.has(transfer.id)) {
      return refusedInput('duplicate-id', `${path}.id`, 'Deux virements portent le même id.')
    }
    seen.add(transfer.id)
    const read = transferOf(transfer, path)
    if (read.kind === 'refused') return read
    transfers.push(read.value)
  }
  return answered({ ...facts, debtor: debtor.value, transfers })
}

type Refusal = Extract<Answered<never>, { readonly kind: 'refused' }>

function headFault(facts: TransferFileFacts): Refusal | null {
  const identifier = identifierFault(facts.messageId, 'messageId')
  if (identifier !== null) return identifier
  if (!RFC_3339.test(facts.createdAt) || !isInstant(facts.createdAt)) {
    return refusedInput('invalid-instant', 'createdAt', 'Un instant s’écrit avec son décalage.')
  }
  if (parseDay(facts.executeOn) === null) {
    return refusedInput('invalid-day', 'executeOn', 'Ce jour n’existe pas.')
  }
  return facts.transfers.length === 0
    ? refusedInput('empty-value', 'transfers', 'Un ordre porte au moins un virement.')
    : null
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}

function identifierFault(text: string, path: string): Refusal | null {
  if (text === '' || text.length > 35) {
    return refusedInput('wrong-length', path, 'Un identifiant a de 1 à 35 signes.')
  }
  return isSepaIdentifier(text)
    ? null
    : refusedInput('sign-not-allowed', path, 'Un signe n’est pas admis, ou une barre mal placée.')
}

function partyOf(party: PartyFacts, path: string): Answered<OrderParty> {
  const name = textOf(party.name, `${path}.name`, 70)
  if (name.kind === 'refused') return name
  const iban = checkIban(party.iban)
  if (!iban.valid) {
    return refusedInput('invalid-iban', `${path}.iban`, 'Cet IBAN n’est pas juste.')
  }
  const bic = party.bic === undefined ? null : normalise(party.bic)
  if (bic !== null && !/^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/.test(bic)) {
    return refusedInput('invalid-bic', `${path}.bic`, 'Un BIC a 8 ou 11 signes.')
  }
  return answered({ name: name.value, iban: iban.normalised, bic })
}

function textOf(text: string, path: string, longest: number): Answered<string> {
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

function transferOf(transfer: TransferFacts, path: string): Answered<OrderTransfer> {
  const identifier = identifierFault(transfer.id, `${path}.id`)
  if (identifier !== null) return identifier
  const party = partyOf(transfer, path)
  if (party.kind === 'refused') return party
  const { amount } = transfer
  if (!Number.isInteger(amount) || amount < 1 || amount > LARGEST_AMOUNT) {
    const message = 'Le montant va de 1 à 99999999999 centimes.'
    return refusedInput('amount-out-of-range', `${path}.amount`, message)
  }
  const remittance = remittanceOf(transfer, path)
  if (remittance.kind === 'refused') return remittance
  const address = addressOf(transfer.address, `${path}.address`)
  if (address.kind === 'refused') return address
  return answered({
    ...party.value,
    id: transfer.id,
    amount,
    remittance: remittance.value,
    address: address.value,
  })
}

function remittanceOf(
  { reference, text }: TransferFacts,
  path: string,
): Answered<OrderTransfer['remittance']> {
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

function structuredOf(reference: string, path: string): Answered<OrderTransfer['remittance']> {
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

/** A structured address: banks refuse one without town and country from 15 November 2026. */
function addressOf(address: AddressFacts | undefined, path: string): Answered<OrderAddress> {
  if (address === undefined) return answered([])
  const parts: [string, string][] = []
  for (const [key, element, longest] of ADDRESS_PARTS) {
    const given = address[key]
    if (given === undefined) continue
    const written = textOf(given, `${path}.${key}`, longest)
    if (written.kind === 'refused') return written
    parts.push([element, written.value])
  }
  if (!/^[A-Z]{2}$/.test(address.country)) {
    return refusedInput('invalid-country', `${path}.country`, 'Un pays a deux capitales.')
  }
  return answered([...parts, ['Ctry', address.country]])
}
