import type { DossierDirectDebits } from '@quittance/contract'
import { cents, day, isBefore, laterDay, type Cents, type Day } from '@quittance/kernel'
import { checked, missing, textOrNull } from '#app/forms/drafts/checks.ts'
import type { DebitWords } from '#features/direct-debits/words/debit-words.ts'

/** A collection as it is typed. */
export type CollectDraft = {
  readonly amount: Cents | null
  readonly collectOn: Day | null
  /** The promise or the instalment that it collects: its key among {@link commitmentsOf}, or nothing. */
  readonly commitment: string
  readonly agreedHow: string
  readonly last: boolean
  readonly notice: 'letter' | 'e-mail' | 'noted'
  readonly notedOn: Day | null
  readonly notedHow: string
}

/** What the debtor committed to, that a collection may carry out. */
export type Commitment = {
  readonly key: string
  readonly amount: Cents
  readonly dueOn: Day
  /** Its day, or the first that a notice of today allows. */
  readonly collectOn: Day
  /** Its rank among how many, for an instalment. */
  readonly rank: readonly [rank: number, of: number] | null
  readonly input: Pick<PlanInput, 'promiseId' | 'instalment'>
}

type PlanInput = {
  readonly promiseId: string | null
  readonly instalment: { readonly planId: string; readonly rank: number } | null
}

type Mandate = Pick<DossierDirectDebits['mandates'][number], 'firstDay'>

/** The promises that run and the instalments to come, the nearest day first. */
export function commitmentsOf(
  debits: DossierDirectDebits,
  { firstDay }: Mandate,
): readonly Commitment[] {
  const first = day(firstDay)
  const promises = debits.promises.map((one) => ({
    ...one,
    rank: null,
    input: { promiseId: one.id, instalment: null },
  }))
  const instalments = debits.instalments.map(({ planId, rank, of, ...one }) => ({
    ...one,
    id: `${planId}/${rank}`,
    rank: [rank, of] as const,
    input: { promiseId: null, instalment: { planId, rank } },
  }))
  return [...promises, ...instalments]
    .map(({ id, amountCents, dueOn, rank, input }) => ({
      key: id,
      amount: cents(amountCents),
      dueOn: day(dueOn),
      collectOn: laterDay(day(dueOn), first),
      rank,
      input,
    }))
    .toSorted((one, other) => (isBefore(one.dueOn, other.dueOn) ? -1 : 1))
}

/** The draft to begin from: what the debtor committed to first, where there is something. */
export function firstDraft(debits: DossierDirectDebits, mandate: Mandate): CollectDraft {
  const { debtor } = debits
  const [first] = commitmentsOf(debits, mandate)
  return {
    amount: first?.amount ?? null,
    collectOn: first?.collectOn ?? day(mandate.firstDay),
    commitment: first?.key ?? '',
    agreedHow: '',
    last: false,
    notice: debtor.hasEmail ? 'e-mail' : 'letter',
    notedOn: null,
    notedHow: '',
  }
}

/** What the notice of a draft is made from; the draft is known to be whole. */
export function collectInput({ amount, collectOn, notice }: CollectDraft) {
  return {
    amountCents: amount ?? 0,
    collectOn: collectOn?.toString() ?? '',
    channel: notice === 'e-mail' ? ('e-mail' as const) : ('letter' as const),
  }
}

/** The draft as the API takes it, or what is missing in it. */
export function planFaults(
  draft: CollectDraft,
  of: {
    readonly words: DebitWords
    readonly debits: DossierDirectDebits
    readonly mandate: Mandate
  },
) {
  const { words, debits, mandate } = of
  const { amount, collectOn, commitment, agreedHow, last } = draft
  const carried = commitmentsOf(debits, mandate).find(({ key }) => key === commitment)
  const noted = draft.notice === 'noted'
  return checked(
    {
      amountCents: amount === null || amount <= 0 ? words.amountMissing : null,
      collectOn: collectOn === null ? words.dayMissing : null,
      agreedHow: carried === undefined ? missing(agreedHow, words.agreementMissing) : null,
      'notice.on': noted && draft.notedOn === null ? words.dayMissing : null,
      'notice.how': noted ? missing(draft.notedHow, words.howMissing) : null,
    },
    () => ({
      amountCents: amount ?? 0,
      collectOn: collectOn?.toString() ?? '',
      promiseId: carried?.input.promiseId ?? null,
      instalment: carried?.input.instalment ?? null,
      agreedHow: textOrNull(agreedHow),
      last,
    }),
  )
}
