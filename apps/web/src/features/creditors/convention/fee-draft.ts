import type { FeeInput } from '@quittance/contract'
import type { Sentences } from '#app/forms/drafts/checks.ts'
import {
  kept,
  keptList,
  keptNumberOrNull,
  keptText,
  keptWord,
} from '#app/forms/drafts/kept-values.ts'
import type { FeeWords } from '#features/creditors/convention/fee-words.ts'

export const feeKinds = ['none', 'rate', 'slices', 'whole'] as const
export const feeBases = ['all-collected', 'principal-and-interest', 'principal'] as const
export const payOverUnits = ['lawful', 'days', 'months'] as const

/** A tier as typed: the limit of the last one is not read. */
export type TierDraft = {
  readonly upToCents: number | null
  readonly rateHundredths: number | null
}

/** What a convention says of money, as typed. */
export type FeeDraft = {
  readonly feeKind: (typeof feeKinds)[number]
  readonly rateHundredths: number | null
  readonly tiers: readonly TierDraft[]
  readonly base: (typeof feeBases)[number]
  readonly minimumCents: number | null
  readonly capCents: number | null
  readonly vatHundredths: number | null
  readonly retentionAllowed: boolean
  readonly onDirectPayments: boolean
  readonly creditNote: boolean
  readonly rebills: boolean
  readonly setOff: boolean
  readonly payOverUnit: (typeof payOverUnits)[number]
  readonly payOverCount: string
  /** An express power to collect from debtors by direct debit. */
  readonly debitPower: boolean
  /** The longer term for what comes by direct debit, in days; empty: as the rest. */
  readonly debitDays: string
}

const blankTier: TierDraft = { upToCents: null, rateHundredths: null }
const USUAL_VAT = 2000
export const MOST_TIERS = 12

export const blankFee: FeeDraft = {
  feeKind: 'rate',
  rateHundredths: null,
  tiers: [blankTier, blankTier],
  base: 'all-collected',
  minimumCents: null,
  capCents: null,
  vatHundredths: USUAL_VAT,
  retentionAllowed: false,
  onDirectPayments: false,
  creditNote: false,
  rebills: false,
  setOff: false,
  payOverUnit: 'lawful',
  payOverCount: '',
  debitPower: false,
  debitDays: '',
}

/** The tiers with one more before the last, which has no limit. */
export function withTier(tiers: readonly TierDraft[]): readonly TierDraft[] {
  return [...tiers.slice(0, -1), blankTier, ...tiers.slice(-1)]
}

/** What cannot be counted with or paid over by, by path. */
export function feeFaults(draft: FeeDraft, words: FeeWords): Sentences {
  const wrong = payOverOf(draft) === 'unreadable'
  return {
    ...scaleFaults(draft, words),
    payOverDays: wrong ? words.payOverWrong : null,
    directDebitPayOverDays: debitDaysOf(draft) === 'unreadable' ? words.debitDaysWrong : null,
  }
}

/** Whether a commission can be counted. */
export function isSound(draft: FeeDraft, words: FeeWords): boolean {
  return Object.values(scaleFaults(draft, words)).every((sentence) => sentence === null)
}

function scaleFaults(draft: FeeDraft, words: FeeWords): Sentences {
  const { feeKind, minimumCents: minimum, capCents: cap } = draft
  const capped = feeKind !== 'none' && minimum !== null && cap !== null && cap < minimum
  return {
    rate: feeKind === 'rate' && draft.rateHundredths === null ? words.rateMissing : null,
    commissionTiers: hasTiers(draft) ? faultOfTiers(draft.tiers, words) : null,
    commissionCapCents: capped ? words.capBelowMinimum : null,
    vatRateHundredths: feeKind !== 'none' && draft.vatHundredths === null ? words.vatMissing : null,
  }
}

function hasTiers({ feeKind }: FeeDraft): boolean {
  return feeKind === 'slices' || feeKind === 'whole'
}

function faultOfTiers(tiers: readonly TierDraft[], words: FeeWords): string | null {
  const bounds = tiers.slice(0, -1).map(({ upToCents }) => upToCents)
  const missing = bounds.includes(null) || tiers.some((one) => one.rateHundredths === null)
  if (missing) return words.tiersMissing
  const rises = bounds.every((bound, index) => (bound ?? 0) > (bounds[index - 1] ?? 0))
  return rises ? null : words.tiersNotAscending
}

