import type { PauseView } from '@quittance/contract'
import { isBefore, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import css from '#app/dossier/record/record.module.css'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { sequenceWords } from '#app/dossier/sequence/sequence-words.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** Puts the sequence of a dossier on hold: from when, until when if anybody knows, and why. */
export function PausePanel(props: RecordProps): ReactNode {
  const words = useWords(sequenceWords)
  const today = dayOf(useSignedIn().today)
  const [from, setFrom] = useState<Day | null>(today)
  const [until, setUntil] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { id, version: expectedVersion } = props.dossier
  const record = useRecord(
    props,
    (first: Day) =>
      api.sequence.pause({
        id,
        expectedVersion,
        from: first.toString(),
        until: until?.toString() ?? null,
        reason,
      }),
    words.saidPaused,
  )
  const backwards = from !== null && until !== null && isBefore(until, from)
  const save = (): void => {
    setTried(true)
    if (from !== null && !backwards && reason.trim() !== '') record.save(from)
  }
  return (
    <RecordPanel
      title={words.pauseTitle}
      verb={words.pauseSave}
      busy={record.busy}
      error={record.error}
      onSave={save}
      onClose={props.onClose}
      onReread={record.reread}
    >
      <p>
        <Prose>{words.pauseSays}</Prose>
      </p>
      <div className={css['pair']}>
        <DayField
          label={words.from}
          help={words.fromHelp}
          value={from}
          onChange={setFrom}
          error={tried && from === null ? words.dayMissing : undefined}
        />
        <DayField
          label={words.until}
          help={words.untilHelp}
          value={until}
          onChange={setUntil}
          error={backwards ? words.backwards : undefined}
        />
      </div>
      <Reason value={reason} onChange={setReason} tried={tried} />
    </RecordPanel>
  )
}

/** Ends a pause from a day on, and says why. */
export function ResumePanel(props: RecordProps & { readonly pause: PauseView }): ReactNode {
  const { dossier, pause } = props
  const words = useWords(sequenceWords)
  const today = dayOf(useSignedIn().today)
  const first = dayOf(pause.from)
  const [resumesOn, setResumesOn] = useState<Day | null>(isBefore(today, first) ? first : today)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const record = useRecord(
    props,
    (on: Day) =>
      api.sequence.resume({
        id: dossier.id,
        expectedVersion: dossier.version,
        pauseId: pause.id,
        resumesOn: on.toString(),
        reason,
      }),
    words.saidResumed,
  )
  const save = (): void => {
    setTried(true)
    if (resumesOn !== null && reason.trim() !== '') record.save(resumesOn)
  }
  return (
    <RecordPanel
      title={words.endTitle}
      verb={words.endSave}
      busy={record.busy}
      error={record.error}
      onSave={save}
      onClose={props.onClose}
      onReread={record.reread}
    >
      <DayField
        label={words.resumesOn}
        help={words.resumesHelp}
        value={resumesOn}
        onChange={setResumesOn}
        error={tried && resumesOn === null ? words.dayMissing : undefined}
      />
      <Reason value={reason} onChange={setReason} tried={tried} />
    </RecordPanel>
  )
}

type ReasonProps = {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly tried: boolean
}

function Reason({ value, onChange, tried }: ReasonProps): ReactNode {
  const words = useWords(sequenceWords)
  return (
    <TextField
      label={words.reason}
      help={words.reasonHelp}
      lines={3}
      value={value}
      onChange={onChange}
      error={tried && value.trim() === '' ? words.reasonMissing : undefined}
    />
  )
}
