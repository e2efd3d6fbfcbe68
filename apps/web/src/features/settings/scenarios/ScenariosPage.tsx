import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ScenarioInput } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import { useKeptDraft } from '#app/forms/drafts/use-kept-draft.ts'
import { Reading } from '#app/reading/Reading.tsx'
import type { ScenarioEdit } from '#features/settings/scenarios/caps/caps-edits.ts'
import {
  nothingTyped,
  readTyped,
  withTyped,
} from '#features/settings/scenarios/caps/typed-scenarios.ts'
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

/** « Scénarios »: the steps towards debtors, what would change, a simulation, the versions of before. */
export function ScenariosPage(): ReactNode {
  const words = useWords(scenariosWords)
  const read = useQuery(scenariosQuery)
  const [scope, setScope] = useState<Scope>({ creditorId: null, debtorKind: null })
  const { organisation } = useSignedIn()
  const typed = useKeptDraft({
    name: `quittance.scenarios.${organisation.id}`,
    blank: nothingTyped,
    write: JSON.stringify,
    read: readTyped,
  })
  const key = `${scope.creditorId}/${scope.debtorKind}`
  const onEdit = (edit: ScenarioEdit | null): void => {
    const next = withTyped(typed.draft, key, edit)
    // What is kept is forgotten here at once: a page read again begins with what was kept.
    if (Object.keys(next.byScope).length === 0) typed.forget()
    else typed.change(next)
  }
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
            edited={typed.draft.byScope[key] ?? null}
            onEdit={onEdit}
          />
        )}
      </Reading>
    </Page>
  )
}
