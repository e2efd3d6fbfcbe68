import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  ScenarioCheck,
  ScenarioInput,
  ScenariosView,
  ScenarioVersionView,
} from '@quittance/contract'
import { contactPolicy } from '@quittance/cases'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import { isSameCaps, type ScenarioEdit } from '#features/settings/scenarios/caps/caps-edits.ts'
import { CapsFields } from '#features/settings/scenarios/caps/CapsFields.tsx'
import { ChangesSheet } from '#features/settings/scenarios/ChangesSheet.tsx'
import { EditorActs } from '#features/settings/scenarios/EditorActs.tsx'
import { PublishPanel } from '#features/settings/scenarios/PublishPanel.tsx'
import { ScopeFields } from '#features/settings/scenarios/ScopeFields.tsx'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import css from '#features/settings/scenarios/scenarios.module.css'
import { SimulationSheet } from '#features/settings/scenarios/simulation/SimulationSheet.tsx'
import { isSameSteps } from '#features/settings/scenarios/steps/step-edits.ts'
import { StepList } from '#features/settings/scenarios/steps/StepList.tsx'
import { VersionsSheet } from '#features/settings/scenarios/VersionsSheet.tsx'
import { WithdrawPanel } from '#features/settings/scenarios/WithdrawPanel.tsx'
import { Sheets } from '#ui/frame/Shell.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { momentOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type Scope = Pick<ScenarioInput, 'creditorId' | 'debtorKind'>

export type ScenarioEditorProps = {
  readonly of: ScenariosView
  readonly scope: Scope
  readonly onScope: (scope: Scope) => void
  /** What was typed for this scope and not kept; it is there again when one comes back to it. */
  readonly edited: ScenarioEdit | null
  /** Null once it is kept: nothing is left to come back to. */
  readonly onEdit: (edit: ScenarioEdit | null) => void
}

/** The steps of a scope: opened on the draft that was kept, else on the version in force. */
export function ScenarioEditor(props: ScenarioEditorProps): ReactNode {
  const { of, scope, onScope, edited, onEdit } = props
  const words = useWords(scenariosWords)
  const cache = useQueryClient()
  const allowed = useSignedIn().member.rights.includes('manage-organisation')
  const { versions, draft, from } = versionsOf(of, scope)
  const kept: ScenarioEdit = draft ?? from ?? { steps: of.house, caps: null }
  const { steps, caps } = edited ?? kept
  const [open, setOpen] = useState<'publish' | ScenarioVersionView | null>(null)
  const input: ScenarioInput = { ...scope, steps: [...steps], caps }
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
  const written = async (): Promise<void> => {
    await reread()
    onEdit(null)
  }
  const close = (): void => setOpen(null)
  const isKept = isSameSteps(steps, kept.steps) && isSameCaps(caps, kept.caps)
  const faults = check.data?.faults ?? []
  const isSound = check.data?.faults.length === 0 && !check.isPlaceholderData
  return (
    <Sheets>
      <Sheet title={words.steps}>
        <ScopeFields of={scope} onChange={onScope} />
        <Ceiling />
        <Standing draft={draft} from={from} isKept={isKept} />
        <CapsFields of={caps} faults={faults} onChange={(set) => onEdit({ steps, caps: set })} />
        <StepList of={steps} faults={faults} onChange={(put) => onEdit({ steps: put, caps })} />
        <Total of={check.data} />
        <EditorActs
          input={input}
          isKept={isKept}
          isSound={isSound}
          onPublish={() => setOpen('publish')}
          onKept={written}
        />
      </Sheet>
      <div className={css['beside']}>
        {check.data !== undefined && <ChangesSheet of={check.data} />}
      </div>
      <SimulationSheet input={input} isSound={isSound} allowed={allowed} />
      <VersionsSheet
        of={versions}
        onReuse={({ steps: put, caps: set }) => onEdit({ steps: put, caps: set })}
        onWithdraw={allowed ? setOpen : null}
      />
      {open === 'publish' && (
        <PublishPanel
          input={input}
          draftId={isKept ? (draft?.id ?? null) : null}
          onClose={close}
          onDone={written}
        />
      )}
      {open !== null && open !== 'publish' && (
        <WithdrawPanel of={open} onClose={close} onDone={reread} />
      )}
    </Sheets>
  )
}

/** How much changes, in view while one writes; which cases they are stands below. */
function Total({ of }: { readonly of: ScenarioCheck | undefined }): ReactNode {
  const words = useWords(scenariosWords)
  const format = useFormat()
  if (of === undefined) return null
  const { changes } = of
  const says =
    changes === null
      ? words.faults
      : changes.changed === 0
        ? words.none
        : words.changed(format.count(changes.changed), format.count(changes.concerned))
  return (
    <p className={css['total']}>
      <b>{words.changes}</b> : <Prose>{says}</Prose>
    </p>
  )
}

type Version = ScenarioVersionView | undefined

/** The versions of a scope, its draft (the last kept, not published since) and the one in force. */
function versionsOf(of: ScenariosView, { creditorId, debtorKind }: Scope) {
  const versions = of.versions
    .filter((one) => one.creditorId === creditorId && one.debtorKind === debtorKind)
    .toSorted((one, other) => other.version - one.version)
  const [last] = versions
  const draft: Version = last?.published === null ? last : undefined
  const from: Version = versions.find(({ inForce }) => inForce)
  return { versions, draft, from }
}

/** What no scenario passes, as the house fixes it for all: it is shown, not set. */
function Ceiling(): ReactNode {
  const words = useWords(scenariosWords)
  const { firstHour, lastHour, stepsInDay, stepsInWindow, windowDays } = contactPolicy
  return (
    <p className={css['quiet']}>
      <b>{words.ceiling}</b>{' '}
      <Prose>
        {words.ceilingSays({ firstHour, lastHour, stepsInDay, stepsInWindow, windowDays })}
      </Prose>
    </p>
  )
}

type StandingProps = {
  readonly draft: Version
  readonly from: Version
  readonly isKept: boolean
}

/** What the editor started from, and whether what it holds is kept. */
function Standing({ draft, from, isKept }: StandingProps): ReactNode {
  const words = useWords(scenariosWords)
  const format = useFormat()
  const starts = from === undefined ? words.product : words.version(from.version)
  const says =
    draft === undefined
      ? starts
      : words.draft(draft.version, format.day(momentOf(draft.savedAt).toPlainDate()), draft.savedBy)
  return (
    <p className={css['quiet']}>
      <Prose>{isKept ? says : `${says} ${words.unkept}`}</Prose>
    </p>
  )
}
