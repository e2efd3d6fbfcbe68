import type { DisputeView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { disputeWords } from '#app/dossier/disputes/dispute-words.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { useWords } from '#words/use-words.ts'

type OnDispute = RecordProps & { readonly dispute: DisputeView }

const outcomes = ['unfounded', 'founded-in-part', 'founded'] as const

/** Decides a dispute: whether it was founded, and why. */
export function ResolvePanel(props: RecordProps & { readonly disputeId: string }): ReactNode {
  const { dossier, disputeId } = props
  const words = useWords(disputeWords)
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('unfounded')
  const [resolution, setResolution] = useState('')
  const [tried, setTried] = useState(false)
  const record = useRecord(
    props,
    (text: string) =>
      api.disputes.resolve({
        id: dossier.id,
        expectedVersion: dossier.version,
        disputeId,
        outcome,
        resolution: text,
      }),
    words.saidResolved,
  )
  const empty = resolution.trim() === ''
  return (
    <RecordPanel
      title={words.resolveTitle}
      verb={words.resolveSave}
      busy={record.busy}
      error={record.error}
      effect={words.effect}
      onClose={props.onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (!empty) record.save(resolution)
      }}
    >
      <SelectField
        label={words.outcome}
        help={words.outcomeHelp}
        value={outcome}
        choices={outcomes.map((one) => ({ value: one, text: words[one] }))}
        onChange={setOutcome}
      />
      <TextField
        label={words.reasons}
        help={words.reasonsHelp}
        lines={4}
        value={resolution}
        onChange={setResolution}
        error={tried && empty ? words.reasonsMissing : undefined}
      />
    </RecordPanel>
  )
}

/** Notes a document asked of a party to answer a dispute. */
export function PaperPanel(props: OnDispute): ReactNode {
  const { dossier, dispute } = props
  const words = useWords(disputeWords)
  const [name, setName] = useState('')
  const [askedFrom, setAskedFrom] = useState<'creditor' | 'debtor'>('creditor')
  const [tried, setTried] = useState(false)
  const record = useRecord(
    props,
    (text: string) =>
      api.disputes.askPaper({
        id: dossier.id,
        expectedVersion: dossier.version,
        disputeId: dispute.id,
        name: text,
        askedFrom,
      }),
    words.saidAsked,
  )
  const empty = name.trim() === ''
  return (
    <RecordPanel
      title={words.paperTitle}
      verb={words.paperSave}
      busy={record.busy}
      error={record.error}
      onClose={props.onClose}
      onReread={record.reread}
      onSave={() => {
        setTried(true)
        if (!empty) record.save(name)
      }}
    >
      <TextField
        label={words.paperName}
        value={name}
        onChange={setName}
        error={tried && empty ? words.paperMissing : undefined}
      />
      <SelectField
        label={words.askedFrom}
        value={askedFrom}
        choices={[
          { value: 'creditor', text: words.creditor },
          { value: 'debtor', text: words.debtor },
        ]}
        onChange={setAskedFrom}
      />
    </RecordPanel>
  )
}
