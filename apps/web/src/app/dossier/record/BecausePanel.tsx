import { useState, type ReactNode } from 'react'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { TextField } from '#ui/fields/TextField.tsx'

export type BecausePanelProps = RecordProps & {
  readonly title: string
  readonly verb: string
  readonly label: string
  readonly help: string
  /** Said where the reason is empty. */
  readonly missing: string
  readonly send: (because: string) => Promise<unknown>
}

/** Undoes or stops what is recorded on a dossier, with the reason. */
export function BecausePanel(props: BecausePanelProps): ReactNode {
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const record = useRecord(props, props.send)
  const empty = because.trim() === ''
  return (
    <RecordPanel
      title={props.title}
      verb={props.verb}
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
        label={props.label}
        help={props.help}
        lines={3}
        value={because}
        onChange={setBecause}
        error={tried && empty ? props.missing : undefined}
      />
    </RecordPanel>
  )
}
