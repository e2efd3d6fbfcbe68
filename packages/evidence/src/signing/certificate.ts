import { childrenOf, DerFault, derOf, openParts, part, TAG, type Der } from '#der/der-read.ts'
import { bitsOf, instantOf, oidOf, sameBytes } from '#der/der-values.ts'
import { keyServes, schemeOf, type CheckSignature } from '#signing/algorithms.ts'

/** What is read of a certificate (certificat) to follow a chain; no more than is checked. */
export type Certificate = {
  readonly bytes: Uint8Array
  readonly serial: Uint8Array
  readonly issuer: Uint8Array
  readonly subject: Uint8Array
  /** The common name of the subject, else its organisation, else nothing. */
  readonly name: string
  /** Compare with others of this form as texts, up to the second. */
  readonly notBefore: string
  readonly notAfter: string
  readonly publicKey: Der
  readonly mayIssue: boolean
  /** Critical extended use « time-stamping » and no other (RFC 3161, section 2.3). */
  readonly stampsOnly: boolean
  readonly signed: Uint8Array
  readonly algorithm: Der
  readonly signature: Uint8Array
}

const EXTENSIONS = part(3)

/**
 * Reads a certificate (RFC 5280, section 4.1).
 *
 * @throws DerFault when the bytes are none.
 */
export function readCertificate(bytes: Uint8Array): Certificate {
  const whole = openParts(derOf(bytes))
  const body = whole.take(TAG.sequence)
  const algorithm = whole.take(TAG.sequence)
  const signature = bitsOf(whole.take(TAG.bitString))
  whole.end()
  const parts = openParts(body)
  parts.takeIf(part(0))
  const serial = parts.take(TAG.integer).content
  const named = parts.take(TAG.sequence)
  if (!sameBytes(named.whole, algorithm.whole)) throw new DerFault('two algorithms')
  const issuer = parts.take(TAG.sequence).whole
  const validity = openParts(parts.take(TAG.sequence))
  const notBefore = instantOf(validity.next())
  const notAfter = instantOf(validity.next())
  const subject = parts.take(TAG.sequence)
  const publicKey = parts.take(TAG.sequence)
  parts.takeIf(0x81)
  parts.takeIf(0x82)
  const extensions = extensionsOf(parts.takeIf(EXTENSIONS))
  return {
    bytes,
    serial,
    issuer,
    subject: subject.whole,
    name: nameOf(subject),
    notBefore,
    notAfter,
    publicKey,
    mayIssue: mayIssue(extensions),
    stampsOnly: stampsOnly(extensions),
    signed: body.whole,
    algorithm,
    signature,
  }
}

type Extension = { readonly id: string; readonly critical: boolean; readonly value: Uint8Array }

function extensionsOf(holder: Der | null): readonly Extension[] {
  if (holder === null) return []
  const [list] = childrenOf(holder, EXTENSIONS)
  if (list === undefined) return []
  return childrenOf(list).map((each) => {
    const parts = openParts(each)
    const id = oidOf(parts.take(TAG.oid))
    const critical = parts.takeIf(TAG.boolean)?.content[0] === 0xff
    return { id, critical, value: parts.take(TAG.octetString).content }
  })
}

/** Basic constraints and extended key usage, RFC 5280, sections 4.2.1.9 and 4.2.1.12. */
const BASIC_CONSTRAINTS = '2.5.29.19'
const EXTENDED_USE = '2.5.29.37'
export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

function mayIssue(extensions: readonly Extension[]): boolean {
  const found = extensions.find(({ id }) => id === BASIC_CONSTRAINTS)
  if (found === undefined) return false
  return openParts(derOf(found.value)).takeIf(TAG.boolean)?.content[0] === 0xff
}

function stampsOnly(extensions: readonly Extension[]): boolean {
  const found = extensions.find(({ id }) => id === EXTENDED_USE)
  if (found === undefined || !found.critical) return false
  const uses = childrenOf(derOf(found.value)).map(oidOf)
  return uses.length === 1 && uses[0] === TIME_STAMPING
}

const COMMON_NAME = '2.5.4.3'
const ORGANISATION = '2.5.4.10'

function nameOf(subject: Der): string {
  const names = childrenOf(subject)
    .flatMap((set) => childrenOf(set, TAG.set))
    .map((pair) => {
      const parts = openParts(pair)
      return { id: oidOf(parts.next()), text: textOf(parts.next().content) }
    })
  const found =
    names.find(({ id }) => id === COMMON_NAME) ?? names.find(({ id }) => id === ORGANISATION)
  return found?.text ?? ''
}

/** Names are for people: bytes that are no UTF-8 are shown as marks, never refused. */
function textOf(bytes: Uint8Array): string {
  const coded = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  try {
    return decodeURIComponent(coded)
  } catch {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '?')).join('')
  }
}

/** Whether an instant falls in the validity of a certificate. */
export function validAt(certificate: Certificate, instant: string): boolean {
  const second = instant.slice(0, 19)
  return certificate.notBefore.slice(0, 19) <= second && second <= certificate.notAfter.slice(0, 19)
}

/** Whether the second certificate, of an authority, signed the first. */
export async function issuedBy(
  certificate: Certificate,
  issuer: Certificate,
  check: CheckSignature,
): Promise<boolean> {
  if (!sameBytes(certificate.issuer, issuer.subject) || !issuer.mayIssue) return false
  const scheme = schemeOf(certificate.algorithm)
  if (scheme === null || scheme.digest === null) return false
  if (!keyServes(issuer.publicKey, scheme.kind)) return false
  return check({
    kind: scheme.kind,
    digest: scheme.digest,
    publicKey: issuer.publicKey.whole,
    message: certificate.signed,
    signature: certificate.signature,
  })
}
