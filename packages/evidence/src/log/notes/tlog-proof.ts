import { HASH_BYTES } from '#log/tree/node-hash.ts'
import { fromBase64, toBase64 } from '#log/notes/base64.ts'
import { readCheckpoint, readCount, type Checkpoint } from '#log/notes/checkpoint.ts'
import { readSignedNote, type SignedNote } from '#log/notes/signed-note.ts'

/** A proof that goes with what it proves: a place, the hashes beside it, a signed checkpoint. */
export type TlogProof = {
  readonly index: number
  /** From the sibling of the leaf to the child of the root. */
  readonly hashes: readonly Uint8Array[]
  readonly checkpoint: Checkpoint
  readonly note: SignedNote
}

const HEADER = 'c2sp.org/tlog-proof@v1'

/** A tree of 2^53 leaves is that high. */
const MOST_HASHES = 53
/** More characters than a note and the highest proof have. */
const LONGEST_PROOF = 300_000

/**
 * Writes a proof that can be checked offline.
 *
 * @param checkpoint the signed note, as it is.
 * @see C2SP tlog-proof, « Format »
 */
export function writeTlogProof(proof: {
  readonly index: number
  readonly hashes: readonly Uint8Array[]
  readonly checkpoint: string
}): string {
  const lines = [HEADER, `index ${proof.index}`, ...proof.hashes.map(toBase64)]
  return `${lines.join('\n')}\n\n${proof.checkpoint}`
}

/** Reads a proof, without checking it; null for what is not one. */
export function readTlogProof(text: string): TlogProof | null {
  if (text.length > LONGEST_PROOF) return null
  const end = text.indexOf('\n\n')
  const [header, ...rest] = text.slice(0, Math.max(end, 0)).split('\n')
  const [placed = '', ...encoded] = rest[0]?.startsWith('extra ') === true ? rest.slice(1) : rest
  const index = placed.startsWith('index ') ? readCount(placed.slice('index '.length)) : null
  if (header !== HEADER || index === null || encoded.length > MOST_HASHES) return null
  const hashes = encoded.map(readHash)
  const note = readSignedNote(text.slice(end + 2))
  const checkpoint = note === null ? null : readCheckpoint(note.text)
  if (note === null || checkpoint === null) return null
  return hashes.every((hash) => hash !== null) ? { index, hashes, checkpoint, note } : null
}

function readHash(text: string): Uint8Array | null {
  const hash = fromBase64(text)
  return hash?.length === HASH_BYTES ? hash : null
}
