import { childrenOf, DerFault, openParts, part, TAG, type Der } from '#der/der-read.ts'
import { oidOf, sameBytes, smallIntegerOf } from '#der/der-values.ts'
import {
  certificateSha1,
  digest,
  digestOf,
  keyServes,
  schemeOf,
  type CheckSignature,
  type DigestName,
} from '#signing/algorithms.ts'
import { readCertificate, type Certificate } from '#signing/certificate.ts'

/** Object identifiers of CMS, RFC 5652, sections 4, 5.1, 11.1 and 11.2; RFC 5035, section 3. */
export const SIGNED_DATA = '1.2.840.113549.1.7.2'
export const CONTENT_TYPE = '1.2.840.113549.1.9.3'
export const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
export const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12'

/** One signature over a content, with what its reader needs (RFC 5652, section 5). */
export type SignedData = {
  readonly contentType: string
  /** What is signed; null where it stands apart. */
  readonly content: Uint8Array | null
  readonly certificates: readonly Certificate[]
  readonly signer: Certificate | null
  readonly digest: DigestName
  readonly attributes: ReadonlyMap<string, Der>
  /** The attributes as they were signed: their tag is that of a set. */
  readonly signedBytes: Uint8Array
  readonly algorithm: Der
  readonly signature: Uint8Array
}

/**
 * Reads a signature of one signer, as tokens and detached seals have it.
 *
 * Nothing in it may be changed without effect: what no signature covers must be what follows from
 * the rest.
 *
 * @throws DerFault for anything else, or a digest too weak.
 */
export function readSignedData(contentInfo: Der): SignedData {
  const holder = openParts(contentInfo)
  if (oidOf(holder.take(TAG.oid)) !== SIGNED_DATA) throw new DerFault('no signed data')
  const [body] = childrenOf(holder.take(part(0)), part(0))
  holder.end()
  if (body === undefined) throw new DerFault('no signed data')
  const parts = openParts(body)
  const version = smallIntegerOf(parts.take(TAG.integer))
  const digests = childrenOf(parts.take(TAG.set), TAG.set)
  const { contentType, content } = contentOf(parts.take(TAG.sequence))
  const certificates = parts.takeIf(part(0))
  parts.takeIf(part(1))
  const [info, ...others] = childrenOf(parts.take(TAG.set), TAG.set)
  parts.end()
  if (info === undefined || others.length > 0) throw new DerFault('not one signer')
  if (version !== (contentType === DATA ? 1 : 3)) throw new DerFault('another version')
  const all = certificates === null ? [] : childrenOf(certificates, part(0))
  const readable = all.map(({ whole }) => readCertificate(whole))
  const signer = signerOf(info, readable)
  if (!digests.some((each) => sameBytes(each.whole, signer.digestAlgorithm.whole))) {
    throw new DerFault('the digest is not announced')
  }
  return { contentType, content, certificates: readable, ...signer }
}

/** id-data, RFC 5652, section 4. */
export const DATA = '1.2.840.113549.1.7.1'

function contentOf(value: Der) {
  const parts = openParts(value)
  const contentType = oidOf(parts.take(TAG.oid))
  const holder = parts.takeIf(part(0))
  parts.end()
  if (holder === null) return { contentType, content: null }
  const [octets] = childrenOf(holder, part(0))
  if (octets?.tag !== TAG.octetString) throw new DerFault('no octets')
  return { contentType, content: octets.content }
}

