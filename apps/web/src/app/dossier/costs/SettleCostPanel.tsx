import type { CostView } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { costWords } from '#app/dossier/costs/cost-words.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** Records the day on which a creditor paid a cost that was invoiced to it. */
export function SettleCostPanel(props: RecordProps & { readonly of: CostView }): ReactNode {
  const { of, onClose } = props
  const words = useWords(costWords)
  const today = dayOf(useSignedIn().today)
  const [on, setOn] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const record = useRecord(props, (paidOn: string) => api.costs.recordPaid({ id: of.id, paidOn }))
  return (
    <RecordPanel
      title={words.settleTitle}
      verb={words.settleSave}
      busy={record.busy}
      error={record.error}
      onClose={onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (on !== null) record.save(on.toString())
      }}
    >
      <DayField
        label={words.settledOn}
        value={on}
        onChange={setOn}
        latest={today}
        error={tried && on === null ? words.dayMissing : undefined}
      />
    </RecordPanel>
  )
}
