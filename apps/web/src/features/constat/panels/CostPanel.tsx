import { cents, type Cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import record from '#app/dossier/record/record.module.css'
import { useRecord } from '#app/dossier/record/use-record.ts'
import css from '#features/constat/constat.module.css'
import type { ConstatPanelProps } from '#features/constat/panels/ConstatPanels.tsx'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { MoneyField } from '#ui/fields/MoneyField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** What the office says that it would cost, and what it cost. */
export function CostPanel({ dossier, constat, onClose }: ConstatPanelProps): ReactNode {
  const words = useWords(constatWords)
  const [estimated, setEstimated] = useState(known(constat.request?.estimatedCents))
  const [actual, setActual] = useState(known(constat.request?.actualCents))
  const [tried, setTried] = useState(false)
  const given = (amount: Cents | null): number | null =>
    amount === null || amount === 0 ? null : amount
  const isEmpty = given(estimated) === null && given(actual) === null
  const stating = useRecord(
    { dossier, onClose },
    () =>
      api.evidence.stateConstatCost({
        id: dossier.id,
        expectedVersion: dossier.version,
        estimatedCents: given(estimated),
        actualCents: given(actual),
      }),
    words.done,
  )
  return (
    <RecordPanel
      title={words.costTitle}
      verb={words.save}
      busy={stating.busy}
      error={stating.error}
      onSave={() => {
        setTried(true)
        if (!isEmpty) stating.save(undefined)
      }}
      onClose={onClose}
      onReread={stating.reread}
    >
      <p className={css['quiet']}>
        <Prose>{words.costHelp}</Prose>
      </p>
      <div className={record['pair']}>
        <MoneyField
          label={words.estimated}
          optional
          value={estimated}
          onChange={setEstimated}
          error={tried && isEmpty ? words.costMissing : undefined}
        />
        <MoneyField label={words.actual} optional value={actual} onChange={setActual} />
      </div>
    </RecordPanel>
  )
}

function known(amount: number | null | undefined): Cents | null {
  return amount == null ? null : cents(amount)
}
