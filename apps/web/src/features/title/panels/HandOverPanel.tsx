import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import type { FilePanelProps } from '#features/title/panels/TitlePanels.tsx'
import { titleWords } from '#features/title/words/title-words.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf, momentOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** To whom a person handed a file, and on what day. */
export function HandOverPanel({ dossier, file, onClose }: FilePanelProps): ReactNode {
  const words = useWords(titleWords)
  const today = dayOf(useSignedIn().today)
  const [office, setOffice] = useState('')
  const [on, setOn] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const record = useRecord(
    { dossier, onClose },
    (day: Day) =>
      api.agreements.handOverTitleFile({
        id: dossier.id,
        fileId: file.id,
        expectedVersion: dossier.version,
        office,
        on: day.toString(),
      }),
    words.noted,
  )
  return (
    <RecordPanel
      title={words.handOverTitle}
      verb={words.note}
      busy={record.busy}
      error={record.error}
      onSave={() => {
        setTried(true)
        if (office.trim() !== '' && on !== null) record.save(on)
      }}
      onClose={onClose}
      onReread={record.reread}
      effect={<Prose>{words.handOverEffect}</Prose>}
    >
      <TextField
        label={words.office}
        help={words.officeHelp}
        value={office}
        onChange={setOffice}
        error={tried && office.trim() === '' ? words.officeMissing : undefined}
      />
      <DayField
        label={words.on}
        value={on}
        onChange={setOn}
        earliest={momentOf(file.preparedAt).toPlainDate()}
        latest={today}
        error={tried && on === null ? words.dayMissing : undefined}
      />
    </RecordPanel>
  )
}
