import type { CheckSignature, Ed25519Verify, SignatureQuestion } from '@quittance/evidence'

const HASHES = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' } as const

/** Checks signatures with the cryptography of the browser; a key it cannot read checks nothing. */
export const checkSignature: CheckSignature = async (question) => {
  try {
    return question.kind === 'ecdsa' ? await checkEcdsa(question) : await checkRsa(question)
  } catch {
    return false
  }
}

async function checkRsa({ digest, publicKey, message, signature }: SignatureQuestion) {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: HASHES[digest] }
  const key = await crypto.subtle.importKey('spki', copy(publicKey), algorithm, false, ['verify'])
  return crypto.subtle.verify(algorithm, key, copy(signature), copy(message))
}

/** Curves by the length of their keys in DER, and the bytes of one number of a signature. */
const CURVES = [
  { length: 91, namedCurve: 'P-256', size: 32 },
  { length: 120, namedCurve: 'P-384', size: 48 },
  { length: 158, namedCurve: 'P-521', size: 66 },
] as const

async function checkEcdsa({ digest, publicKey, message, signature }: SignatureQuestion) {
  const curve = CURVES.find(({ length }) => length === publicKey.length)
  const numbers = curve === undefined ? null : numbersOf(signature, curve.size)
  if (curve === undefined || numbers === null) return false
  const { namedCurve } = curve
  const key = await crypto.subtle.importKey(
    'spki',
    copy(publicKey),
    { name: 'ECDSA', namedCurve },
    false,
    ['verify'],
  )
  const algorithm = { name: 'ECDSA', hash: HASHES[digest] }
  return crypto.subtle.verify(algorithm, key, numbers, copy(message))
}

/** The two numbers of a DER signature side by side, as browsers take them (RFC 3279, 2.2.3). */
function numbersOf(signature: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const from = (signature[1] ?? 0) === 0x81 ? 3 : 2
  const first = numberAt(signature, from)
  const second = first === null ? null : numberAt(signature, first.end)
  if (first === null || second === null || second.end !== signature.length) return null
  const out = new Uint8Array(2 * size)
  for (const [index, { bytes }] of [first, second].entries()) {
    const digits = bytes[0] === 0 ? bytes.subarray(1) : bytes
    if (digits.length > size) return null
    out.set(digits, (index + 1) * size - digits.length)
  }
  return out
}

function numberAt(signature: Uint8Array, at: number) {
  const length = signature[at + 1]
  if (signature[at] !== 0x02 || length === undefined) return null
  const end = at + 2 + length
  return { bytes: signature.subarray(at + 2, end), end }
}

/** Checks Ed25519 signatures with the cryptography of the browser. */
export const checkEd25519: Ed25519Verify = async (publicKey, message, signature) => {
  try {
    const key = await crypto.subtle.importKey('raw', copy(publicKey), 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, copy(signature), copy(message))
  } catch {
    return false
  }
}

function copy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
