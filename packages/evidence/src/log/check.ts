import { sha256 } from '@noble/hashes/sha2.js'
import type { Sha256 } from '#canonical/sha256.ts'
import { readTlogProof } from '#log/notes/tlog-proof.ts'
import { signedBytes, type SignedNote, type VerifierKey } from '#log/notes/signed-note.ts'
import { sameHash } from '#log/tree/node-hash.ts'
import { rootOfInclusion } from '#log/tree/verify.ts'

/** Checks an Ed25519 signature (RFC 8032): that of the runtime, or of the browser. */
export type Ed25519Verify = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>

/**
 * What was checked of a proof.
 *
 * - `form`: the file is a proof;
 * - `signature`: a key that is trusted for this log signed the checkpoint;
 * - `inclusion`: the leaf is under the root of that checkpoint.
 */
export type LogCheckId = 'form' | 'signature' | 'inclusion'

/** One check of a proof and its result; what cannot be checked any more says so. */
export type LogCheck = {
  readonly id: LogCheckId
  readonly result: 'ok' | 'failed' | 'not-checked'
}

/** What a proof is checked against: none of it comes from the proof itself. */
export type ProofToCheck = {
  readonly proof: string
  /** The hash of the leaf, computed anew from what it is the leaf of. */
  readonly leaf: Uint8Array
  /** The keys that are trusted, each under the name of its log. */
  readonly keys: readonly VerifierKey[]
  readonly verify: Ed25519Verify
  readonly hash?: Sha256
}

/**
 * Checks a proof of the log, and returns every check with its result.
 *
 * It holds only when all three are `ok`: a leaf under a root that nobody signed proves nothing.
 *
 * @see C2SP tlog-proof, « Verifying a tlog proof »
 */
export async function checkTlogProof(of: ProofToCheck): Promise<readonly LogCheck[]> {
  const { leaf, keys, verify, hash = sha256 } = of
  const proof = readTlogProof(of.proof)
  if (proof === null) {
    return [
      { id: 'form', result: 'failed' },
      { id: 'signature', result: 'not-checked' },
      { id: 'inclusion', result: 'not-checked' },
    ]
  }
  const { index, hashes, checkpoint, note } = proof
  const ofThisLog = keys.filter(({ name }) => name === checkpoint.origin)
  const signed = await isSignedBy(note, ofThisLog, verify)
  const root = rootOfInclusion({ leaf, index, size: checkpoint.size, proof: hashes }, hash)
  const included = root !== null && sameHash(root, checkpoint.root)
  return [
    { id: 'form', result: 'ok' },
    { id: 'signature', result: signed ? 'ok' : 'failed' },
    { id: 'inclusion', result: included ? 'ok' : 'failed' },
  ]
}

/**
 * Whether a note bears a good signature of one of these keys, and no bad one.
 *
 * Signatures of other keys are passed over. One of these keys that does not verify spoils the note.
 *
 * @see C2SP signed-note, « Signatures »
 */
export async function isSignedBy(
  note: SignedNote,
  keys: readonly VerifierKey[],
  verify: Ed25519Verify,
): Promise<boolean> {
  const message = signedBytes(note)
  let good = 0
  for (const { name, keyId, signature } of note.signatures) {
    const key = keys.find((known) => known.name === name && known.keyId === keyId)
    if (key === undefined) continue
    if (!(await verify(key.publicKey, message, signature))) return false
    good += 1
  }
  return good > 0
}
