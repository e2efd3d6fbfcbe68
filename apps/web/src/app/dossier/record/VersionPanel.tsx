import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type VersionPanelProps = {
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

/** An act on a version, of a scenario or of a template, that asks for its reason, which stays with it. */
export function VersionPanel(props: VersionPanelProps): ReactNode {
  const { title, verb, says, said, act, onClose, onDone, children } = props
  const words = useWords(recordWords)
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
        label={words.versionReason}
        help={words.versionReasonHelp}
        lines={3}
        value={reason}
        onChange={setReason}
        error={tried && empty ? words.versionReasonMissing : undefined}
      />
      {children}
    </RecordPanel>
  )
}
