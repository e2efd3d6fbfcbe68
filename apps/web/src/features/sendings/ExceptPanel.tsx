import type { SendingLineView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { sendingsWords } from '#features/sendings/words/sendings-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type ExceptPanelProps = {
  readonly line: SendingLineView
  /** Its letter is for several cases: all of it is left out. */
  readonly isGrouped: boolean
  /** What was said of the letter left out before: often the same. */
  readonly lastReason: string
  readonly onClose: () => void
  readonly onExcept: (reason: string) => void
}

/** Leaves one letter out of a batch, with its reason; nothing is written until the batch is approved. */
export function ExceptPanel(props: ExceptPanelProps): ReactNode {
  const { line, isGrouped, lastReason, onClose, onExcept } = props
  const words = useWords(sendingsWords)
  const [reason, setReason] = useState(lastReason)
  const [tried, setTried] = useState(false)
  const empty = reason.trim() === ''
  return (
    <RecordPanel
      title={words.exceptTitle}
      verb={words.except}
      busy={false}
      error={null}
      onClose={onClose}
      onReread={onClose}
      onSave={() => {
        setTried(true)
        if (!empty) onExcept(reason.trim())
      }}
    >
      <p>
        <strong>{`${line.debtorName}.`}</strong>{' '}
        <Prose>{isGrouped ? words.exceptAllSays : words.exceptSays}</Prose>
      </p>
      <TextField
        label={words.reason}
        value={reason}
        onChange={setReason}
        error={tried && empty ? words.reasonMissing : undefined}
      />
    </RecordPanel>
  )
}
