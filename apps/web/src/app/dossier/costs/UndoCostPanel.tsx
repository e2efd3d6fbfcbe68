import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { costWords } from '#app/dossier/costs/cost-words.ts'
import { BecausePanel } from '#app/dossier/record/BecausePanel.tsx'
import type { RecordProps } from '#app/dossier/record/use-record.ts'
import { useWords } from '#words/use-words.ts'

/** Undoes a cost noted in error, with the reason. */
export function UndoCostPanel(props: RecordProps & { readonly costId: string }): ReactNode {
  const { dossier, costId: id } = props
  const words = useWords(costWords)
  return (
    <BecausePanel
      {...props}
      title={words.undoTitle}
      verb={words.undoSave}
      label={words.undoReason}
      help={words.undoHelp}
      missing={words.undoMissing}
      send={(because) => api.costs.undo({ id, expectedVersion: dossier.version, because })}
    />
  )
}
