import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ScenarioInput } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import css from '#features/settings/scenarios/scenarios.module.css'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { useWords } from '#words/use-words.ts'

type Scope = Pick<ScenarioInput, 'creditorId' | 'debtorKind'>

const MOST_CREDITORS = 100

const creditorsQuery = queryOptions({
  queryKey: ['creditors', 'of-scenarios'],
  queryFn: () => api.creditors.list({ limit: MOST_CREDITORS }),
})

export type ScopeFieldsProps = { readonly of: Scope; readonly onChange: (scope: Scope) => void }

/** Whose claims and which debtors a scenario is for. */
export function ScopeFields({ of, onChange }: ScopeFieldsProps): ReactNode {
  const words = useWords(scenariosWords)
  const read = useQuery(creditorsQuery)
  const kinds = ['consumer', 'professional', 'private-individual'] as const
  return (
    <div className={css['fields']}>
      <SelectField
        label={words.creditor}
        value={of.creditorId ?? 'all'}
        onChange={(id) => onChange({ ...of, creditorId: id === 'all' ? null : id })}
        choices={[
          { value: 'all', text: words.everyCreditor },
          ...(read.data?.rows ?? []).map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <SelectField
        label={words.debtor}
        value={of.debtorKind ?? 'all'}
        onChange={(kind) => onChange({ ...of, debtorKind: kind === 'all' ? null : kind })}
        choices={[
          { value: 'all', text: words.everyDebtor },
          ...kinds.map((value) => ({ value, text: words[value] })),
        ]}
      />
    </div>
  )
}
