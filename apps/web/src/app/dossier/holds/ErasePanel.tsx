import type { HoldView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { holdWords } from '#app/dossier/holds/hold-words.ts'
import { RecordPanel } from '#app/dossier/record/RecordPanel.tsx'
import { useRecord, type RecordProps } from '#app/dossier/record/use-record.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** Erases the details of a vulnerability that is over, once a person has read what is lost. */
export function ErasePanel(props: RecordProps & { readonly hold: HoldView }): ReactNode {
  const { dossier, hold } = props
  const words = useWords(holdWords)
  const record = useRecord(
    props,
    (holdId: string) =>
      api.holds.erase({ id: dossier.id, expectedVersion: dossier.version, holdId }),
    words.saidErased,
  )
  return (
    <RecordPanel
      title={words.eraseTitle}
      verb={words.erase}
      busy={record.busy}
      error={record.error}
      onSave={() => record.save(hold.id)}
      onClose={props.onClose}
      onReread={record.reread}
    >
      <p>
        <Prose>{words.eraseSays}</Prose>
      </p>
    </RecordPanel>
  )
}
