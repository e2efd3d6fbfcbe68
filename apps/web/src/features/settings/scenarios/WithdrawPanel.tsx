import { useQuery } from '@tanstack/react-query'
import type { ScenarioVersionView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { ChangeList } from '#features/settings/scenarios/ChangesSheet.tsx'
import { VersionPanel } from '#app/dossier/record/VersionPanel.tsx'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import { useWords } from '#words/use-words.ts'

export type WithdrawPanelProps = {
  readonly of: ScenarioVersionView
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** Takes a scenario out of force: which cases change, and the reason that stays. */
export function WithdrawPanel({ of, onClose, onDone }: WithdrawPanelProps): ReactNode {
  const words = useWords(scenariosWords)
  const changes = useQuery({
    queryKey: ['scenarios', 'withdrawal', of.id],
    queryFn: () => api.scenarios.checkWithdrawal({ id: of.id }),
  })
  return (
    <VersionPanel
      title={words.withdrawTitle}
      verb={words.withdraw}
      says={words.withdrawSays}
      said={words.withdrawn}
      act={(reason) => api.scenarios.withdraw({ id: of.id, reason })}
      onClose={onClose}
      onDone={onDone}
    >
      <Reading of={changes} rows={2}>
        {(read) => <ChangeList of={read} />}
      </Reading>
    </VersionPanel>
  )
}
