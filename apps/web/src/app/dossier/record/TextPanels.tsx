import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { useSignedIn } from '#app/session/session.ts'
import { dayOf } from '#words/figures.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
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
  /** False while something beside the text is missing, which its field says. */
  readonly ready?: boolean
  readonly onTried?: () => void
  readonly children?: ReactNode
}

/** One text to record; an empty one is said, never sent. */
function TextPanel(props: TextPanelProps): ReactNode {
  const { words, write, onClose, ready = true, onTried, children } = props
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
        onTried?.()
        if (!empty && ready) record.save(text)
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
      {children}
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

const seriousness = { unsaid: null, yes: true, no: false } as const

/** A dispute: from then on the reminders are stopped. */
export function DisputePanel(props: RecordProps): ReactNode {
  const { id, version: expectedVersion } = props.dossier
  const w = useWords(recordWords)
  const today = dayOf(useSignedIn().today)
  const [on, setOn] = useState<Day | null>(today)
  const [serious, setSerious] = useState<keyof typeof seriousness>('unsaid')
  const [tried, setTried] = useState(false)
  return (
    <TextPanel
      {...props}
      ready={on !== null}
      onTried={() => setTried(true)}
      write={(reason) =>
        api.dossier.dispute({
          id,
          expectedVersion,
          reason,
          on: (on ?? today).toString(),
          isSerious: seriousness[serious],
        })
      }
      words={{
        title: w.disputeTitle,
        verb: w.save,
        label: w.disputeReason,
        help: w.disputeHelp,
        missing: w.disputeMissing,
      }}
    >
      <DayField
        label={w.disputeOn}
        value={on}
        onChange={setOn}
        latest={today}
        error={tried && on === null ? w.dayMissing : undefined}
      />
      <SelectField
        label={w.disputeSerious}
        help={w.disputeSeriousHelp}
        value={serious}
        choices={[
          { value: 'unsaid', text: w.disputeSeriousUnsaid },
          { value: 'yes', text: w.disputeSeriousYes },
          { value: 'no', text: w.disputeSeriousNo },
        ]}
        onChange={setSerious}
      />
    </TextPanel>
  )
}

/** The end of a dispute, with its reasons. */
export function SettlePanel(props: RecordProps): ReactNode {
  const { id, version: expectedVersion } = props.dossier
  const w = useWords(recordWords)
  return (
    <TextPanel
      {...props}
      write={(resolution) => api.dossier.settleDispute({ id, expectedVersion, resolution })}
      words={{
        title: w.settleTitle,
        verb: w.settle,
        label: w.settleReason,
        help: w.settleHelp,
        missing: w.settleMissing,
      }}
    />
  )
}
