import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { expectedWords } from '#app/dossier/expected/expected-words.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

/** Stops a plan, with the reason. */
export function StopPanel(props: RecordProps): ReactNode {
  const { id, version: expectedVersion } = props.dossier
  const words = useWords(expectedWords)
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const record = useRecord(props, (text: string) =>
    api.expected.stopPlan({ id, expectedVersion, because: text }),
  )
  const empty = because.trim() === ''
  return (
    <RecordPanel
      title={words.stopTitle}
      verb={words.stopSave}
      busy={record.busy}
      error={record.error}
      onClose={props.onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (!empty) record.save(because)
      }}
    >
      <TextField
        label={words.stopReason}
        help={words.stopHelp}
        lines={3}
        value={because}
        onChange={setBecause}
        error={tried && empty ? words.stopMissing : undefined}
      />
    </RecordPanel>
  )
}
