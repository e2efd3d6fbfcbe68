import { disputeCategories, type DossierView } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { isPassed, type DisputeDraft } from '#app/dossier/disputes/dispute-draft.ts'
import { disputeWords } from '#app/dossier/disputes/dispute-words.ts'
import { PartFields } from '#app/dossier/disputes/PartFields.tsx'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

export type DisputeFieldsProps = {
  readonly items: DossierView['items']
  readonly value: DisputeDraft
  readonly onChange: (more: Partial<DisputeDraft>) => void
  readonly tried: boolean
  readonly today: Day
}

/** Asks what is contested, of which invoices and for how much, by when it is answered, with what. */
export function DisputeFields({
  items,
  value,
  onChange,
  tried,
  today,
}: DisputeFieldsProps): ReactNode {
  const w = useWords(recordWords)
  const words = useWords(disputeWords)
  return (
    <>
      <TextField
        label={w.disputeReason}
        help={w.disputeHelp}
        lines={3}
        value={value.reason}
        onChange={(reason) => onChange({ reason })}
        error={tried && value.reason.trim() === '' ? w.disputeMissing : undefined}
      />
      <PartFields
        items={items}
        value={value.contested}
        onChange={(contested) => onChange({ contested })}
        tried={tried}
      />
      <SelectField
        label={words.category}
        value={value.category}
        choices={[
          { value: 'unsaid', text: words.unsaid },
          ...disputeCategories.map((category) => ({ value: category, text: words[category] })),
        ]}
        onChange={(category) => onChange({ category })}
      />
      <SelectField
        label={w.disputeSerious}
        help={w.disputeSeriousHelp}
        value={value.serious}
        choices={[
          { value: 'unsaid', text: w.disputeSeriousUnsaid },
          { value: 'yes', text: w.disputeSeriousYes },
          { value: 'no', text: w.disputeSeriousNo },
        ]}
        onChange={(serious) => onChange({ serious })}
      />
      <DayField
        label={words.answerOn}
        help={words.answerOnHelp}
        value={value.answerBy}
        onChange={(answerBy) => onChange({ answerBy })}
        earliest={today}
        error={tried && isPassed(value, today) ? words.answerPassed : undefined}
        optional
      />
      <PapersFields value={value} onChange={onChange} />
    </>
  )
}

function PapersFields({ value, onChange }: Pick<DisputeFieldsProps, 'value' | 'onChange'>) {
  const words = useWords(disputeWords)
  return (
    <>
      <TextField
        label={words.askDebtor}
        help={words.askHelp}
        lines={2}
        value={value.fromDebtor}
        onChange={(fromDebtor) => onChange({ fromDebtor })}
        optional
      />
      <TextField
        label={words.askCreditor}
        help={words.askHelp}
        lines={2}
        value={value.fromCreditor}
        onChange={(fromCreditor) => onChange({ fromCreditor })}
        optional
      />
    </>
  )
}
