import { useState, type ReactNode } from 'react'
import { dayValue } from '#app/forms/drafts/day-values.ts'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import forms from '#app/forms/forms.module.css'
import {
  amountOf,
  blankCreditNote,
  type CreditNoteDraft,
} from '#features/intake/deposit/deposit-draft.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import { RowCard } from '#features/intake/deposit/rows/RowCard.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

export type CreditNoteRowsProps = {
  readonly notes: readonly CreditNoteDraft[]
  /** Numbers of the invoices that a credit note may reduce. */
  readonly invoices: readonly string[]
  readonly onChange: (notes: readonly CreditNoteDraft[]) => void
  readonly faultAt: (path: string) => string | undefined
}

/** The credit notes of a claim; most have none. */
export function CreditNoteRows(props: CreditNoteRowsProps): ReactNode {
  const { notes, invoices, onChange, faultAt } = props
  const words = useWords(depositWords)
  const [added, setAdded] = useState<string | null>(null)
  const add = (): void => {
    const [only, ...others] = invoices
    const note = { ...blankCreditNote(), invoiceNumber: others.length === 0 ? (only ?? '') : '' }
    setAdded(note.key)
    onChange([...notes, note])
  }
  return (
    <FieldGroup title={words.creditNotes} help={words.creditNotesHelp}>
      {notes.map((note, index) => (
        <RowCard
          key={note.key}
          title={words.creditNote(index + 1)}
          removeLabel={words.removeCreditNote(index + 1)}
          fresh={note.key === added}
          onRemove={() => onChange(notes.filter(({ key }) => key !== note.key))}
        >
          <CreditNoteFields
            note={note}
            at={`creditNotes[${index}]`}
            invoices={invoices}
            faultAt={faultAt}
            onChange={(by) =>
              onChange(notes.map((one) => (one.key === note.key ? { ...one, ...by } : one)))
            }
          />
        </RowCard>
      ))}
      <div>
        <ActButton icon="plus" small onAct={add}>
          {words.addCreditNote}
        </ActButton>
      </div>
    </FieldGroup>
  )
}

type CreditNoteFieldsProps = {
  readonly note: CreditNoteDraft
  readonly at: string
  readonly invoices: readonly string[]
  readonly onChange: (by: Partial<CreditNoteDraft>) => void
  readonly faultAt: (path: string) => string | undefined
}

function CreditNoteFields(props: CreditNoteFieldsProps): ReactNode {
  const { note, at, invoices, onChange, faultAt } = props
  const words = useWords(depositWords)
  return (
    <div className={forms['fields']}>
      <div className={forms['pair']}>
        <TextField
          label={words.number}
          value={note.number}
          error={faultAt(`${at}.number`)}
          onChange={(number) => onChange({ number })}
        />
        <MoneyField
          label={words.amount}
          value={note.amountCents === null ? null : amountOf(note.amountCents)}
          error={faultAt(`${at}.amountCents`)}
          onChange={(amountCents) => onChange({ amountCents })}
        />
      </div>
      <div className={forms['pair']}>
        <DayField
          label={words.on}
          error={faultAt(`${at}.on`)}
          {...dayValue(note.on, (on) => onChange({ on }))}
        />
        <SelectField
          label={words.invoiceNumber}
          unchosen={words.invoiceUnchosen}
          value={invoices.includes(note.invoiceNumber) ? note.invoiceNumber : ''}
          choices={invoices.map((number) => ({ value: number, text: number }))}
          error={faultAt(`${at}.invoiceNumber`)}
          onChange={(invoiceNumber) => onChange({ invoiceNumber })}
        />
      </div>
    </div>
  )
}
