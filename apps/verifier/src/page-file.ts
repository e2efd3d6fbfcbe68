import { readFileSync } from 'node:fs'

const PAGE = new URL('../verifier.html', import.meta.url)
const ACCOUNT_PAGE = new URL('../account-proof.html', import.meta.url)

/** The bytes of `verifier.html`, the page that stands in every bundle and that the product serves. */
export function readVerifierPage(): Uint8Array {
  return readFileSync(PAGE)
}

/** What the page of a creditor’s proof carries: the proof file, and where it was sealed. */
export type CarriedProof = {
  readonly proof: string
  readonly journalEntryId: string
  readonly stamp: {
    readonly at: string
    readonly authority: string
    readonly local: boolean
  } | null
}

/** The bytes of the page of a creditor’s proof, with the proof inside: it opens from disk, offline. */
export function readAccountProofPage(carried: CarriedProof): Uint8Array {
  const page = readFileSync(ACCOUNT_PAGE, 'utf8')
  const text = JSON.stringify(carried).replaceAll('<', String.raw`\u003c`)
  return Buffer.from(page.replace('%PROOF%', () => text))
}
