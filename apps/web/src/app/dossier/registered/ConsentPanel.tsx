import type { DossierView } from '@quittance/contract'
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
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

export type ConsentPanelProps = {
  readonly dossier: DossierView
  readonly onClose: () => void
}

/** The debtor consented to electronic registered letters: when, and what shows it. */
export function ConsentPanel({ dossier, onClose }: ConsentPanelProps): ReactNode {
  const words = useWords(registeredWords)
  const today = dayOf(useSignedIn().today)
  const [givenOn, setGivenOn] = useState<Day | null>(null)
  const [note, setNote] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [tried, setTried] = useState(false)
  const record = useRecord(
    { dossier, onClose },
    async ({ day, file }: { readonly day: Day; readonly file: File }) =>
      await api.electronic.consent({
        id: dossier.id,
        expectedVersion: dossier.version,
        givenOn: day.toString(),
        fileId: (await sendFile(file)).id,
        note: note.trim() === '' ? null : note.trim(),
      }),
    words.consentSaved,
  )
  const [file] = files
  const save = (): void => {
    setTried(true)
    if (givenOn !== null && file !== undefined) record.save({ day: givenOn, file })
  }
  return (
    <RecordPanel
      title={words.consentTitle}
      verb={words.noteSave}
      busy={record.busy}
      error={record.error}
      onSave={save}
      onClose={onClose}
      onReread={record.reread}
      effect={words.consentEffect}
    >
      <DayField
        label={words.consentOn}
        value={givenOn}
        onChange={setGivenOn}
        latest={today}
        error={tried && givenOn === null ? words.dayMissing : undefined}
      />
      <FileDrop
        label={words.consentFile}
        help={tried && file === undefined ? words.consentFileMissing : words.consentFileHelp}
        files={files}
        onChange={setFiles}
      />
      <TextField label={words.consentNote} optional value={note} onChange={setNote} />
    </RecordPanel>
  )
}
