import type { PlanOfferInput, PlanOfferTerms } from '@quittance/contract'
import type { Cents, Day } from '@quittance/kernel'

type Rhythm = 'week' | 'fortnight' | 'month'

/** A plan being written, as its fields hold it. */
export type OfferDraft = {
  readonly how: 'count' | 'each' | 'custom'
  readonly count: string
  readonly each: Cents | null
  readonly firstOn: Day | null
  readonly rhythm: Rhythm
  /** The instalments before the last one, which takes what is left. */
  readonly before: readonly { readonly dueOn: Day | null; readonly amount: Cents | null }[]
  readonly lastOn: Day | null
  readonly interest: PlanOfferTerms['interest']
  readonly discount: Cents | null
  /** Something is typed there that cannot be read: it is no sum, and not nothing either. */
  readonly discountUnread: boolean
  readonly accelerates: boolean
  readonly noticeDays: string
  readonly guarantee: string
  readonly signature: PlanOfferTerms['signature']
  readonly answerBy: Day | null
  readonly decidedBy: string
  readonly decidedOn: Day | null
  readonly reference: string
  readonly hasBudget: boolean
  readonly income: Cents | null
  readonly charges: Cents | null
  readonly budgetNote: string
}

/** What is proposed first: four months, interest stopped, a fortnight to answer, no clause. */
export function firstDraft(today: Day, signature: PlanOfferTerms['signature']): OfferDraft {
  return {
    how: 'count',
    count: '4',
    each: null,
    firstOn: today.add({ months: 1 }),
    rhythm: 'month',
    before: [{ dueOn: today.add({ months: 1 }), amount: null }],
    lastOn: today.add({ months: 2 }),
    interest: 'frozen',
    discount: null,
    discountUnread: false,
    accelerates: false,
    noticeDays: '15',
    guarantee: '',
    signature,
    answerBy: today.add({ days: 15 }),
    decidedBy: '',
    decidedOn: today,
    reference: '',
    hasBudget: false,
    income: null,
    charges: null,
    budgetNote: '',
  }
}

/** The terms of a draft; null while something is missing in it. */
export function termsOf(draft: OfferDraft): PlanOfferTerms | null {
  const share = shareOf(draft)
  const days = draft.accelerates ? wholeBetween(draft.noticeDays, 8, 90) : null
  if (share === null || draft.answerBy === null || (draft.accelerates && days === null)) return null
  if (draft.discountUnread) return null
  return {
    share,
    interest: draft.interest,
    discountCents: draft.discount ?? 0,
    accelerationDays: days,
    guarantee: draft.guarantee.trim() === '' ? null : draft.guarantee.trim(),
    signature: draft.signature,
    answerBy: draft.answerBy.toString(),
    decision: decisionOf(draft),
  }
}

/** What the creditor decided; null until who, when and by what are all there. */
function decisionOf({ decidedBy, decidedOn, reference }: OfferDraft): PlanOfferTerms['decision'] {
  if (decidedBy.trim() === '' || reference.trim() === '' || decidedOn === null) return null
  return {
    decidedBy: decidedBy.trim(),
    decidedOn: decidedOn.toString(),
    reference: reference.trim(),
  }
}

function shareOf(draft: OfferDraft): PlanOfferTerms['share'] | null {
  if (draft.how === 'custom') return customShare(draft)
  const { firstOn, rhythm, each } = draft
  if (firstOn === null) return null
  const from = { firstOn: firstOn.toString(), rhythm }
  if (draft.how === 'each') {
    return each === null || each <= 0 ? null : { kind: 'each', eachCents: each, ...from }
  }
  const count = wholeBetween(draft.count, 1, 120)
  return count === null ? null : { kind: 'count', count, ...from }
}

function customShare({ before, lastOn }: OfferDraft): PlanOfferTerms['share'] | null {
  const rows = before.flatMap(({ dueOn, amount }) =>
    dueOn === null || amount === null || amount <= 0
      ? []
      : [{ dueOn: dueOn.toString(), amountCents: amount }],
  )
  if (rows.length < before.length || lastOn === null) return null
  return { kind: 'custom', before: rows, lastOn: lastOn.toString() }
}

/** A whole number within bounds; null for another text. */
export function wholeBetween(text: string, least: number, most: number): number | null {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}

/**
 * The budget of the debtor: null where none was given, `missing` where a sum of it is: what nobody said is
 * not nothing.
 */
export function budgetOf(draft: OfferDraft): PlanOfferInput['budget'] | 'missing' {
  const { hasBudget, income, charges, budgetNote } = draft
  if (!hasBudget) return null
  if (income === null || charges === null) return 'missing'
  return { incomeCents: income, chargesCents: charges, note: budgetNote.trim() }
}
