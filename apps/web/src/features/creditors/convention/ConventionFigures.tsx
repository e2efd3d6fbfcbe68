import { cents, isCents, type Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import forms from '#app/forms/forms.module.css'
import { RateField } from '#app/forms/RateField.tsx'
import {
  feeBases,
  feeKinds,
  payOverUnits,
  type FeeDraft,
} from '#features/creditors/convention/fee-draft.ts'
import { feeWords, type FeeWords } from '#features/creditors/convention/fee-words.ts'
import { Tiers } from '#features/creditors/convention/Tiers.tsx'
import { TypedExample } from '#features/creditors/convention/TypedExample.tsx'
import { creditorsWords } from '#features/creditors/creditors-words.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type ConventionFiguresProps = {
  readonly creditorId: string
  readonly draft: FeeDraft
  readonly change: (by: Partial<FeeDraft>) => void
  readonly faultAt: (path: string) => string | undefined
}

/** The terms of a convention that the product computes with, and what they give. */
export function ConventionFigures(props: ConventionFiguresProps): ReactNode {
  const { creditorId, draft, change, faultAt } = props
  const words = useWords(creditorsWords)
  const fee = useWords(feeWords)
  return (
    <FieldGroup title={words.figures} help={words.figuresHelp}>
      <ChoiceField
        label={fee.kind}
        options={kindOptions(fee)}
        value={draft.feeKind}
        onChange={(feeKind) => change({ feeKind })}
      />
      {draft.feeKind === 'rate' && (
        <div className={forms['pair']}>
          <RateField
            label={fee.rateLabel}
            value={draft.rateHundredths}
            error={faultAt('rate') ?? faultAt('commissionRateHundredths')}
            onChange={(rateHundredths) => change({ rateHundredths })}
          />
        </div>
      )}
      {(draft.feeKind === 'slices' || draft.feeKind === 'whole') && (
        <Tiers
          tiers={draft.tiers}
          error={faultAt('commissionTiers')}
          onChange={(tiers) => change({ tiers })}
        />
      )}
      {draft.feeKind !== 'none' && <Bounds {...props} />}
      <PayOver {...props} />
      {draft.feeKind !== 'none' && <Flags {...props} />}
      <CheckField
        label={fee.rebills}
        help={fee.rebillsHelp}
        checked={draft.rebills}
        onChange={(rebills) => change({ rebills })}
      />
      <CheckField
        label={fee.setOff}
        help={fee.setOffHelp}
        checked={draft.setOff}
        onChange={(setOff) => change({ setOff })}
      />
      <TypedExample creditorId={creditorId} draft={draft} />
    </FieldGroup>
  )
}

function kindOptions(fee: FeeWords) {
  const says = { none: undefined, rate: fee.rateSays, slices: fee.slicesSays, whole: fee.wholeSays }
  return feeKinds.map((value) => {
    const text = says[value]
    return { value, text: fee[value], ...(text === undefined ? {} : { says: text }) }
  })
}

function amountOf(value: number | null): Cents | null {
  return value !== null && isCents(value) ? cents(value) : null
}

function Bounds({ draft, change, faultAt }: ConventionFiguresProps): ReactNode {
  const fee = useWords(feeWords)
  return (
    <>
      <div className={forms['pair']}>
        <SelectField
          label={fee.base}
          value={draft.base}
          choices={feeBases.map((value) => ({ value, text: fee[value] }))}
          onChange={(base) => change({ base })}
        />
        <RateField
          label={fee.vat}
          value={draft.vatHundredths}
          error={faultAt('vatRateHundredths')}
          onChange={(vatHundredths) => change({ vatHundredths })}
        />
      </div>
      <p className={forms['note']}>
        <Prose>{fee.vatHelp}</Prose>
      </p>
      <div className={forms['pair']}>
        <MoneyField
          label={fee.minimum}
          optional
          value={amountOf(draft.minimumCents)}
          error={faultAt('minimumCommissionCents')}
          onChange={(minimumCents) => change({ minimumCents })}
        />
        <MoneyField
          label={fee.cap}
          optional
          value={amountOf(draft.capCents)}
          error={faultAt('commissionCapCents')}
          onChange={(capCents) => change({ capCents })}
        />
      </div>
    </>
  )
}

function PayOver({ draft, change, faultAt }: ConventionFiguresProps): ReactNode {
  const fee = useWords(feeWords)
  const texts = { lawful: fee.payOverLawful, days: fee.payOverDays, months: fee.payOverMonths }
  return (
    <>
      <div className={forms['pair']}>
        <SelectField
          label={fee.payOver}
          value={draft.payOverUnit}
          choices={payOverUnits.map((value) => ({ value, text: texts[value] }))}
          onChange={(payOverUnit) => change({ payOverUnit })}
        />
        {draft.payOverUnit !== 'lawful' && (
          <TextField
            label={fee.payOverCount}
            value={draft.payOverCount}
            error={faultAt('payOverDays') ?? faultAt('payOverMonths')}
            onChange={(payOverCount) => change({ payOverCount })}
          />
        )}
      </div>
      <CheckField
        label={fee.debitPower}
        help={fee.debitPowerHelp}
        checked={draft.debitPower}
        onChange={(debitPower) => change({ debitPower })}
      />
      {draft.debitPower && (
        <TextField
          label={fee.debitDays}
          help={fee.debitDaysHelp}
          value={draft.debitDays}
          error={faultAt('directDebitPayOverDays')}
          onChange={(debitDays) => change({ debitDays })}
        />
      )}
    </>
  )
}

function Flags({ draft, change }: ConventionFiguresProps): ReactNode {
  const words = useWords(creditorsWords)
  const fee = useWords(feeWords)
  return (
    <>
      <CheckField
        label={words.retention}
        help={words.retentionHelp}
        checked={draft.retentionAllowed}
        onChange={(retentionAllowed) => change({ retentionAllowed })}
      />
      <CheckField
        label={fee.direct}
        help={fee.directHelp}
        checked={draft.onDirectPayments}
        onChange={(onDirectPayments) => change({ onDirectPayments })}
      />
      <CheckField
        label={fee.creditNote}
        help={fee.creditNoteHelp}
        checked={draft.creditNote}
        onChange={(creditNote) => change({ creditNote })}
      />
    </>
  )
}
