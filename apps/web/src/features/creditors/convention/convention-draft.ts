import type { ConventionInput } from '@quittance/contract'
import type { Sentences } from '#app/forms/drafts/checks.ts'
import { missing } from '#app/forms/drafts/checks.ts'
import {
  kept,
  keptNumberOrNull,
  keptText,
  keptTextOrNull,
  parsedOrNull,
} from '#app/forms/drafts/kept-values.ts'
import type { creditorsFr } from '#features/creditors/creditors.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** A convention as typed: days may be missing, the term in days is still a text. */
export type ConventionDraft = Omit<
  ConventionInput,
  'signedOn' | 'payOverDays' | 'signedCopyFileId'
> & {
  readonly signedOn: string | null
  readonly payOverDays: string
}

export const blankConvention: ConventionDraft = {
  signedOn: null,
  validUntil: null,
  basisAndAmounts: '',
  liabilityGuarantee: '',
  feeTerms: '',
  payOverTerms: '',
  commissionRateHundredths: null,
  minimumCommissionCents: null,
  retentionAllowed: false,
  payOverDays: '',
}

/** What is missing of a convention, by path. */
export function conventionFaults(
  draft: ConventionDraft,
  words: SameKeys<typeof creditorsFr>,
): Sentences {
  const { basisAndAmounts, liabilityGuarantee, feeTerms, payOverTerms } = draft
  return {
    basisAndAmounts: missing(basisAndAmounts, words.missing(words.basisWord)),
    liabilityGuarantee: missing(liabilityGuarantee, words.missing(words.liabilityWord)),
    feeTerms: missing(feeTerms, words.missing(words.feeWord)),
    payOverTerms: missing(payOverTerms, words.missing(words.payOverWord)),
    signedOn: draft.signedOn === null ? words.noSignedOn : null,
    payOverDays: daysOf(draft.payOverDays) === 'unreadable' ? words.payOverDaysWrong : null,
  }
}

/** A convention as the API takes it; only for a draft without faults. */
export function conventionInput(
  draft: ConventionDraft,
  signedCopyFileId: string | null,
): ConventionInput {
  const days = daysOf(draft.payOverDays)
  return {
    ...draft,
    signedOn: draft.signedOn ?? '',
    payOverDays: days === 'unreadable' ? null : days,
    signedCopyFileId,
  }
}

function daysOf(text: string): number | null | 'unreadable' {
  const bare = text.trim()
  if (bare === '') return null
  const days = /^\d{1,3}$/.test(bare) ? Number(bare) : 0
  return days >= 1 && days <= 120 ? days : 'unreadable'
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
    commissionRateHundredths: keptNumberOrNull(from, 'commissionRateHundredths'),
    minimumCommissionCents: keptNumberOrNull(from, 'minimumCommissionCents'),
    retentionAllowed: kept(from, 'retentionAllowed') === true,
    payOverDays: keptText(from, 'payOverDays'),
  }
}
