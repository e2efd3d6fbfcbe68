import type { Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { batchWords } from '#features/outreach/batch/batch-words.ts'
import { useNoting } from '#features/outreach/batch/use-noting.ts'
import { DayField } from '#ui/fields/DayField.tsx'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

type DepositPanelProps = { readonly actIds: readonly string[]; readonly onClose: () => void }

/** The proof of posting of a batch: its registered letters are noted as posted, with it. */
export function DepositPanel({ actIds, onClose }: DepositPanelProps): ReactNode {
  const words = useWords(batchWords)
  const format = useFormat()
  const today = dayOf(useSignedIn().today)
  const [on, setOn] = useState<Day | null>(today)
  const [files, setFiles] = useState<readonly File[]>([])
  const [tried, setTried] = useState(false)
  const noting = useNoting(words.depositSaid, onClose)
  const save = (): void => {
    setTried(true)
    if (on === null) return
    noting.mutate({
      file: files[0] ?? null,
      states: actIds.map((actId) => ({
        actId,
        state: 'deposited',
        on: on.toString(),
        source: 'typed',
        detail: null,
      })),
    })
  }
  const count = actIds.length
  return (
    <RecordPanel
      title={words.depositTitle}
      verb={words.depositSave}
      busy={noting.isPending}
      error={noting.error}
      onSave={save}
      onClose={onClose}
      onReread={() => undefined}
    >
      <p>
        <Prose>{count === 1 ? words.oneDeposit : words.depositSays(format.count(count))}</Prose>
      </p>
      <DayField
        label={words.depositOn}
        value={on}
        onChange={setOn}
        latest={today}
        error={tried && on === null ? words.dayMissing : undefined}
      />
      <FileDrop label={words.proof} help={words.proofHelp} files={files} onChange={setFiles} />
    </RecordPanel>
  )
}
