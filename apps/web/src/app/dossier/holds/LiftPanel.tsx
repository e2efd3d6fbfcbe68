import type { HoldView } from '@quittance/contract'
import { isBefore, type Day } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { holdWords } from '#app/dossier/holds/hold-words.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { useSignedIn } from '#app/session/session.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { DayField } from '#ui/fields/DayField.tsx'
import { TextField } from '#ui/fields/TextField.tsx'
import { dayOf } from '#words/figures.ts'
import { useWords } from '#words/use-words.ts'

/** Lifts a hold from a day on, or takes back one that was noted by mistake. */
export function LiftPanel(props: RecordProps & { readonly hold: HoldView }): ReactNode {
  const { dossier, hold } = props
  const words = useWords(holdWords)
  const today = dayOf(useSignedIn().today)
  const first = dayOf(hold.from)
  const [endsOn, setEndsOn] = useState<Day | null>(isBefore(today, first) ? first : today)
  const [inError, setInError] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const record = useRecord(
    props,
    (on: Day) =>
      api.holds.lift({
        id: dossier.id,
        expectedVersion: dossier.version,
        holdId: hold.id,
        endsOn: on.toString(),
        inError,
        reason,
      }),
    words.saidLifted,
  )
  const save = (): void => {
    setTried(true)
    if (endsOn !== null && reason.trim() !== '') record.save(endsOn)
  }
  return (
    <RecordPanel
      title={words.liftTitle}
      verb={words.liftSave}
      busy={record.busy}
      error={record.error}
      onSave={save}
      onClose={props.onClose}
      onReread={record.reread}
    >
      {!inError && (
        <DayField
          label={words.endsOn}
          value={endsOn}
          onChange={setEndsOn}
          error={tried && endsOn === null ? words.dayMissing : undefined}
        />
      )}
      <CheckField
        label={words.inError}
        help={words.inErrorHelp}
        checked={inError}
        onChange={setInError}
      />
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        lines={3}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? words.reasonMissing : undefined}
      />
    </RecordPanel>
  )
}
