import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { expectedWords } from '#app/dossier/expected/expected-words.ts'
import { ExhibitField } from '#app/dossier/expected/PlanSourceFields.tsx'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** Says since when the creditor knows the plan, and what shows it. */
export function KnownPanel(props: RecordProps): ReactNode {
  const { id, version: expectedVersion } = props.dossier
  const words = useWords(expectedWords)
  const today = dayOf(useSignedIn().today)
  const [on, setOn] = useState<Day | null>(today)
  const [exhibitId, setExhibitId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const record = useRecord(props, (since: Day) =>
    api.expected.creditorKnows({ id, expectedVersion, on: since.toString(), exhibitId }),
  )
  return (
    <RecordPanel
      title={words.knownTitle}
      verb={words.knownSave}
      busy={record.busy}
      error={record.error}
      onClose={props.onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (on !== null) record.save(on)
      }}
    >
      <DayField
        label={words.knownOn}
        help={words.knownHelp}
        value={on}
        onChange={setOn}
        latest={today}
        error={tried && on === null ? words.dayMissing : undefined}
      />
      <ExhibitField
        label={words.knownProof}
        of={props.dossier}
        value={exhibitId}
        onChange={setExhibitId}
      />
    </RecordPanel>
  )
}
