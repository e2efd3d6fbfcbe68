import type { NotedEvent } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { eventKindWords } from '#app/law/words/law-words.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { eventsWords } from '#features/assessment/words/assessment-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type WithdrawPanelProps = RecordProps & {
  readonly event: NotedEvent
  readonly onWithdrawn: () => void
}

/** Withdraws an event noted by mistake: its reason is asked, and stays. */
export function WithdrawPanel(props: WithdrawPanelProps): ReactNode {
  const { dossier, event, onClose, onWithdrawn } = props
  const words = useWords(eventsWords)
  const kinds = useWords(eventKindWords)
  const format = useFormat()
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const empty = because.trim() === ''
  const record = useRecord(props, async (reason: string) => {
    await api.law.withdrawEvent({
      id: dossier.id,
      expectedVersion: dossier.version,
      eventId: event.id,
      because: reason,
    })
    onWithdrawn()
  })
  return (
    <RecordPanel
      title={words.withdrawTitle}
      verb={words.withdrawSave}
      busy={record.busy}
      error={record.error}
      onClose={onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (!empty) record.save(because)
      }}
    >
      <p>
        <Prose>{words.onDay(kinds[event.kind], format.day(dayOf(event.on)))}</Prose>
      </p>
      <TextField
        label={words.withdrawReason}
        help={words.withdrawHelp}
        lines={3}
        value={because}
        onChange={setBecause}
        error={tried && empty ? words.becauseMissing : undefined}
      />
    </RecordPanel>
  )
}
