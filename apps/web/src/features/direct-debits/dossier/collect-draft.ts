import type { DossierDirectDebits } from '@quittance/contract'
import { cents, day, type Cents, type Day } from '@quittance/kernel'
import { checked, missing, textOrNull } from '#app/forms/drafts/checks.ts'
import type { DebitWords } from '#features/direct-debits/words/debit-words.ts'

/** A collection as it is typed. */
export type CollectDraft = {
  readonly amount: Cents | null
  readonly collectOn: Day | null
  /** The promise that it collects, or nothing. */
  readonly promiseId: string
  readonly agreedHow: string
  readonly last: boolean
  readonly notice: 'letter' | 'e-mail' | 'noted'
  readonly notedOn: Day | null
  readonly notedHow: string
}

/** The draft to begin from: the promise that runs, where there is one. */
export function firstDraft({ promises, notice, debtor }: DossierDirectDebits): CollectDraft {
  const [promise] = promises
  return {
    amount: promise === undefined ? null : cents(promise.amountCents),
    collectOn: day(notice.firstDay),
    promiseId: promise?.id ?? '',
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
export function planFaults(draft: CollectDraft, words: DebitWords) {
  const { amount, collectOn, promiseId, agreedHow, last } = draft
  const noted = draft.notice === 'noted'
  return checked(
    {
      amountCents: amount === null || amount <= 0 ? words.amountMissing : null,
      collectOn: collectOn === null ? words.dayMissing : null,
      agreedHow: promiseId === '' ? missing(agreedHow, words.agreementMissing) : null,
      'notice.on': noted && draft.notedOn === null ? words.dayMissing : null,
      'notice.how': noted ? missing(draft.notedHow, words.howMissing) : null,
    },
    () => ({
      amountCents: amount ?? 0,
      collectOn: collectOn?.toString() ?? '',
      promiseId: promiseId === '' ? null : promiseId,
      agreedHow: textOrNull(agreedHow),
      last,
    }),
  )
}
