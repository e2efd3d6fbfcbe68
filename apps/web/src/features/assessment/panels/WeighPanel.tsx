import type { AdverseFact } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import css from '#features/assessment/panels/panels.module.css'
import { proofWords } from '#features/assessment/words/assessment-words.ts'
import { ChoiceField } from '#ui/fields/ChoiceField.tsx'
import { useWords } from '#words/use-words.ts'

export type WeighPanelProps = RecordProps & { readonly dispute: AdverseFact }

/** Says whether a dispute is serious: the person's own judgment, which binds no judge. */
export function WeighPanel(props: WeighPanelProps): ReactNode {
  const { dossier, dispute, onClose } = props
  const words = useWords(proofWords)
  const [serious, setSerious] = useState(answerOf(dispute.isSerious))
  const [tried, setTried] = useState(false)
  const record = useRecord(
    props,
    (isSerious: boolean) =>
      api.law.weighDispute({
        id: dossier.id,
        expectedVersion: dossier.version,
        disputeId: dispute.id,
        isSerious,
      }),
    words.weighSaved,
  )
  return (
    <RecordPanel
      title={words.weighTitle}
      verb={words.weighSave}
      busy={record.busy}
      error={record.error}
      onClose={onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (serious !== null) record.save(serious === 'yes')
      }}
    >
      <blockquote className={css['disputed']}>{dispute.words}</blockquote>
      <ChoiceField
        label={words.weighSays}
        value={serious}
        onChange={setSerious}
        error={tried && serious === null ? words.weighMissing : undefined}
        options={[
          { value: 'yes', text: words.weighYes, says: words.weighYesSays },
          { value: 'no', text: words.weighNo, says: words.weighNoSays },
        ]}
      />
    </RecordPanel>
  )
}

function answerOf(isSerious: boolean | null): 'yes' | 'no' | null {
  if (isSerious === null) return null
  return isSerious ? 'yes' : 'no'
}
