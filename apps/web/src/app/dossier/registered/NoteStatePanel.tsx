import {
  type DossierView,
  type RegisteredLetterView,
  type RegisteredStateName,
} from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord } from '#app/dossier/record/use-record.ts'
import { registeredWords } from '#app/dossier/registered/registered-words.ts'
import { sendFile } from '#app/files/send-file.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

const STATES: readonly RegisteredStateName[] = [
  'deposited',
  'presented',
  'delivered',
  'refused',
  'unclaimed',
  'unknown-address',
  'returned-otherwise',
]

export type NoteStatePanelProps = {
  readonly dossier: DossierView
  readonly letter: RegisteredLetterView
  readonly onClose: () => void
}

/** What the post did of a letter, as the proof says it; the proof goes with it. */
export function NoteStatePanel({ dossier, letter, onClose }: NoteStatePanelProps): ReactNode {
  const words = useWords(registeredWords)
  const today = dayOf(useSignedIn().today)
  const [state, setState] = useState<RegisteredStateName | ''>('')
  const [on, setOn] = useState<Day | null>(null)
  const [signedBy, setSignedBy] = useState('')
  const [detail, setDetail] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [tried, setTried] = useState(false)
  const record = useRecord(
    { dossier, onClose },
    async ({ name, day }: { readonly name: RegisteredStateName; readonly day: Day }) => {
      const [file] = files
      const fileId = file === undefined ? null : (await sendFile(file)).id
      return await api.registered.note({
        fileId,
        states: [
          {
            actId: letter.actId,
            state: name,
            on: day.toString(),
            signedBy: name === 'delivered' && signedBy.trim() !== '' ? signedBy.trim() : null,
            detail: detail.trim() === '' ? null : detail.trim(),
            source: 'typed',
          },
        ],
      })
    },
    words.saved,
  )
  const needsDetail = state === 'returned-otherwise' && detail.trim() === ''
  const save = (): void => {
    setTried(true)
    if (state !== '' && on !== null && !needsDetail) record.save({ name: state, day: on })
  }
  return (
    <RecordPanel
      title={words.noteTitle}
      verb={words.noteSave}
      busy={record.busy}
      error={record.error}
      onSave={save}
      onClose={onClose}
      onReread={record.reread}
      effect={files.length > 0 ? words.noteEffect : undefined}
    >
      <SelectField<RegisteredStateName>
        label={words.state}
        value={state}
        unchosen={words.stateUnchosen}
        onChange={setState}
        error={tried && state === '' ? words.stateMissing : undefined}
        choices={STATES.map((value) => ({ value, text: words[value] }))}
      />
      {state === 'unknown-address' && (
        <p>
          <Prose>{words.unknownHelp}</Prose>
        </p>
      )}
      <DayField
        label={words.on}
        help={words.onHelp}
        value={on}
        onChange={setOn}
        latest={today}
        {...(letter.on === null ? {} : { earliest: dayOf(letter.on) })}
        error={tried && on === null ? words.dayMissing : undefined}
      />
      {state === 'delivered' && (
        <TextField label={words.signature} optional value={signedBy} onChange={setSignedBy} />
      )}
      {state === 'returned-otherwise' && (
        <TextField
          label={words.detail}
          value={detail}
          onChange={setDetail}
          error={tried && needsDetail ? words.detailMissing : undefined}
        />
      )}
      <FileDrop label={words.proofFile} help={words.proofHelp} files={files} onChange={setFiles} />
    </RecordPanel>
  )
}
