import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { invariant } from '@quittance/kernel'
import { fromBase64, toBase64 } from '#log/notes/base64.ts'

/** A signature line of a note: who signed, by name and key, and the bytes of the signature. */
export type NoteSignature = {
  readonly name: string
  /** The first four bytes of the hash of name and key, in hexadecimal. */
  readonly keyId: string
  readonly signature: Uint8Array
}

/** A text and the signatures that stand under it. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] }

/** A key that notes are checked with, as its owner publishes it. */
export type VerifierKey = {
  readonly name: string
  readonly keyId: string
  /** Ed25519, 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array
}

/** Signature type of Ed25519 notes, C2SP signed-note, « Signature types ». */
const ED25519 = 0x01
const PUBLIC_KEY_BYTES = 32
const KEY_ID_BYTES = 4

/** More characters than a note of ours has by far: sixteen long signatures fit. */
const LONGEST_NOTE = 200_000
const MOST_SIGNATURES = 64

const SIGNATURE_LINE = /^— (\S+) (\S+)$/u
const SEPARATOR = '\n\n'

/**
 * Writes a signed note: the text, an empty line, and a line for each signature.
 *
 * @throws BrokenInvariant for a text without final line end, or a name that a line cannot hold.
 * @see C2SP signed-note, « Format »
 */
export function writeSignedNote(text: string, signatures: readonly NoteSignature[]): string {
  invariant(
    isNoteText(text),
    'a note is text that ends with a line end, without control characters',
  )
  invariant(signatures.length > 0, 'a note is signed')
  const lines = signatures.map(({ name, keyId, signature }) => {
    invariant(isKeyName(name), `'${name}' may name a key`)
    return `— ${name} ${toBase64(concatBytes(hexToBytes(keyId), signature))}\n`
  })
  return `${text}\n${lines.join('')}`
}

/**
 * Reads a signed note, without checking any signature.
 *
 * @returns null for what is not a note: the text of another thing is never taken for signed.
 */
export function readSignedNote(note: string): SignedNote | null {
  if (note.length > LONGEST_NOTE) return null
  const end = note.lastIndexOf(SEPARATOR)
  if (end < 0 || !note.endsWith('\n')) return null
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + SEPARATOR.length, -1).split('\n')
  if (!isNoteText(text) || lines.length > MOST_SIGNATURES) return null
  const signatures = lines.map(readSignatureLine)
  return signatures.every((signature) => signature !== null) ? { text, signatures } : null
}

function readSignatureLine(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? []
  const bytes = fromBase64(encoded)
  if (!isKeyName(name) || bytes === null || bytes.length <= KEY_ID_BYTES) return null
  const keyId = bytesToHex(bytes.subarray(0, KEY_ID_BYTES))
  return { name, keyId, signature: bytes.subarray(KEY_ID_BYTES) }
}

/** The text of a note as its signatures cover it. */
export function signedBytes({ text }: Pick<SignedNote, 'text'>): Uint8Array {
  return utf8ToBytes(text)
}

/**
 * The verifier key of an Ed25519 public key under a name.
 *
 * The same public key under another name has another identifier: a log cannot pass for another.
 *
 * @see C2SP signed-note, « Ed25519 signatures »
 */
export function verifierKey(name: string, publicKey: Uint8Array): VerifierKey {
  invariant(isKeyName(name), `'${name}' may name a key`)
  invariant(publicKey.length === PUBLIC_KEY_BYTES, 'an Ed25519 public key has 32 bytes')
  const hashed = concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(ED25519), publicKey)
  return { name, publicKey, keyId: bytesToHex(sha256(hashed).subarray(0, KEY_ID_BYTES)) }
}

/** A verifier key on one line: `name+hash+base64`. @see C2SP signed-note, « Verifier keys » */
export function verifierKeyText({ name, keyId, publicKey }: VerifierKey): string {
  return `${name}+${keyId}+${toBase64(concatBytes(Uint8Array.of(ED25519), publicKey))}`
}

/** Reads a verifier key of Ed25519; null when its hash is not that of its name and key. */
export function readVerifierKey(text: string): VerifierKey | null {
  const [, name = '', keyId = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? []
  const bytes = fromBase64(encoded)
  const fits = bytes?.length === 1 + PUBLIC_KEY_BYTES && bytes[0] === ED25519
  if (!isKeyName(name) || bytes === null || !fits) return null
  const key = verifierKey(name, bytes.subarray(1))
  return key.keyId === keyId ? key : null
}

function isKeyName(name: string): boolean {
  return /^[^\p{White_Space}\p{Cc}+]+$/u.test(name) && name.isWellFormed()
}

/** Lines, the last one ended, no control character but the line end. */
function isNoteText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- A note holds no control character but the line end.
  return text.endsWith('\n') && text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text)
}
