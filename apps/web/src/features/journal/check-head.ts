import { isSignedBy, readSignedNote, readVerifierKey } from '@quittance/evidence'

/** What this device found of a signature; `unknown` where it knows no Ed25519. */
export type HeadCheck = 'good' | 'bad' | 'unknown'

/** Checks the signature of a checkpoint with the browser's own code. */
export async function checkHead(note: string, key: string): Promise<HeadCheck> {
  const signed = readSignedNote(note)
  const trusted = readVerifierKey(key)
  if (signed === null || trusted === null) return 'bad'
  try {
    return (await isSignedBy(signed, [trusted], verify)) ? 'good' : 'bad'
  } catch (cause) {
    if (cause instanceof DOMException || cause instanceof TypeError) return 'unknown'
    throw cause
  }
}

async function verify(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const bytes = (of: Uint8Array) => new Uint8Array(of)
  const key = await crypto.subtle.importKey('raw', bytes(publicKey), 'Ed25519', false, ['verify'])
  return await crypto.subtle.verify('Ed25519', key, bytes(signature), bytes(message))
}