/** The commission as the API takes it; only for a draft without faults. */
export function feeInput(draft: FeeDraft): Required<FeeInput> {
  const { feeKind } = draft
  const tiered = feeKind === 'slices' || feeKind === 'whole'
  const some = feeKind !== 'none'
  return {
    commissionRateHundredths: feeKind === 'rate' ? draft.rateHundredths : null,
    commissionTierRule: tiered ? feeKind : null,
    commissionTiers: tiered ? tiersOf(draft.tiers) : [],
    commissionBase: draft.base,
    minimumCommissionCents: some ? draft.minimumCents : null,
    commissionCapCents: some ? draft.capCents : null,
    vatRateHundredths: draft.vatHundredths ?? USUAL_VAT,
    retentionAllowed: some && draft.retentionAllowed,
  }
}

function tiersOf(tiers: readonly TierDraft[]): FeeInput['commissionTiers'] {
  return tiers.map(({ upToCents, rateHundredths }, index) => ({
    upToCents: index === tiers.length - 1 ? null : upToCents,
    rateHundredths: rateHundredths ?? 0,
  }))
}

/** What the convention says besides the commission itself; only for a draft without faults. */
export function moneyInput(draft: FeeDraft) {
  const count = payOverOf(draft)
  const term = count === 'unreadable' ? null : count
  const some = draft.feeKind !== 'none'
  const debitDays = debitDaysOf(draft)
  return {
    commissionOnDirectPayments: some && draft.onDirectPayments,
    creditNoteWhenReturned: some && draft.creditNote,
    rebillsCosts: draft.rebills,
    setOffAllowed: draft.setOff,
    payOverDays: draft.payOverUnit === 'days' ? term : null,
    payOverMonths: draft.payOverUnit === 'months' ? term : null,
    directDebitPower: draft.debitPower,
    directDebitPayOverDays: debitDays === 'unreadable' ? null : debitDays,
  }
}

/** Null where the convention lengthens nothing, or gives no power to collect by direct debit. */
function debitDaysOf({ debitPower, debitDays }: FeeDraft): number | null | 'unreadable' {
  const bare = debitDays.trim()
  if (!debitPower || bare === '') return null
  const count = /^\d{1,3}$/.test(bare) ? Number(bare) : 0
  return count >= 1 && count <= 120 ? count : 'unreadable'
}

function payOverOf({ payOverCount, payOverUnit }: FeeDraft): number | null | 'unreadable' {
  if (payOverUnit === 'lawful') return null
  const bare = payOverCount.trim()
  const count = /^\d{1,3}$/.test(bare) ? Number(bare) : 0
  const most = payOverUnit === 'days' ? 120 : 12
  return count >= 1 && count <= most ? count : 'unreadable'
}

/** Reads a commission kept on this device. */
export function readFeeDraft(from: unknown): FeeDraft {
  const tiers = keptList(from, 'tiers').map((one) => ({
    upToCents: keptNumberOrNull(one, 'upToCents'),
    rateHundredths: keptNumberOrNull(one, 'rateHundredths'),
  }))
  return {
    feeKind: keptWord(from, 'feeKind', feeKinds),
    rateHundredths: keptNumberOrNull(from, 'rateHundredths'),
    tiers: tiers.length < 2 ? blankFee.tiers : tiers,
    base: keptWord(from, 'base', feeBases),
    minimumCents: keptNumberOrNull(from, 'minimumCents'),
    capCents: keptNumberOrNull(from, 'capCents'),
    vatHundredths: keptNumberOrNull(from, 'vatHundredths'),
    retentionAllowed: kept(from, 'retentionAllowed') === true,
    onDirectPayments: kept(from, 'onDirectPayments') === true,
    creditNote: kept(from, 'creditNote') === true,
    rebills: kept(from, 'rebills') === true,
    setOff: kept(from, 'setOff') === true,
    payOverUnit: keptWord(from, 'payOverUnit', payOverUnits),
    payOverCount: keptText(from, 'payOverCount'),
    debitPower: kept(from, 'debitPower') === true,
    debitDays: keptText(from, 'debitDays'),
  }
}
