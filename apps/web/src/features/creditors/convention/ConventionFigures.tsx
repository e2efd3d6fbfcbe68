import { cents, isCents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import forms from '#app/forms/forms.module.css'
import { RateField } from '#app/forms/RateField.tsx'
import type { ConventionDraft } from '#features/creditors/convention/convention-draft.ts'
import { creditorsWords } from '#features/creditors/creditors-words.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

export type ConventionFiguresProps = {
  readonly draft: ConventionDraft
  readonly change: (by: Partial<ConventionDraft>) => void
  readonly faultAt: (path: string) => string | undefined
}

/** The terms of a convention that the product computes with. */
export function ConventionFigures(props: ConventionFiguresProps): ReactNode {
  const { draft, change, faultAt } = props
  const words = useWords(creditorsWords)
  const minimum = draft.minimumCommissionCents
  return (
    <FieldGroup title={words.figures} help={words.figuresHelp}>
      <div className={forms['pair']}>
        <RateField
          label={words.commission}
          optional
          value={draft.commissionRateHundredths}
          error={faultAt('commissionRateHundredths')}
          onChange={(commissionRateHundredths) => change({ commissionRateHundredths })}
        />
        <MoneyField
          label={words.minimum}
          optional
          value={minimum !== null && isCents(minimum) ? cents(minimum) : null}
          error={faultAt('minimumCommissionCents')}
          onChange={(minimumCommissionCents) => change({ minimumCommissionCents })}
        />
      </div>
      <TextField
        label={words.payOverDays}
        help={words.payOverDaysHelp}
        optional
        value={draft.payOverDays}
        error={faultAt('payOverDays')}
        onChange={(payOverDays) => change({ payOverDays })}
      />
      <CheckField
        label={words.retention}
        help={words.retentionHelp}
        checked={draft.retentionAllowed}
        onChange={(retentionAllowed) => change({ retentionAllowed })}
      />
    </FieldGroup>
  )
}
