import { derOf, part } from '#der/der-read.ts'
import {
  certificateTime,
  der,
  explicit,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  setOf,
  smallInteger,
} from '#der/der-write.ts'
import { digest, DIGEST_OIDS, ECDSA_SHA256, type SignBytes } from '#signing/algorithms.ts'
import { readCertificate } from '#signing/certificate.ts'
import {
  CONTENT_TYPE,
  DATA,
  MESSAGE_DIGEST,
  SIGNED_DATA,
  SIGNING_CERTIFICATE_V2,
} from '#signing/signed-data.ts'

/** Who signs: a certificate, its issuers to send along, and the key, used from outside. */
export type Signer = {
  readonly certificate: Uint8Array
  readonly issuers: readonly Uint8Array[]
  readonly sign: SignBytes
}

export type SigningOrder = {
  readonly contentType: string
  readonly content: Uint8Array
  /** A detached signature leaves its content out. */
  readonly detached: boolean
  /** The signer's own clock, for a seal; a token has its time inside. */
  readonly signedAt: string | null
  readonly signer: Signer
}

const SIGNING_TIME = '1.2.840.113549.1.9.5'

/** A signature by ECDSA on P-256, with the attributes of CAdES-BES (RFC 5652; RFC 5035). */
export async function makeSignedData(order: SigningOrder): Promise<Uint8Array> {
  const { contentType, content, detached, signedAt, signer } = order
  const certificate = readCertificate(signer.certificate)
  const digestAlgorithm = sequence(oid(DIGEST_OIDS.sha256), nothing())
  const attributes = setOf(
    attribute(CONTENT_TYPE, oid(contentType)),
    attribute(MESSAGE_DIGEST, octets(digest('sha256', content))),
    attribute(SIGNING_CERTIFICATE_V2, certificateReference(signer.certificate)),
    ...(signedAt === null ? [] : [attribute(SIGNING_TIME, certificateTime(signedAt))]),
  )
  const signature = await signer.sign(attributes)
  const signerInfo = sequence(
    smallInteger(1),
    sequence(certificate.issuer, integer(certificate.serial)),
    digestAlgorithm,
    der(part(0), openWhole(attributes)),
    sequence(oid(ECDSA_SHA256)),
    octets(signature),
  )
  const carried = detached ? [] : [explicit(0, octets(content))]
  return sequence(
    oid(SIGNED_DATA),
    explicit(
      0,
      sequence(
        smallInteger(contentType === DATA ? 1 : 3),
        setOf(digestAlgorithm),
        sequence(oid(contentType), ...carried),
        der(part(0), signer.certificate, ...signer.issuers),
        setOf(signerInfo),
      ),
    ),
  )
}

function openWhole(set: Uint8Array): Uint8Array {
  return derOf(set).content
}

function attribute(id: string, value: Uint8Array): Uint8Array {
  return sequence(oid(id), setOf(value))
}

/** ESSCertIDv2 with its default digest, SHA-256, left unwritten as DER asks (RFC 5035, section 4). */
function certificateReference(certificate: Uint8Array): Uint8Array {
  return sequence(sequence(sequence(octets(digest('sha256', certificate)))))
}
