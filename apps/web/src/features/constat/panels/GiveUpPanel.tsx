import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord } from '#app/dossier/record/use-record.ts'
import type { ConstatPanelProps } from '#features/constat/panels/ConstatPanels.tsx'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

/** Why the constat is given up. */
export function GiveUpPanel({ dossier, onClose }: ConstatPanelProps): ReactNode {
  const words = useWords(constatWords)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isEmpty = reason.trim() === ''
  const giving = useRecord(
    { dossier, onClose },
    () => api.evidence.giveUpConstat({ id: dossier.id, expectedVersion: dossier.version, reason }),
    words.done,
  )
  return (
    <RecordPanel
      title={words.giveUpTitle}
      verb={words.giveUpVerb}
      busy={giving.busy}
      error={giving.error}
      onSave={() => {
        setTried(true)
        if (!isEmpty) giving.save(undefined)
      }}
      onClose={onClose}
      onReread={giving.reread}
    >
      <TextField
        label={words.giveUpWhy}
        help={words.giveUpHelp}
        lines={4}
        value={reason}
        onChange={setReason}
        error={tried && isEmpty ? words.whyMissing : undefined}
      />
    </RecordPanel>
  )
}
