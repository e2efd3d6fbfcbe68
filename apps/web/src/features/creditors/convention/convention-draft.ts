import type { ConventionInput } from '@quittance/contract'
import type { Sentences } from '#app/forms/drafts/checks.ts'
import { missing } from '#app/forms/drafts/checks.ts'
import { keptText, keptTextOrNull, parsedOrNull } from '#app/forms/drafts/kept-values.ts'
import {
  blankFee,
  feeFaults,
  feeInput,
  moneyInput,
  readFeeDraft,
  type FeeDraft,
} from '#features/creditors/convention/fee-draft.ts'
import type { FeeWords } from '#features/creditors/convention/fee-words.ts'
import type { creditorsFr } from '#features/creditors/creditors.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** A convention as typed: its day may be missing, what it says of money is a draft of its own. */
export type ConventionDraft = FeeDraft &
  Pick<
    ConventionInput,
    'validUntil' | 'basisAndAmounts' | 'liabilityGuarantee' | 'feeTerms' | 'payOverTerms'
  > & { readonly signedOn: string | null }

export const blankConvention: ConventionDraft = {
  signedOn: null,
  validUntil: null,
  basisAndAmounts: '',
  liabilityGuarantee: '',
  feeTerms: '',
  payOverTerms: '',
  ...blankFee,
}

/** What is missing of a convention, by path. */
export function conventionFaults(
  draft: ConventionDraft,
  { words, fee }: { readonly words: SameKeys<typeof creditorsFr>; readonly fee: FeeWords },
): Sentences {
  const { basisAndAmounts, liabilityGuarantee, feeTerms, payOverTerms } = draft
  return {
    basisAndAmounts: missing(basisAndAmounts, words.missing(words.basisWord)),
    liabilityGuarantee: missing(liabilityGuarantee, words.missing(words.liabilityWord)),
    feeTerms: missing(feeTerms, words.missing(words.feeWord)),
    payOverTerms: missing(payOverTerms, words.missing(words.payOverWord)),
    signedOn: draft.signedOn === null ? words.noSignedOn : null,
    ...feeFaults(draft, fee),
  }
}

/** A convention as the API takes it; only for a draft without faults. */
export function conventionInput(
  draft: ConventionDraft,
  signedCopyFileId: string | null,
): ConventionInput {
  const { basisAndAmounts, liabilityGuarantee, feeTerms, payOverTerms, validUntil } = draft
  return {
    basisAndAmounts,
    liabilityGuarantee,
    feeTerms,
    payOverTerms,
    signedOn: draft.signedOn ?? '',
    validUntil,
    ...feeInput(draft),
    ...moneyInput(draft),
    signedCopyFileId,
  }
}

/** Reads a convention kept on this device. */
export function readConventionDraft(text: string): ConventionDraft | null {
  const from = parsedOrNull(text)
  if (from === null) return null
  return {
    signedOn: keptTextOrNull(from, 'signedOn'),
    validUntil: keptTextOrNull(from, 'validUntil'),
    basisAndAmounts: keptText(from, 'basisAndAmounts'),
    liabilityGuarantee: keptText(from, 'liabilityGuarantee'),
    feeTerms: keptText(from, 'feeTerms'),
    payOverTerms: keptText(from, 'payOverTerms'),
    ...readFeeDraft(from),
  }
}
