import type { DossierDirectDebits } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { checked, missing, textOrNull } from '#app/forms/drafts/checks.ts'
import type { DebitWords } from '#features/direct-debits/words/debit-words.ts'

/** A mandate as it is typed. */
export type MandateDraft = {
  readonly holder: string
  readonly iban: string
  readonly signedOn: Day | null
  readonly exhibitId: string
  readonly type: 'CORE' | 'B2B'
  readonly uses: 'recurrent' | 'one-off'
  readonly noticeDays: string
  readonly reference: string
}

export function blankMandate({ debtor, notice }: DossierDirectDebits): MandateDraft {
  return {
    holder: debtor.name,
    iban: '',
    signedOn: null,
    exhibitId: '',
    type: 'CORE',
    uses: 'recurrent',
    noticeDays: String(notice.days),
    reference: '',
  }
}

/** The mandate as the API takes it, or what is missing in it. */
export function mandateFaults(draft: MandateDraft, words: DebitWords) {
  return checked(
    {
      holder: missing(draft.holder, words.holderMissing),
      iban: missing(draft.iban, words.ibanMissing),
      signedOn: draft.signedOn === null ? words.dayMissing : null,
      exhibitId: missing(draft.exhibitId, words.copyMissing),
      noticeDays: /^[1-9]\d?$/.test(draft.noticeDays.trim()) ? null : words.noticeWrong,
    },
    () => ({
      reference: textOrNull(draft.reference),
      type: draft.type,
      oneOff: draft.uses === 'one-off',
      holder: draft.holder,
      iban: draft.iban,
      signedOn: draft.signedOn?.toString() ?? '',
      exhibitId: draft.exhibitId,
      noticeDays: Number(draft.noticeDays),
    }),
  )
}
