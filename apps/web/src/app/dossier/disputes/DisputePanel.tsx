import { disputeCategories, type DisputeCategory } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { disputeWords } from '#app/dossier/disputes/dispute-words.ts'
import { PartFields, partsOf, type Contested } from '#app/dossier/disputes/PartFields.tsx'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { recordWords } from '#app/dossier/record/record-words.ts'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

const seriousness = { unsaid: null, yes: true, no: false } as const

type Draft = {
  readonly reason: string
  readonly on: Day | null
  readonly category: DisputeCategory | 'unsaid'
  readonly serious: keyof typeof seriousness
  readonly contested: Contested
}

/** A dispute: from then on what it holds is asked for no more. */
export function DisputePanel(props: RecordProps): ReactNode {
  const { dossier, onClose } = props
  const today = dayOf(useSignedIn().today)
  const [draft, setDraft] = useState<Draft>({
    reason: '',
    on: today,
    category: 'unsaid',
    serious: 'unsaid',
    contested: { of: 'whole', parts: {} },
  })
  const [tried, setTried] = useState(false)
  const w = useWords(recordWords)
  const words = useWords(disputeWords)
  const parts = partsOf(draft.contested, dossier.items)
  const record = useRecord(
    props,
    (on: Day) =>
      api.dossier.dispute({
        id: dossier.id,
        expectedVersion: dossier.version,
        reason: draft.reason,
        on: on.toString(),
        isSerious: seriousness[draft.serious],
        category: draft.category === 'unsaid' ? null : draft.category,
        parts: parts ?? [],
      }),
    words.saidNoted,
  )
  const change = (more: Partial<Draft>): void => setDraft({ ...draft, ...more })
  const empty = draft.reason.trim() === ''
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
        if (!empty && draft.on !== null && parts !== null) record.save(draft.on)
      }}
    >
      <TextField
        label={w.disputeReason}
        help={w.disputeHelp}
        lines={4}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        error={tried && empty ? w.disputeMissing : undefined}
      />
      <PartFields
        items={dossier.items}
        value={draft.contested}
        onChange={(contested) => change({ contested })}
        tried={tried}
      />
      <SelectField
        label={words.category}
        value={draft.category}
        choices={[
          { value: 'unsaid', text: words.unsaid },
          ...disputeCategories.map((category) => ({ value: category, text: words[category] })),
        ]}
        onChange={(category) => change({ category })}
      />
      <DayField
        label={w.disputeOn}
        value={draft.on}
        onChange={(on) => change({ on })}
        latest={today}
        error={tried && draft.on === null ? w.dayMissing : undefined}
      />
      <SelectField
        label={w.disputeSerious}
        help={w.disputeSeriousHelp}
        value={draft.serious}
        choices={[
          { value: 'unsaid', text: w.disputeSeriousUnsaid },
          { value: 'yes', text: w.disputeSeriousYes },
          { value: 'no', text: w.disputeSeriousNo },
        ]}
        onChange={(serious) => change({ serious })}
      />
    </RecordPanel>
  )
}
