import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import type { FilePanelProps } from '#features/title/panels/TitlePanels.tsx'
import { titleWords } from '#features/title/words/title-words.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

type NoteEndProps = FilePanelProps & { readonly end: 'note-refusal' | 'give-up' }

/** Why a file gave no title: it was refused on a day, or given up. */
export function NoteEndPanel({ dossier, file, onClose, end }: NoteEndProps): ReactNode {
  const words = useWords(titleWords)
  const today = dayOf(useSignedIn().today)
  const [reason, setReason] = useState('')
  const [exhibitId, setExhibitId] = useState('')
  const [on, setOn] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const refusal = end === 'note-refusal'
  const record = useRecord(
    { dossier, onClose },
    (day: Day) => {
      const of = { id: dossier.id, fileId: file.id, expectedVersion: dossier.version, reason }
      return refusal
        ? api.agreements.noteTitleRefusal({
            ...of,
            on: day.toString(),
            exhibitId: exhibitId === '' ? null : exhibitId,
          })
        : api.agreements.giveUpTitleFile(of)
    },
    words.noted,
  )
  return (
    <RecordPanel
      title={refusal ? words.noteRefusal : words.giveUp}
      verb={words.note}
      busy={record.busy}
      error={record.error}
      onSave={() => {
        setTried(true)
        if (reason.trim() !== '' && on !== null) record.save(on)
      }}
      onClose={onClose}
      onReread={record.reread}
    >
      <TextField
        label={words.reason}
        lines={4}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? words.reasonMissing : undefined}
      />
      {refusal && (
        <>
          <DayField
            label={words.on}
            value={on}
            onChange={setOn}
            latest={today}
            error={tried && on === null ? words.dayMissing : undefined}
          />
          <SelectField<string>
            label={words.refusalProof}
            value={exhibitId}
            onChange={setExhibitId}
            choices={[
              { value: '', text: words.none },
              ...dossier.exhibits.map(({ id, number, declaredName }) => ({
                value: id,
                text: words.exhibitNamed(String(number), declaredName),
              })),
            ]}
          />
        </>
      )}
    </RecordPanel>
  )
}
