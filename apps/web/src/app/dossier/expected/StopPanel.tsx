import type { DossierExpected } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { expectedWords } from '#app/dossier/expected/expected-words.ts'
import { ExhibitField } from '#app/dossier/expected/PlanSourceFields.tsx'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** What lets a plan be stopped. */
export type StopGround = keyof NonNullable<DossierExpected['standing']>['stops']

/** Stops a plan on a ground that the law knows, with the reason and what shows it. */
export function StopPanel(props: RecordProps & { readonly ground: StopGround }): ReactNode {
  const { ground } = props
  const { id, version: expectedVersion } = props.dossier
  const words = useWords(expectedWords)
  const today = dayOf(useSignedIn().today)
  const isByNotice = ground === 'notice-unanswered'
  const [receivedOn, setReceivedOn] = useState<Day | null>(null)
  const [exhibitId, setExhibitId] = useState<string | null>(null)
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const record = useRecord(props, () =>
    api.expected.stopPlan({
      id,
      expectedVersion,
      ground,
      because,
      exhibitId,
      noticeReceivedOn: isByNotice && receivedOn !== null ? receivedOn.toString() : null,
    }),
  )
  const isWhole = because.trim() !== '' && (!isByNotice || receivedOn !== null)
  return (
    <RecordPanel
      title={isByNotice ? words.stopByNotice : words.stopAgreed}
      verb={words.stopSave}
      busy={record.busy}
      error={record.error}
      onClose={props.onClose}
      onReread={record.reread}
      effect={words.stopEffect}
      onSave={() => {
        setTried(true)
        if (isWhole) record.save(undefined)
      }}
    >
      {isByNotice && (
        <DayField
          label={words.noticeReceivedOn}
          help={words.noticeHelp}
          value={receivedOn}
          onChange={setReceivedOn}
          latest={today}
          error={tried && receivedOn === null ? words.dayMissing : undefined}
        />
      )}
      <ExhibitField
        label={isByNotice ? words.noticeProof : words.agreedProof}
        of={props.dossier}
        value={exhibitId}
        onChange={setExhibitId}
      />
      <TextField
        label={words.stopReason}
        help={words.stopHelp}
        lines={3}
        value={because}
        onChange={setBecause}
        error={tried && because.trim() === '' ? words.stopMissing : undefined}
      />
    </RecordPanel>
  )
}
