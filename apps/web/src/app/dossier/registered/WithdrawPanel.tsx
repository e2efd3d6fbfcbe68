import type { DossierView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord } from '#app/dossier/record/use-record.ts'
import { registeredWords } from '#app/dossier/registered/registered-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

export type WithdrawPanelProps = {
  readonly dossier: DossierView
  readonly title: string
  readonly withdraw: (because: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Takes back what was noted in error; it stays readable, with the reason. */
export function WithdrawPanel(props: WithdrawPanelProps): ReactNode {
  const { dossier, title, withdraw, onClose } = props
  const words = useWords(registeredWords)
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const empty = because.trim() === ''
  const record = useRecord({ dossier, onClose }, (reason: string) => withdraw(reason))
  return (
    <RecordPanel
      title={title}
      verb={words.withdrawSave}
      busy={record.busy}
      error={record.error}
      onClose={onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (!empty) record.save(because.trim())
      }}
    >
      <TextField
        label={words.because}
        lines={2}
        value={because}
        onChange={setBecause}
        error={tried && empty ? words.becauseMissing : undefined}
      />
    </RecordPanel>
  )
}
