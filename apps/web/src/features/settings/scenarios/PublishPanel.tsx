import type { ScenarioInput } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { VersionPanel } from '#app/dossier/record/VersionPanel.tsx'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import { useWords } from '#words/use-words.ts'

export type PublishPanelProps = {
  readonly input: ScenarioInput
  /** The draft that already keeps these steps; null where they are first kept. */
  readonly draftId: string | null
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** Publishes steps as the next version, with the reason that stays with it. */
export function PublishPanel({ input, draftId, onClose, onDone }: PublishPanelProps): ReactNode {
  const words = useWords(scenariosWords)
  const publish = async (reason: string): Promise<void> => {
    const id = draftId ?? (await api.scenarios.save(input)).id
    await api.scenarios.publish({ id, reason })
  }
  return (
    <VersionPanel
      title={words.publishTitle}
      verb={words.publish}
      says={words.publishSays}
      said={words.published}
      act={publish}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
