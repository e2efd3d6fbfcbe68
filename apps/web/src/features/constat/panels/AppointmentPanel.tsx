import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import record from '#app/dossier/record/record.module.css'
import { useRecord } from '#app/dossier/record/use-record.ts'
import type { ConstatPanelProps } from '#features/constat/panels/ConstatPanels.tsx'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { useNotBefore } from '#features/constat/panels/not-before.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

const HOUR = /^(\d{1,2})(?:[:h]| h )(\d{2})$/

/** The appointment: a day, an hour of Paris, a place. */
export function AppointmentPanel({ dossier, constat, onClose }: ConstatPanelProps): ReactNode {
  const words = useWords(constatWords)
  const notBefore = useNotBefore(constat)
  const [on, setOn] = useState<Day | null>(null)
  const [hourText, setHourText] = useState('')
  const [place, setPlace] = useState(constat.request?.seenAt ?? '')
  const [tried, setTried] = useState(false)
  const hour = readHour(hourText)
  const hourFault = hourText.trim() === '' ? words.hourMissing : words.hourWrong(hourText.trim())
  const setting = useRecord(
    { dossier, onClose },
    (at: { readonly on: Day; readonly hour: string }) =>
      api.evidence.setConstatAppointment({
        id: dossier.id,
        expectedVersion: dossier.version,
        on: at.on.toString(),
        hour: at.hour,
        place: place.trim() === '' ? null : place,
      }),
    words.done,
  )
  return (
    <RecordPanel
      title={words.appointTitle}
      verb={words.save}
      busy={setting.busy}
      error={setting.error}
      onSave={() => {
        setTried(true)
        if (on !== null && hour !== null) setting.save({ on, hour })
      }}
      onClose={onClose}
      onReread={setting.reread}
    >
      <div className={record['pair']}>
        <DayField
          label={words.on}
          value={on}
          onChange={setOn}
          {...notBefore}
          error={tried && on === null ? words.dayMissing : undefined}
        />
        <TextField
          label={words.hour}
          help={words.hourHelp}
          value={hourText}
          onChange={setHourText}
          error={tried && hour === null ? hourFault : undefined}
        />
      </div>
      <TextField label={words.placeOf} optional value={place} onChange={setPlace} />
    </RecordPanel>
  )
}

/** « 9:30 », « 9h30 » as the API reads it; null for what is no hour. */
function readHour(text: string): string | null {
  const [, hours = '', minutes = ''] = HOUR.exec(text.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}
