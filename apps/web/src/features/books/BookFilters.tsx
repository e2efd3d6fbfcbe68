import { useQuery } from '@tanstack/react-query'
import { day, type Day } from '@quittance/kernel'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { creditorsOffered } from '#app/forms/creditors-offered.ts'
import { PickField, type Pick } from '#app/forms/PickField.tsx'
import { dossiersOffered } from '#features/books/books-queries.ts'
import css from '#features/books/books.module.css'
import { EVER, periodNames } from '#features/books/period.ts'
import { booksWords } from '#features/books/words/books-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type BookFiltersProps = {
  readonly period: string
  /** The months that the books cover, the latest first. */
  readonly months: readonly string[]
  readonly today: Day
  readonly onPeriod: (name: string) => void
  readonly creditor: Pick | null
  readonly onCreditor: (creditor: Pick | null) => void
  readonly dossier: Pick | null
  readonly onDossier: (dossier: Pick | null) => void
}

/** Which lines are read: a period, one creditor or all, one dossier or all. */
export function BookFilters(props: BookFiltersProps): ReactNode {
  const { period, months, today, onPeriod, creditor, onCreditor, dossier, onDossier } = props
  const words = useWords(booksWords)
  const month = useMonth()
  const [name, setName] = useState('')
  const [reference, setReference] = useState('')
  const creditors = useQuery(creditorsOffered(useDeferredValue(name.trim())))
  const dossiers = useQuery(dossiersOffered(useDeferredValue(reference.trim())))
  const names = periodNames(months)
  const year = String(today.year)
  const choices = [...(names.includes(year) ? [] : [year]), ...names].map((one) => ({
    value: one,
    text: one.length === 4 ? words.wholeYear(one) : month(one),
  }))
  return (
    <div className={css['filters']} data-filter>
      <SelectField
        label={words.period}
        value={period}
        choices={[...choices, { value: EVER, text: words.sinceEver }]}
        onChange={onPeriod}
      />
      <PickField
        label={words.creditor}
        value={creditor}
        onChange={onCreditor}
        search={name}
        onSearch={setName}
        found={creditors.data?.rows.map((row) => ({ id: row.id, text: row.name }))}
        more={creditors.data?.nextCursor != null}
      />
      <PickField
        label={words.dossier}
        value={dossier}
        onChange={onDossier}
        search={reference}
        onSearch={setReference}
        found={
          reference.trim() === ''
            ? []
            : dossiers.data?.rows.map((one) => ({
                id: one.dossierId,
                text: one.reference,
                says: one.debtorName,
              }))
        }
      />
      {(creditor !== null || dossier !== null) && (
        <ActButton
          small
          label={words.clearLabel}
          onAct={() => {
            setName('')
            setReference('')
            onCreditor(null)
            onDossier(null)
          }}
        >
          {words.clear}
        </ActButton>
      )}
    </div>
  )
}

/** « mai 2026 », from `2026-05`. */
export function useMonth(): (month: string) => string {
  const format = useFormat()
  return (month) => format.day(day(`${month}-02`)).replace(/^2[\u00A0 ]/, '')
}
