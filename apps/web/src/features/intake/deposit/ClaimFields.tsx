import type { ReactNode } from 'react'
import { dayValue } from '#app/forms/drafts/day-values.ts'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import forms from '#app/forms/forms.module.css'
import { RateField } from '#app/forms/RateField.tsx'
import { natures, type DepositDraft, type Nature } from '#features/intake/deposit/deposit-draft.ts'
import { depositWords, type DepositWords } from '#features/intake/deposit/deposit-words.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

export type ClaimFieldsProps = {
  readonly draft: DepositDraft
  readonly change: (by: Partial<DepositDraft>) => void
  readonly faultAt: (path: string) => string | undefined
}

/** What is claimed: its nature, and the clause that the letter repeats. */
export function ClaimFields({ draft, change, faultAt }: ClaimFieldsProps): ReactNode {
  const words = useWords(depositWords)
  return (
    <FieldGroup title={words.claim}>
      <SelectField
        label={words.nature}
        unchosen={words.natureUnchosen}
        value={draft.nature ?? ''}
        choices={natures.map((value) => ({ value, text: natureWord(value, words) }))}
        error={faultAt('nature')}
        onChange={(nature) => change({ nature })}
      />
      <TextField
        label={words.clause}
        help={words.clauseHelp}
        value={draft.title}
        error={faultAt('title')}
        onChange={(title) => change({ title })}
      />
    </FieldGroup>
  )
}

/** What the contract says of penalties and of the start of the limitation period. */
export function TermFields({ draft, change, faultAt }: ClaimFieldsProps): ReactNode {
  const words = useWords(depositWords)
  return (
    <FieldGroup title={words.terms} help={words.termsHelp}>
      <div className={forms['pair']}>
        <RateField
          label={words.rate}
          help={words.rateHelp}
          optional
          value={draft.contractRateHundredths}
          error={faultAt('contractRateHundredths')}
          onChange={(contractRateHundredths) => change({ contractRateHundredths })}
        />
        <DayField
          label={words.limitation}
          help={words.limitationHelp}
          optional
          error={faultAt('limitationStartsOn')}
          {...dayValue(draft.limitationStartsOn, (limitationStartsOn) =>
            change({ limitationStartsOn }),
          )}
        />
      </div>
    </FieldGroup>
  )
}

/** The word of a nature. */
export function natureWord(nature: Nature, words: DepositWords): string {
  const said: Record<Nature, string> = {
    invoice: words.invoice,
    sale: words.sale,
    services: words.services,
    works: words.works,
    loan: words.loan,
    'residential-rent': words.residentialRent,
    'commercial-rent': words.commercialRent,
    other: words.other,
  }
  return said[nature]
}
