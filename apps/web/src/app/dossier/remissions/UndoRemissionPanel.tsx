import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { remissionWords } from '#app/dossier/remissions/remission-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

/** Undoes a remission noted in error, with the reason. */
export function UndoRemissionPanel(
  props: RecordProps & { readonly remissionId: string },
): ReactNode {
  const { dossier, remissionId: id } = props
  const words = useWords(remissionWords)
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const record = useRecord(props, (text: string) =>
    api.remissions.undo({ id, expectedVersion: dossier.version, because: text }),
  )
  const empty = because.trim() === ''
  return (
    <RecordPanel
      title={words.undoTitle}
      verb={words.undoSave}
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
        label={words.undoReason}
        help={words.undoHelp}
        lines={3}
        value={because}
        onChange={setBecause}
        error={tried && empty ? words.undoMissing : undefined}
      />
    </RecordPanel>
  )
}
