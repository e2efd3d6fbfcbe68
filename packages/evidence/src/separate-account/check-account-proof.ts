import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import { sha256Hex, type Sha256 } from '#canonical/sha256.ts'
import {
  accountDayBytes,
  accountEquation,
  type AccountEquation,
} from '#separate-account/account-day.ts'
import { checkInclusion, type InclusionCode } from '#separate-account/check-inclusion.ts'
import { readAccountProof, type AccountProofFile } from '#separate-account/proof-file.ts'

/**
 * Whether the published text of a proof file is the one whose fingerprint was had from elsewhere.
 *
 * Not compared, nothing binds the closing balance, the shortfalls nor the file of the bank: the root
 * of the tree commits to what is owed alone.
 */
export type DayComparison = 'not-compared' | 'same' | 'differs'

/** What a proof file shows, by itself and against a fingerprint had from elsewhere. */
export type AccountProofCheck =
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'read'
      readonly file: AccountProofFile
      readonly inclusion: InclusionCode
      readonly equation: AccountEquation
      /** SHA-256 of the canonical published text, root included: the one value to compare. */
      readonly fingerprint: string
      readonly comparison: DayComparison
    }

/**
 * Checks a proof file: my balance is in the total, the total is what the bank holds, and, where a
 * fingerprint is given, the whole published text is the one that bears it.
 */
export function checkAccountProof(
  text: string,
  published: string | null = null,
  hash: Sha256 = sha256,
): AccountProofCheck {
  const file = readAccountProof(text)
  if (file === null) return { kind: 'unreadable' }
  const { published: day, proof } = file
  const fingerprint = sha256Hex(accountDayBytes(day), hash)
  return {
    kind: 'read',
    file,
    inclusion: checkInclusion(proof, { root: hexToBytes(day.root), total: day.total }, hash),
    equation: accountEquation(day),
    fingerprint,
    comparison: compared(fingerprint, published),
  }
}

/** Blanks and capitals in what a person typed or pasted do not count. */
function compared(fingerprint: string, given: string | null): DayComparison {
  const bare = (given ?? '').replaceAll(/\s/g, '').toLowerCase()
  if (bare === '') return 'not-compared'
  return bare === fingerprint ? 'same' : 'differs'
}
