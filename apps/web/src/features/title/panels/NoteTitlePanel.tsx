import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import type { FilePanelProps } from '#features/title/panels/TitlePanels.tsx'
import type { TitleFile } from '#features/title/title-query.ts'
import { titleWords } from '#features/title/words/title-words.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

const kinds = ['notarial-deed', 'homologation', 'lawyers-deed', 'small-claims'] as const

/** The title that was obtained, its day, its kind, and the exhibit that is its proof. */
export function NoteTitlePanel({ dossier, file, onClose }: FilePanelProps): ReactNode {
  const words = useWords(titleWords)
  const today = dayOf(useSignedIn().today)
  const [kind, setKind] = useState<TitleFile['route']>(file.route)
  const [exhibitId, setExhibitId] = useState('')
  const [on, setOn] = useState<Day | null>(null)
  const [tried, setTried] = useState(false)
  const record = useRecord(
    { dossier, onClose },
    (day: Day) =>
      api.agreements.noteTitle({
        id: dossier.id,
        fileId: file.id,
        expectedVersion: dossier.version,
        on: day.toString(),
        kind,
        exhibitId,
      }),
    words.noted,
  )
  return (
    <RecordPanel
      title={words.noteTitleTitle}
      verb={words.note}
      busy={record.busy}
      error={record.error}
      onSave={() => {
        setTried(true)
        if (on !== null && exhibitId !== '') record.save(on)
      }}
      onClose={onClose}
      onReread={record.reread}
      effect={<Prose>{words.noteTitleEffect}</Prose>}
    >
      <SelectField<TitleFile['route']>
        label={words.titleKind}
        value={kind}
        onChange={setKind}
        choices={kinds.map((value) => ({ value, text: words[`titles-${value}`] }))}
      />
      <DayField
        label={words.titleOn}
        value={on}
        onChange={setOn}
        latest={today}
        error={tried && on === null ? words.dayMissing : undefined}
      />
      <SelectField<string>
        label={words.proof}
        help={words.proofHelp}
        unchosen={words.choose}
        value={exhibitId}
        onChange={setExhibitId}
        error={tried && exhibitId === '' ? words.proofMissing : undefined}
        choices={dossier.exhibits.map(({ id, number, declaredName }) => ({
          value: id,
          text: words.exhibitNamed(String(number), declaredName),
        }))}
      />
    </RecordPanel>
  )
}
