import { useMutation, useQuery } from '@tanstack/react-query'
import type { ScenarioVersionView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { Reading } from '#app/reading/Reading.tsx'
import { ChangeList } from '#features/settings/scenarios/ChangesSheet.tsx'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type WithdrawPanelProps = {
  readonly of: ScenarioVersionView
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** Takes a scenario out of force: which cases change, and the reason that stays. */
export function WithdrawPanel({ of, onClose, onDone }: WithdrawPanelProps): ReactNode {
  const words = useWords(scenariosWords)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const changes = useQuery({
    queryKey: ['scenarios', 'withdrawal', of.id],
    queryFn: () => api.scenarios.checkWithdrawal({ id: of.id }),
  })
  const { mutate, isPending, error } = useMutation({
    mutationFn: (because: string) => api.scenarios.withdraw({ id: of.id, reason: because }),
    onSuccess: async () => {
      announce(words.withdrawn)
      onClose()
      await onDone()
    },
  })
  const empty = reason.trim() === ''
  return (
    <RecordPanel
      title={words.withdrawTitle}
      verb={words.withdraw}
      busy={isPending}
      error={error}
      onClose={onClose}
      onReread={() => void onDone()}
      onSave={() => {
        setTried(true)
        if (!empty) mutate(reason)
      }}
    >
      <p>
        <Prose>{words.withdrawSays}</Prose>
      </p>
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        lines={3}
        value={reason}
        onChange={setReason}
        error={tried && empty ? words.reasonMissing : undefined}
      />
      <Reading of={changes} rows={2}>
        {(read) => <ChangeList of={read} />}
      </Reading>
    </RecordPanel>
  )
}
