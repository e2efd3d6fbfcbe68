import {
  canonicalBody,
  canonicalField,
  signedFields,
  withoutSignature,
  type CanonicalForm,
} from '#email/dkim/canonical.ts'
import { answersIn, findKey, pemOf } from '#email/dkim/key-record.ts'
import { readSignature, type MailSignature } from '#email/dkim/signature.ts'
import { openMessage } from '#email/message.ts'
import type { HeaderField } from '#email/mime/header-fields.ts'
import { textBytes } from '#text/charset.ts'

/** Those of the DNS that a hostile message may make us check. */
const MOST_SIGNATURES = 20

/** A message, cut into its fields and its body. */
export type SignedMessage = {
  readonly fields: readonly HeaderField[]
  readonly body: Uint8Array
}

/** Canonical bodies are made once each: a message may bear many signatures. */
export type BodyForms = (form: CanonicalForm) => Uint8Array

export function bodyForms(body: Uint8Array): BodyForms {
  const made = new Map<CanonicalForm, Uint8Array>()
  return (form) => {
    const known = made.get(form) ?? canonicalBody(body, form)
    made.set(form, known)
    return known
  }
}

/** The part of the canonical body that `l=` leaves; null when it wants more than there is. */
export function hashedBody(
  { bodyForm, bodyLength }: MailSignature,
  forms: BodyForms,
): Uint8Array | null {
  const whole = forms(bodyForm)
  if (bodyLength === null) return whole
  return bodyLength > whole.length ? null : whole.subarray(0, bodyLength)
}

/** The canonical headers that a signature is over, its own field last. */
export function headersText(signature: MailSignature, fields: readonly HeaderField[]): string {
  const { headerForm, field, names } = signature
  const others = fields.filter((one) => one !== field)
  const signed = signedFields(others, names).map((one) => canonicalField(one.raw, headerForm))
  return signed.join('') + withoutSignature(field.raw, headerForm)
}

/** The signatures of a message that can be read, from the topmost down. */
export function signaturesOf(fields: readonly HeaderField[]): readonly MailSignature[] {
  return fields
    .filter(({ name }) => name === 'dkim-signature')
    .slice(0, MOST_SIGNATURES)
    .flatMap((field) => readSignature(field) ?? [])
}

/** What a signature is over, and the key that the answers hold for it. */
export type SignedForms = {
  readonly headers: Uint8Array
  readonly signature: Uint8Array
  readonly body: Uint8Array
  /** Null where the answers hold no key for it. */
  readonly keyPem: string | null
}

/**
 * What each signature of a message is over, made again from its bytes: nothing is checked by a key.
 *
 * A message of a mailbox file is given by its slice. `dns` is the JSON of the answers that were archived, null where none was; it may
 * have been written by anybody.
 *
 * @see RFC 6376, section 3.7
 */
export function signedForms(bytes: Uint8Array, dns: string | null): readonly SignedForms[] {
  const answers = dns === null ? {} : answersIn(dns)
  const { fields, body } = openMessage(bytes)
  const forms = bodyForms(body)
  return signaturesOf(fields).map((signature) => {
    const key = findKey(answers, signature.keyName)
    return {
      headers: textBytes(headersText(signature, fields)),
      signature: signature.bytes,
      body: hashedBody(signature, forms) ?? forms(signature.bodyForm),
      keyPem: key === null ? null : pemOf(key.publicKeyInfo),
    }
  })
}
