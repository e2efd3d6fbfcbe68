import type { ReactNode } from 'react'
import { AddressFields } from '#app/forms/AddressFields.tsx'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import forms from '#app/forms/forms.module.css'
import type { DebtorDraft } from '#features/intake/deposit/deposit-draft.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

export type DebtorFieldsProps = {
  readonly value: DebtorDraft
  readonly onChange: (value: DebtorDraft) => void
  readonly faultAt: (path: string) => string | undefined
}

/** Who owes, in which capacity, and where a letter reaches them. */
export function DebtorFields({ value, onChange, faultAt }: DebtorFieldsProps): ReactNode {
  const words = useWords(depositWords)
  const change = (by: Partial<DebtorDraft>): void => onChange({ ...value, ...by })
  const professional = value.kind === 'professional'
  const text = (name: 'name' | 'tradeName' | 'siren' | 'email' | 'phone') => ({
    value: value[name],
    error: faultAt(`debtor.${name}`),
    onChange: (typed: string) => change({ [name]: typed }),
  })
  return (
    <FieldGroup title={words.debtor} help={words.debtorHelp}>
      <ChoiceField
        label={words.debtorKind}
        value={value.kind}
        error={faultAt('debtor.kind')}
        onChange={(kind) => change({ kind })}
        options={[
          { value: 'consumer', text: words.consumer, says: words.consumerSays },
          { value: 'professional', text: words.professional, says: words.professionalSays },
          {
            value: 'private-individual',
            text: words.privateIndividual,
            says: words.privateIndividualSays,
          },
        ]}
      />
      <div className={forms['postal']}>
        <SelectField
          label={words.civility}
          value={value.civility}
          choices={[
            { value: 'none', text: words.noCivility },
            { value: 'M.', text: 'M.' },
            { value: 'Mme', text: 'Mme' },
          ]}
          onChange={(civility) => change({ civility })}
        />
        <TextField label={words.name} {...text('name')} />
      </div>
      {professional && (
        <>
          <div className={forms['pair']}>
            <TextField label={words.tradeName} optional {...text('tradeName')} />
            <TextField label={words.siren} optional {...text('siren')} />
          </div>
          <SelectField
            label={words.trade}
            help={words.tradeHelp}
            value={value.trade}
            choices={[
              { value: 'unknown', text: words.unknown },
              { value: 'merchant', text: words.merchant },
              { value: 'artisan', text: words.artisan },
              { value: 'other', text: words.otherTrade },
            ]}
            onChange={(trade) => change({ trade })}
          />
        </>
      )}
      <AddressFields
        path="debtor.address"
        value={value.address}
        faultAt={faultAt}
        onChange={(address) => change({ address })}
      />
      <div className={forms['pair']}>
        <TextField label={words.email} type="email" optional {...text('email')} />
        <TextField label={words.phone} type="tel" optional {...text('phone')} />
      </div>
    </FieldGroup>
  )
}
