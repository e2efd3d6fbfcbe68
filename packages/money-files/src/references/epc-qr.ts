import { answered, refusedInput, type Answered } from '@quittance/kernel'

import { fitsOneByteSet, utf8Length, type OneByteSet } from '#bytes/charset.ts'
import { normalise } from '#references/check-digits.ts'
import { checkReference } from '#references/creditor-reference.ts'
import { economicArea } from '#references/iban-lengths.data.ts'
import { checkIban } from '#references/iban.ts'

/** The character sets of EPC069-12, in the order of their numbers, from 1. */
export const epcCharacterSets = [
  'utf-8',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-10',
  'iso-8859-15',
] as const satisfies readonly ('utf-8' | OneByteSet)[]

export type EpcCharacterSet = (typeof epcCharacterSets)[number]

/** The facts of `quittance money epc-qr`. */
export type EpcQrFacts = {
  readonly name: string
  readonly iban: string
  readonly bic?: string | undefined
  readonly amount?: number | undefined
  readonly purpose?: string | undefined
  readonly reference?: string | undefined
  readonly text?: string | undefined
  readonly information?: string | undefined
  readonly version?: '001' | '002' | undefined
  readonly charset?: EpcCharacterSet | undefined
}

/** What a QR code carries, and its length in the character set it names. */
export type EpcQr = { readonly payload: string; readonly bytes: number }

/** The whole payload holds in 331 bytes: a QR code of version 13, level M (EPC069-12). */
const LONGEST_PAYLOAD = 331

/** 0,01 € to 999 999 999,99 €. */
const LARGEST_AMOUNT = 99_999_999_999

const LONGEST = { name: 70, purpose: 4, reference: 35, text: 140, information: 70 } as const

/**
 * The payload of a transfer code (QR code de virement, EPC069-12).
 *
 * Few French bank apps read it: print IBAN and reference beside it. The name is that of the holder
 * of the account that receives, as the bank knows it.
 */
export function answerEpcQr(facts: EpcQrFacts): Answered<EpcQr> {
  const refused = fieldFault(facts) ?? accountFault(facts)
  if (refused !== null) return refusedInput(refused.code, refused.path, refused.message)
  const payload = payloadOf(facts)
  const charset = facts.charset ?? 'utf-8'
  if (charset !== 'utf-8' && !fitsOneByteSet(payload, charset)) {
    const message = 'Le jeu de caractères choisi n’a pas tous les signes de ce texte.'
    return refusedInput('sign-not-in-charset', 'charset', message)
  }
  const bytes = charset === 'utf-8' ? utf8Length(payload) : signCount(payload)
  if (bytes > LONGEST_PAYLOAD) {
    return refusedInput('payload-too-long', '', 'Le code dépasserait 331 octets.')
  }
  return answered({ payload, bytes })
}

type Fault = { readonly code: string; readonly path: string; readonly message: string }

function fault(code: string, path: string, message: string): Fault {
  return { code, path, message }
}

function fieldFault(facts: EpcQrFacts): Fault | null {
  const { name, purpose, reference, text, information, bic, iban, amount } = facts
  if (name.trim() === '') return fault('empty-value', 'name', 'Le nom du bénéficiaire manque.')
  for (const [path, value] of Object.entries({
    name,
    iban,
    bic,
    purpose,
    reference,
    text,
    information,
  })) {
    if (value !== undefined && /[\p{Cc}\u2028\u2029\p{Cs}]/u.test(value)) {
      return fault('control-sign', path, 'Aucun saut de ligne ni signe de contrôle n’est admis.')
    }
  }
  const measured = Object.entries({ name, purpose, reference, text, information })
  for (const [path, value] of measured) {
    if (value !== undefined && signCount(value) > longestOf(path)) {
      return fault('too-long', path, `Ce champ dépasse ${longestOf(path)} signes.`)
    }
  }
  if (given(reference) && given(text)) {
    return fault('both-remittances', 'text', 'Une référence ou un texte libre, jamais les deux.')
  }
  if (given(reference) && isWrongRf(reference)) {
    return fault('invalid-reference', 'reference', 'Cette référence RF n’est pas juste.')
  }
  if (amount !== undefined && !isAmount(amount)) {
    return fault('amount-out-of-range', 'amount', 'Le montant va de 1 à 99999999999 centimes.')
  }
  return null
}

function longestOf(path: string): number {
  const limits: Readonly<Record<string, number>> = LONGEST
  return limits[path] ?? 0
}

function signCount(text: string): number {
  return Array.from(text).length
}

function isAmount(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 1 && amount <= LARGEST_AMOUNT
}

/** A reference that is an RF one with wrong check digits; one of another kind is not ours to judge. */
function isWrongRf(reference: string): boolean {
  const { reason } = checkReference(reference)
  return reason === 'wrong-check-digits' || reason === 'wrong-length'
}

function given(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}

function accountFault({ iban, bic, version = '002' }: EpcQrFacts): Fault | null {
  const check = checkIban(iban)
  if (!check.valid) return fault('invalid-iban', 'iban', 'Cet IBAN n’est pas juste.')
  if (bic !== undefined && bic !== '') {
    const right = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(normalise(bic))
    return right ? null : fault('invalid-bic', 'bic', 'Un BIC a 8 ou 11 signes.')
  }
  if (version === '001') {
    return fault('bic-missing', 'bic', 'La version 001 exige le BIC.')
  }
  return economicArea.has(check.normalised.slice(0, 2))
    ? null
    : fault('bic-missing', 'bic', 'Hors de l’Espace économique européen, le BIC est exigé.')
}

function payloadOf(facts: EpcQrFacts): string {
  const { version = '002', charset = 'utf-8', amount } = facts
  const lines = [
    'BCD',
    version,
    String(epcCharacterSets.indexOf(charset) + 1),
    'SCT',
    normalise(facts.bic ?? ''),
    facts.name,
    normalise(facts.iban),
    amount === undefined ? '' : amountOf(amount),
    facts.purpose ?? '',
    facts.reference ?? '',
    facts.text ?? '',
    facts.information ?? '',
  ]
  while (lines.at(-1) === '') lines.pop()
  return lines.join('\n')
}

function amountOf(amount: number): string {
  const digits = String(amount).padStart(3, '0')
  return `EUR${digits.slice(0, -2)}.${digits.slice(-2)}`
}
