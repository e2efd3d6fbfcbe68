import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type ReasonPanelProps = {
  readonly title: string
  readonly verb: string
  readonly says: string
  /** What is announced once it is done. */
  readonly said: string
  readonly act: (reason: string) => Promise<unknown>
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
  /** Under the reason: what the act changes. */
  readonly children?: ReactNode
}

/** An act on a scenario that asks for its reason, which stays with it. */
export function ReasonPanel(props: ReasonPanelProps): ReactNode {
  const { title, verb, says, said, act, onClose, onDone, children } = props
  const words = useWords(scenariosWords)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: act,
    onSuccess: async () => {
      announce(said)
      onClose()
      await onDone()
    },
  })
  const empty = reason.trim() === ''
  return (
    <RecordPanel
      title={title}
      verb={verb}
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
        <Prose>{says}</Prose>
      </p>
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        lines={3}
        value={reason}
        onChange={setReason}
        error={tried && empty ? words.reasonMissing : undefined}
      />
      {children}
    </RecordPanel>
  )
}
