import {
  bits,
  certificateTime,
  der,
  explicit,
  integer,
  octets,
  oid,
  sequence,
  setOf,
  smallInteger,
  utf8Text,
  yes,
} from '#der/der-write.ts'
import { TAG } from '#der/der-read.ts'
import { digest, ECDSA_SHA256, type SignBytes } from '#signing/algorithms.ts'
import { TIME_STAMPING } from '#signing/certificate.ts'

/** What a certificate is for; each has only the rights of its use. */
export type CertificateUse = 'root' | 'time-stamps' | 'seals'

export type CertificateOrder = {
  readonly use: CertificateUse
  /** Sixteen bytes of chance. */
  readonly serial: Uint8Array
  readonly organisation: string
  readonly name: string
  readonly issuerName: string
  readonly notBefore: string
  readonly notAfter: string
  /** SubjectPublicKeyInfo of a P-256 key, DER. */
  readonly publicKey: Uint8Array
  /** That of the issuer: the same for a root. */
  readonly issuerKey: Uint8Array
  /** The key of the issuer. */
  readonly sign: SignBytes
}

/** A certificate of our own, never of a recognised authority (RFC 5280, section 4.1). */
export async function makeCertificate(order: CertificateOrder): Promise<Uint8Array> {
  const algorithm = sequence(oid(ECDSA_SHA256))
  const body = sequence(
    explicit(0, smallInteger(2)),
    integer(Uint8Array.of(0x01, ...order.serial)),
    algorithm,
    nameBytes(order.organisation, order.issuerName),
    sequence(certificateTime(order.notBefore), certificateTime(order.notAfter)),
    nameBytes(order.organisation, order.name),
    order.publicKey,
    explicit(3, sequence(...extensions(order))),
  )
  return sequence(body, algorithm, bits(await order.sign(body)))
}

function nameBytes(organisation: string, name: string): Uint8Array {
  const pair = (id: string, text: string) => setOf(sequence(oid(id), utf8Text(text)))
  return sequence(pair('2.5.4.10', organisation), pair('2.5.4.3', name))
}

/** RFC 5280, sections 4.2.1.1 to 4.2.1.12. */
function extensions({ use, publicKey, issuerKey }: CertificateOrder): readonly Uint8Array[] {
  const identifiers = [
    extension('2.5.29.14', { critical: false, value: octets(keyId(publicKey)) }),
    extension('2.5.29.35', { critical: false, value: sequence(der(0x80, keyId(issuerKey))) }),
  ]
  const root = use === 'root'
  const constraints = { critical: true, value: root ? sequence(yes()) : sequence() }
  const keyUse = { critical: true, value: root ? KEYS_AND_LISTS : DIGITAL_SIGNATURE }
  const stamping = { critical: true, value: sequence(oid(TIME_STAMPING)) }
  return [
    ...identifiers,
    extension('2.5.29.19', constraints),
    extension('2.5.29.15', keyUse),
    ...(use === 'time-stamps' ? [extension('2.5.29.37', stamping)] : []),
  ]
}

/** Bits of key usage: digitalSignature with nonRepudiation, or keyCertSign with cRLSign. */
const DIGITAL_SIGNATURE = der(TAG.bitString, Uint8Array.of(6, 0xc0))
const KEYS_AND_LISTS = der(TAG.bitString, Uint8Array.of(1, 0x06))

function extension(
  id: string,
  { critical, value }: { readonly critical: boolean; readonly value: Uint8Array },
): Uint8Array {
  return sequence(oid(id), ...(critical ? [yes()] : []), octets(value))
}

/** RFC 7093, section 2, method 1: the first 160 bits of SHA-256. */
function keyId(publicKey: Uint8Array): Uint8Array {
  return digest('sha256', publicKey).subarray(0, 20)
}
