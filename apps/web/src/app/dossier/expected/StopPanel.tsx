import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { expectedWords } from '#app/dossier/expected/expected-words.ts'
import { BecausePanel } from '#app/dossier/record/BecausePanel.tsx'
import type { RecordProps } from '#app/dossier/record/use-record.ts'
import { useWords } from '#words/use-words.ts'

/** Stops a plan, with the reason. */
export function StopPanel(props: RecordProps): ReactNode {
  const { id, version: expectedVersion } = props.dossier
  const words = useWords(expectedWords)
  return (
    <BecausePanel
      {...props}
      title={words.stopTitle}
      verb={words.stopSave}
      label={words.stopReason}
      help={words.stopHelp}
      missing={words.stopMissing}
      send={(because) => api.expected.stopPlan({ id, expectedVersion, because })}
    />
  )
}
