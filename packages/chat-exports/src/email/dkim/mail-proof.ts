import { isAligned } from '#email/dkim/alignment.ts'
import { arcKeyNames, checkArc, type ArcCheck } from '#email/dkim/arc.ts'
import type { DnsAnswers } from '#email/dkim/key-record.ts'
import { bodyForms, signaturesOf, type SignedMessage } from '#email/dkim/signed-forms.ts'
import { checkSignature, type SignatureCheck } from '#email/dkim/verify.ts'
import type { HeaderField } from '#email/mime/header-fields.ts'
import type { WarningCode } from '#message-record.ts'

/** What the signatures of a message prove of its origin. */
export type MailProof = {
  readonly checks: readonly SignatureCheck[]
  readonly arc: ArcCheck
  /** The check that proves who sent it; null when none does. */
  readonly proof: SignatureCheck | null
  readonly warnings: readonly WarningCode[]
}

/** A shorter key is broken with means that many have (RFC 8301, section 3.2). */
const FEWEST_RSA_BITS = 1024

/** Checks every signature of a message, with the keys that the answers hold. */
export function proveMail(
  message: SignedMessage,
  { from, answers }: { readonly from: string | null; readonly answers: DnsAnswers },
): MailProof {
  const { fields } = message
  const forms = bodyForms(message.body)
  const written = fields.filter(({ name }) => name === 'dkim-signature')
  const read = signaturesOf(fields)
  const checks = read.map((signature) => checkSignature(signature, { fields, forms }, answers))
  const proof = checks.find((check) => proves(check, from)) ?? null
  const unverified =
    read.length < written.length || checks.some(({ signed }) => signed === 'not-checked')
  const arc = checkArc({ fields, forms }, answers)
  return {
    checks,
    arc,
    proof,
    warnings: [
      ...(arc.result === 'fail' ? (['arc-failed'] as const) : []),
      ...(checks.some(({ body }) => body === 'differs')
        ? (['dkim-body-hash-mismatch'] as const)
        : []),
      ...(checks.some(({ signed, body }) => signed === 'no' && body !== 'differs')
        ? (['dkim-signature-mismatch'] as const)
        : []),
      ...(unverified ? (['dkim-unverified'] as const) : []),
    ],
  }
}

/** The names under which the DNS has the keys of a message, each once. */
export function keyNamesOf(fields: readonly HeaderField[]): readonly string[] {
  const signatures = signaturesOf(fields)
  return [...new Set([...signatures.map(({ keyName }) => keyName), ...arcKeyNames(fields)])]
}

/**
 * A signature proves the origin when it holds, over the whole body and From, under a key that is
 * long enough, for a domain that answers for the address.
 */
function proves({ signature, body, key, signed }: SignatureCheck, from: string | null): boolean {
  if (body !== 'matches' || signed !== 'yes' || key === null || from === null) return false
  if (signature.bodyLength !== null || !signature.names.includes('from')) return false
  if (key.material.kind === 'rsa' && key.bits < FEWEST_RSA_BITS) return false
  return isAligned(signature.domain, from)
}
