import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ScenarioInput, ScenarioStepInput } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { ScenarioEditor } from '#features/settings/scenarios/ScenarioEditor.tsx'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: () => api.scenarios.list(),
})

type Scope = Pick<ScenarioInput, 'creditorId' | 'debtorKind'>
type Edited = Readonly<Record<string, readonly ScenarioStepInput[]>>

/** « Scénarios »: the steps towards debtors, what would change, a simulation, the versions of before. */
export function ScenariosPage(): ReactNode {
  const words = useWords(scenariosWords)
  const read = useQuery(scenariosQuery)
  const [scope, setScope] = useState<Scope>({ creditorId: null, debtorKind: null })
  const [edited, setEdited] = useState<Edited>({})
  const key = `${scope.creditorId}/${scope.debtorKind}`
  return (
    <Page keys={<KeyStrip keys={[]} />}>
      <PageHeader
        crumbs={[{ text: words.settings, href: paths.settings() }, { text: words.title }]}
        title={words.title}
        says={<Prose>{words.says}</Prose>}
      />
      <Reading of={read}>
        {(scenarios) => (
          <ScenarioEditor
            key={key}
            of={scenarios}
            scope={scope}
            onScope={setScope}
            edited={edited[key] ?? null}
            onEdit={(steps) => setEdited({ ...edited, [key]: steps })}
          />
        )}
      </Reading>
    </Page>
  )
}
