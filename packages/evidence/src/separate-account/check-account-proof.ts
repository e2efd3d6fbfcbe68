import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import type { Sha256 } from '#canonical/sha256.ts'
import { accountEquation, type AccountEquation } from '#separate-account/account-day.ts'
import { checkInclusion, type InclusionCode } from '#separate-account/check-inclusion.ts'
import { readAccountProof, type AccountProofFile } from '#separate-account/proof-file.ts'

/** What a proof file shows by itself; whether its root is the one published is for its holder to compare. */
export type AccountProofCheck =
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'read'
      readonly file: AccountProofFile
      readonly inclusion: InclusionCode
      readonly equation: AccountEquation
    }

/** Checks a proof file: my balance is in the total, and the total is what the bank holds. */
export function checkAccountProof(text: string, hash: Sha256 = sha256): AccountProofCheck {
  const file = readAccountProof(text)
  if (file === null) return { kind: 'unreadable' }
  const { published, proof } = file
  const expected = { root: hexToBytes(published.root), total: published.total }
  return {
    kind: 'read',
    file,
    inclusion: checkInclusion(proof, expected, hash),
    equation: accountEquation(published),
  }
}
