import { makeSignedData, type Signer } from '#signing/make-signed-data.ts'
import { DATA } from '#signing/signed-data.ts'

/** A detached signature over bytes, as `openssl cms -verify -content` takes it (RFC 5652). */
export async function detachedSeal(
  content: Uint8Array,
  { signer, signedAt }: { readonly signer: Signer; readonly signedAt: string },
): Promise<Uint8Array> {
  return makeSignedData({ contentType: DATA, content, detached: true, signedAt, signer })
}
