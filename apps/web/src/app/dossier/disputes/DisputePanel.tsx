import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { disputeInput, noDispute, type DisputeDraft } from '#app/dossier/disputes/dispute-draft.ts'
import { DisputeFields } from '#app/dossier/disputes/DisputeFields.tsx'
import { disputeWords } from '#app/dossier/disputes/dispute-words.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** A dispute: from then on what it holds is asked for no more. */
export function DisputePanel(props: RecordProps): ReactNode {
  const { dossier, onClose } = props
  const today = dayOf(useSignedIn().today)
  const [draft, setDraft] = useState<DisputeDraft>(noDispute)
  const [on, setOn] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const w = useWords(recordWords)
  const words = useWords(disputeWords)
  const input = disputeInput(draft, dossier.items, today)
  const record = useRecord(
    props,
    (dispute: NonNullable<typeof input> & { readonly on: string }) =>
      api.dossier.dispute({ id: dossier.id, expectedVersion: dossier.version, ...dispute }),
    words.saidNoted,
  )
  return (
    <RecordPanel
      title={w.disputeTitle}
      verb={w.save}
      busy={record.busy}
      error={record.error}
      onClose={onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (input !== null && on !== null) record.save({ ...input, on: on.toString() })
      }}
    >
      <DisputeFields
        items={dossier.items}
        value={draft}
        onChange={(more) => setDraft((before) => ({ ...before, ...more }))}
        tried={tried}
        today={today}
      />
      <DayField
        label={w.disputeOn}
        value={on}
        onChange={setOn}
        latest={today}
        error={tried && on === null ? w.dayMissing : undefined}
      />
    </RecordPanel>
  )
}
