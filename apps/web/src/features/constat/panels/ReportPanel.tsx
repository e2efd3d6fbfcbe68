import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import type { ConstatPanelProps } from '#features/constat/panels/ConstatPanels.tsx'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { useNotBefore } from '#features/constat/panels/not-before.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** Which exhibit is the report, and the day it bears. */
export function ReportPanel({ dossier, constat, onClose }: ConstatPanelProps): ReactNode {
  const words = useWords(constatWords)
  const notBefore = useNotBefore(constat)
  const today = dayOf(useSignedIn().today)
  const [exhibitId, setExhibitId] = useState(constat.reportsToLink.at(-1)?.id ?? '')
  const [on, setOn] = useState<Day | null>(null)
  const [tried, setTried] = useState(false)
  const linking = useRecord(
    { dossier, onClose },
    (drawnUpOn: Day) =>
      api.evidence.attachConstatReport({
        id: dossier.id,
        expectedVersion: dossier.version,
        exhibitId,
        drawnUpOn: drawnUpOn.toString(),
      }),
    words.done,
  )
  return (
    <RecordPanel
      title={words.reportTitle}
      verb={words.reportVerb}
      busy={linking.busy}
      error={linking.error}
      onSave={() => {
        setTried(true)
        if (on !== null && exhibitId !== '') linking.save(on)
      }}
      onClose={onClose}
      onReread={linking.reread}
    >
      <SelectField<string>
        label={words.whichExhibit}
        value={exhibitId}
        choices={constat.reportsToLink.map(({ id, number, declaredName }) => ({
          value: id,
          text: `${words.exhibit(String(number))}, ${declaredName}`,
        }))}
        onChange={setExhibitId}
      />
      <DayField
        label={words.on}
        value={on}
        onChange={setOn}
        {...notBefore}
        latest={today}
        error={tried && on === null ? words.drawnUpMissing : undefined}
      />
    </RecordPanel>
  )
}
