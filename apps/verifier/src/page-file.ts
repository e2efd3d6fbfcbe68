import { readFileSync } from 'node:fs'

const PAGE = new URL('../verifier.html', import.meta.url)

/** The bytes of `verifier.html`, the page that stands in every bundle and that the product serves. */
export function readVerifierPage(): Uint8Array {
  return readFileSync(PAGE)
}
