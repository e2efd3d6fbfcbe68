import { useMutation } from '@tanstack/react-query'
import type { ScenarioInput } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
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
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (because: string) => {
      const id = draftId ?? (await api.scenarios.save(input)).id
      await api.scenarios.publish({ id, reason: because })
    },
    onSuccess: async () => {
      announce(words.published)
      onClose()
      await onDone()
    },
  })
  const empty = reason.trim() === ''
  return (
    <RecordPanel
      title={words.publishTitle}
      verb={words.publish}
      busy={isPending}
      error={error}
      onClose={onClose}
      onReread={() => void onDone()}
      onSave={() => {
        setTried(true)
        if (!empty) mutate(reason)
      }}
    >
      <p>
        <Prose>{words.publishSays}</Prose>
      </p>
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        lines={3}
        value={reason}
        onChange={setReason}
        error={tried && empty ? words.reasonMissing : undefined}
      />
    </RecordPanel>
  )
}
