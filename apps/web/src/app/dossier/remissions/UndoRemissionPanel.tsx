import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { BecausePanel } from '#app/dossier/record/BecausePanel.tsx'
import type { RecordProps } from '#app/dossier/record/use-record.ts'
import { remissionWords } from '#app/dossier/remissions/remission-words.ts'
import { useWords } from '#words/use-words.ts'

/** Undoes a remission noted in error, with the reason. */
export function UndoRemissionPanel(
  props: RecordProps & { readonly remissionId: string },
): ReactNode {
  const { dossier, remissionId: id } = props
  const words = useWords(remissionWords)
  return (
    <BecausePanel
      {...props}
      title={words.undoTitle}
      verb={words.undoSave}
      label={words.undoReason}
      help={words.undoHelp}
      missing={words.undoMissing}
      send={(because) => api.remissions.undo({ id, expectedVersion: dossier.version, because })}
    />
  )
}
