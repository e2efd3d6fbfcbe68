import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

type TextPanelProps = RecordProps & {
  readonly words: {
    readonly title: string
    readonly verb: string
    readonly label: string
    readonly help: string
    readonly missing: string
  }
  readonly write: (text: string) => Promise<unknown>
}

/** One text to record; an empty one is said, never sent. */
function TextPanel(props: TextPanelProps): ReactNode {
  const { words, write, onClose } = props
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const record = useRecord(props, write)
  const empty = text.trim() === ''
  return (
    <RecordPanel
      title={words.title}
      verb={words.verb}
      busy={record.busy}
      error={record.error}
      onClose={onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (!empty) record.save(text)
      }}
    >
      <TextField
        label={words.label}
        help={words.help}
        lines={5}
        value={text}
        onChange={setText}
        error={tried && empty ? words.missing : undefined}
      />
    </RecordPanel>
  )
}

/** A note on the dossier. */
export function NotePanel(props: RecordProps): ReactNode {
  const { id, version: expectedVersion } = props.dossier
  const w = useWords(recordWords)
  return (
    <TextPanel
      {...props}
      write={(text) => api.dossier.note({ id, expectedVersion, text })}
      words={{
        title: w.noteTitle,
        verb: w.save,
        label: w.noteText,
        help: w.noteHelp,
        missing: w.noteMissing,
      }}
    />
  )
}
