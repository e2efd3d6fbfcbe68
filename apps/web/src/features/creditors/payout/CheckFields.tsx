import type { ReactNode } from 'react'
import { payoutWords, type PayoutWords } from '#features/creditors/payout/payout-words.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

/** What a bank may answer on a holder; `none` where it was not asked yet. */
export type CheckResult = 'match' | 'close-match' | 'no-match' | 'not-possible' | 'none'

/** A check of a holder in preparation. */
export type CheckDraft = { readonly result: CheckResult | null; readonly nameFound: string }

/** What is missing in a check, by path. */
export function checkFaults({ result, nameFound }: CheckDraft, words: PayoutWords) {
  return {
    result: result === null ? words.noResult : null,
    nameFound: result === 'close-match' && nameFound.trim() === '' ? words.noName : null,
  }
}

export type CheckFieldsProps = {
  readonly draft: CheckDraft
  readonly onChange: (draft: CheckDraft) => void
  readonly faultAt: (path: string) => string | undefined
  /** Whether it may still be left for later. */
  readonly mayWait: boolean
}

/** What the bank answered on the holder (vérification du bénéficiaire). */
export function CheckFields({ draft, onChange, faultAt, mayWait }: CheckFieldsProps): ReactNode {
  const words = useWords(payoutWords)
  const answers = [
    { value: 'match', text: words.resultMatch },
    { value: 'close-match', text: words.resultClose },
    { value: 'no-match', text: words.resultNo },
    { value: 'not-possible', text: words.resultNotPossible },
  ] as const
  return (
    <>
      <ChoiceField<CheckResult>
        label={words.result}
        value={draft.result}
        error={faultAt('result')}
        options={mayWait ? [...answers, { value: 'none', text: words.resultNone }] : answers}
        onChange={(result) => onChange({ ...draft, result })}
      />
      {draft.result === 'close-match' && (
        <TextField
          label={words.nameFound}
          help={words.nameFoundHelp}
          value={draft.nameFound}
          error={faultAt('nameFound')}
          onChange={(nameFound) => onChange({ ...draft, nameFound })}
        />
      )}
    </>
  )
}
