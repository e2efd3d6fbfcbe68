import { useQueryClient } from '@tanstack/react-query'
import type { ImportField, ImportView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { FieldGroup } from '#app/forms/FieldGroup.tsx'
import forms from '#app/forms/forms.module.css'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { natureWord } from '#features/intake/deposit/ClaimFields.tsx'
import { natures, type DebtorKind, type Nature } from '#features/intake/deposit/deposit-draft.ts'
import { depositWords } from '#features/intake/deposit/deposit-words.ts'
import {
  choose,
  columnLetter,
  columnsOf,
  fieldsOffered,
  mappingOf,
  stillMissing,
  type ColumnsChosen,
} from '#features/intake/import/columns-chosen.ts'
import { importQuery } from '#features/intake/import/import-queries.ts'
import { importWords } from '#features/intake/import/import-words.ts'
import css from '#features/intake/import/import.module.css'
import { Lift } from '#features/intake/Lift.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

type Draft = {
  readonly mapping: ColumnsChosen
  readonly defaultDebtorKind: DebtorKind
  readonly defaultNature: Nature
}

/** What each column becomes, and what is meant where a line does not say. */
export function MappingForm({ of }: { readonly of: ImportView }): ReactNode {
  const words = useWords(importWords)
  const deposit = useWords(depositWords)
  const cache = useQueryClient()
  const [draft, setDraft] = useState<Draft>({
    mapping: columnsOf(of),
    defaultDebtorKind: 'professional',
    defaultNature: 'invoice',
  })
  const sending = useSending({
    draft,
    check: (typed: Draft) => ({
      kind: 'ready' as const,
      input: { ...typed, mapping: mappingOf(typed.mapping) },
    }),
    send: (input) => api.intake.runImport({ id: of.id, ...input }),
    done: (view) => {
      cache.setQueryData(importQuery(of.id).queryKey, view)
    },
  })
  const { onSubmit } = sending
  useKeys([{ name: 'Ctrl+Enter', does: words.runKey, act: () => onSubmit() }])
  const missing = stillMissing(draft.mapping)
  return (
    <SentForm
      of={sending}
      act={words.run}
      keyName="Ctrl+Enter"
      primary
      lift={<Lift of={sending.refusal} creditorId={of.creditorId} />}
    >
      <Sheet title={words.step}>
        <p className={forms['note']}>
          <Prose>{of.mappingRemembered ? words.remembered : words.proposed}</Prose>
        </p>
        <ol className={css['columns']}>
          {of.columns.map((name, index) => (
            <Column
              // oxlint-disable-next-line react/no-array-index-key -- two columns may bear one name
              key={index}
              name={name}
              letter={columnLetter(index)}
              sample={of.sample.map((row) => row[index] ?? '')}
              chosen={draft.mapping[index] ?? null}
              onChoose={(field) =>
                setDraft({ ...draft, mapping: choose(draft.mapping, index, field) })
              }
            />
          ))}
        </ol>
        <output>
          {missing.length > 0 && (
            <StatusMark shape="clock">
              {words.missing(missing.map((field) => words[field].toLowerCase()).join(', '))}
            </StatusMark>
          )}
        </output>
      </Sheet>
      <Sheet>
        <FieldGroup title={words.otherwise}>
          <div className={forms['pair']}>
            <SelectField
              label={words.defaultKind}
              value={draft.defaultDebtorKind}
              choices={[
                { value: 'professional', text: words.professional },
                { value: 'consumer', text: words.consumer },
                { value: 'private-individual', text: words.privateIndividual },
              ]}
              onChange={(defaultDebtorKind) => setDraft({ ...draft, defaultDebtorKind })}
            />
            <SelectField
              label={words.defaultNature}
              value={draft.defaultNature}
              choices={natures.map((value) => ({ value, text: natureWord(value, deposit) }))}
              onChange={(defaultNature) => setDraft({ ...draft, defaultNature })}
            />
          </div>
        </FieldGroup>
      </Sheet>
    </SentForm>
  )
}

type ColumnProps = {
  /** `''` for a column that the file does not name: its letter names it. */
  readonly name: string
  readonly letter: string
  readonly sample: readonly string[]
  readonly chosen: ImportField | null
  readonly onChoose: (field: ImportField | null) => void
}

function Column({ name, letter, sample, chosen, onChoose }: ColumnProps): ReactNode {
  const words = useWords(importWords)
  const unnamed = words.unnamed(letter)
  const choices = [
    { value: 'ignored' as const, text: words.ignored },
    ...fieldsOffered.map((value) => ({ value, text: words[value] })),
  ]
  return (
    <li className={chosen === null ? css['ignored'] : undefined}>
      <div>
        <b>{name === '' ? unnamed : name}</b>
        <ul className={css['sample']}>
          {sample
            .filter((value) => value !== '')
            .slice(0, 3)
            .map((value, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the samples never move
              <li key={index}>{value}</li>
            ))}
        </ul>
      </div>
      <SelectField
        label={name === '' ? unnamed : words.column(name)}
        value={chosen ?? 'ignored'}
        choices={choices}
        onChange={(value) => onChoose(value === 'ignored' ? null : value)}
      />
    </li>
  )
}
