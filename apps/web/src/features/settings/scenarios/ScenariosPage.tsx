import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ScenarioInput, ScenarioStepInput, ScenariosView } from '@quittance/contract'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { sequenceWords } from '#app/dossier/sequence/sequence-words.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { ChangesSheet } from '#features/settings/scenarios/ChangesSheet.tsx'
import { PublishPanel } from '#features/settings/scenarios/PublishPanel.tsx'
import { ScopeFields } from '#features/settings/scenarios/ScopeFields.tsx'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import css from '#features/settings/scenarios/scenarios.module.css'
import { missingActs, withStep } from '#features/settings/scenarios/step-edits.ts'
import { StepFields } from '#features/settings/scenarios/StepFields.tsx'
import { VersionsSheet } from '#features/settings/scenarios/VersionsSheet.tsx'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: () => api.scenarios.list(),
})

type Scope = Pick<ScenarioInput, 'creditorId' | 'debtorKind'>

/** « Scénarios »: the steps towards debtors, what would change, and the versions of before. */
export function ScenariosPage(): ReactNode {
  const words = useWords(scenariosWords)
  const read = useQuery(scenariosQuery)
  const [scope, setScope] = useState<Scope>({ creditorId: null, debtorKind: null })
  return (
    <Page keys={<KeyStrip keys={[]} />}>
      <PageHeader
        crumbs={[{ text: words.settings, href: paths.settings() }, { text: words.title }]}
        title={words.title}
        says={<Prose>{words.says}</Prose>}
      />
      <Reading of={read}>
        {(scenarios) => (
          <Editor
            key={`${scope.creditorId}${scope.debtorKind}`}
            of={scenarios}
            scope={scope}
            onScope={setScope}
          />
        )}
      </Reading>
    </Page>
  )
}

type EditorProps = {
  readonly of: ScenariosView
  readonly scope: Scope
  readonly onScope: (scope: Scope) => void
}

function Editor({ of, scope, onScope }: EditorProps): ReactNode {
  const words = useWords(scenariosWords)
  const cache = useQueryClient()
  const versions = of.versions.filter(
    ({ creditorId, debtorKind }) =>
      creditorId === scope.creditorId && debtorKind === scope.debtorKind,
  )
  const from = versions.find(({ inForce }) => inForce)
  const [steps, setSteps] = useState<readonly ScenarioStepInput[]>(from?.steps ?? of.house)
  const [publishing, setPublishing] = useState(false)
  const input: ScenarioInput = { ...scope, steps: [...steps] }
  const asked = useDeferredValue(input)
  const check = useQuery({
    queryKey: ['scenarios', 'check', asked],
    queryFn: () => api.scenarios.check(asked),
    placeholderData: keepPreviousData,
  })
  const reread = async (): Promise<void> => {
    await cache.invalidateQueries({ queryKey: ['scenarios'] })
    await cache.invalidateQueries({ queryKey: ['dossier'] })
    await cache.invalidateQueries({ queryKey: ['day'] })
  }
  return (
    <Sheets>
      <Sheet title={words.steps}>
        <ScopeFields of={scope} onChange={onScope} />
        <p className={css['quiet']}>
          <Prose>{from === undefined ? words.product : words.version(from.version)}</Prose>
        </p>
        <Steps of={steps} faults={check.data?.faults ?? []} onChange={setSteps} />
        <div className={css['publish']}>
          <PublishAct
            ready={check.data?.faults.length === 0 && !check.isPlaceholderData}
            onPublish={() => setPublishing(true)}
          />
        </div>
      </Sheet>
      {check.data !== undefined && <ChangesSheet of={check.data} />}
      <VersionsSheet of={versions} onReuse={setSteps} />
      {publishing && (
        <PublishPanel input={input} onClose={() => setPublishing(false)} onDone={reread} />
      )}
    </Sheets>
  )
}

function PublishAct(props: { readonly ready: boolean; readonly onPublish: () => void }): ReactNode {
  const words = useWords(scenariosWords)
  const { member } = useSignedIn()
  if (!member.rights.includes('manage-organisation')) {
    return <ReasonedButton reason={words.onlyManager}>{words.publish}</ReasonedButton>
  }
  return props.ready ? (
    <ActButton primary onAct={props.onPublish}>
      {words.publish}
    </ActButton>
  ) : (
    <ReasonedButton reason={words.faults}>{words.publish}</ReasonedButton>
  )
}

type StepsProps = {
  readonly of: readonly ScenarioStepInput[]
  readonly faults: Parameters<typeof StepFields>[0]['faults']
  readonly onChange: (steps: readonly ScenarioStepInput[]) => void
}

function Steps({ of, faults, onChange }: StepsProps): ReactNode {
  const words = useWords(scenariosWords)
  const names = useWords(sequenceWords)
  return (
    <>
      <ol className={css['line']}>
        {of.map((step, rank) => (
          <StepFields
            key={step.id}
            of={step}
            first={rank === 0}
            faults={faults.filter(({ stepId }) => stepId === step.id)}
            onChange={(changed) => onChange(of.map((one) => (one.id === step.id ? changed : one)))}
            onRemove={() => onChange(of.filter((one) => one.id !== step.id))}
          />
        ))}
      </ol>
      <Acts>
        {missingActs(of).map((act) => (
          <ActButton key={act} small onAct={() => onChange(withStep(of, act))}>
            {words.add(names[act])}
          </ActButton>
        ))}
      </Acts>
    </>
  )
}