function signerOf(info: Der, certificates: readonly Certificate[]) {
  const parts = openParts(info)
  if (smallIntegerOf(parts.take(TAG.integer)) !== 1) throw new DerFault('another signer version')
  const named = openParts(parts.take(TAG.sequence))
  const issuer = named.take(TAG.sequence).whole
  const serial = named.take(TAG.integer).content
  named.end()
  const digestAlgorithm = parts.take(TAG.sequence)
  const name = digestOf(digestAlgorithm)
  if (name === null) throw new DerFault('an unknown digest')
  const attributes = parts.take(part(0))
  const algorithm = parts.take(TAG.sequence)
  const signature = parts.take(TAG.octetString).content
  parts.takeIf(part(1))
  parts.end()
  const signer = certificates.find(
    (each) => sameBytes(each.issuer, issuer) && sameBytes(each.serial, serial),
  )
  return {
    signer: signer ?? null,
    digest: name,
    digestAlgorithm,
    attributes: attributesOf(attributes),
    signedBytes: asSet(attributes.whole),
    algorithm,
    signature,
  }
}

/** RFC 5652, section 5.4: the tag [0] is read as that of a set when hashed. */
function asSet(bytes: Uint8Array): Uint8Array {
  const set = Uint8Array.from(bytes)
  set[0] = TAG.set
  return set
}

function attributesOf(holder: Der): ReadonlyMap<string, Der> {
  const found = new Map<string, Der>()
  for (const each of childrenOf(holder, part(0))) {
    const parts = openParts(each)
    const id = oidOf(parts.take(TAG.oid))
    const [value, ...others] = childrenOf(parts.take(TAG.set), TAG.set)
    if (value === undefined || others.length > 0 || found.has(id)) {
      throw new DerFault('an attribute that is not single')
    }
    found.set(id, value)
  }
  return found
}

/** What is wrong with a signature, from the most to the least urgent. */
export type SignatureFault =
  | 'certificate-missing'
  | 'algorithm-unknown'
  | 'signature-invalid'
  | 'content-differs'
  | 'certificate-differs'

/**
 * Checks one signature over its content: attributes, digest, key, and that the certificate is the
 * one that was signed with.
 *
 * It says nothing of who vouches for the certificate.
 */
export async function signatureFaults(
  signed: SignedData,
  content: Uint8Array,
  check: CheckSignature,
): Promise<readonly SignatureFault[]> {
  const faults: SignatureFault[] = []
  const { signer, attributes } = signed
  if (signer === null) return ['certificate-missing']
  const scheme = schemeOf(signed.algorithm)
  if (scheme === null) return ['algorithm-unknown']
  const matches = scheme.digest === null || scheme.digest === signed.digest
  const valid =
    matches &&
    keyServes(signer.publicKey, scheme.kind) &&
    (await check({
      kind: scheme.kind,
      digest: signed.digest,
      publicKey: signer.publicKey.whole,
      message: signed.signedBytes,
      signature: signed.signature,
    }))
  if (!valid) faults.push('signature-invalid')
  const said = attributes.get(MESSAGE_DIGEST)
  const typed = attributes.get(CONTENT_TYPE)
  const sameContent =
    said?.tag === TAG.octetString && sameBytes(said.content, digest(signed.digest, content))
  const sameType = typed !== undefined && oidOf(typed) === signed.contentType
  if (!sameContent || !sameType) faults.push('content-differs')
  if (!namesCertificate(attributes, signer)) faults.push('certificate-differs')
  return faults
}

/** RFC 3161, section 2.4.2 and RFC 5816: the signed attributes name the certificate by its hash. */
function namesCertificate(attributes: ReadonlyMap<string, Der>, signer: Certificate): boolean {
  const second = attributes.get(SIGNING_CERTIFICATE_V2)
  const first = attributes.get(SIGNING_CERTIFICATE)
  if (second !== undefined) {
    const parts = openParts(firstOf(firstOf(second)))
    const algorithm = parts.takeIf(TAG.sequence)
    const name = algorithm === null ? 'sha256' : digestOf(algorithm)
    const hash = parts.take(TAG.octetString).content
    return name !== null && sameBytes(hash, digest(name, signer.bytes))
  }
  if (first === undefined) return false
  const hash = openParts(firstOf(firstOf(first))).take(TAG.octetString).content
  return sameBytes(hash, certificateSha1(signer.bytes))
}

function firstOf(value: Der): Der {
  return openParts(value).take(TAG.sequence)
}
