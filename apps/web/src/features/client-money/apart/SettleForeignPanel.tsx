import { useQueryClient } from '@tanstack/react-query'
import type { ForeignLineView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import css from '#features/client-money/apart/apart.module.css'
import { apartWords } from '#features/client-money/apart/apart-words.ts'
import { useForeignSum } from '#features/client-money/apart/use-foreign-sum.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type SettleForeignProps = { readonly line: ForeignLineView; readonly onClose: () => void }

/** Says what became of a line in another currency; nothing is posted. */
export function SettleForeignPanel({ line, onClose }: SettleForeignProps): ReactNode {
  const words = useWords(apartWords)
  const sum = useForeignSum()
  const cache = useQueryClient()
  const [because, setBecause] = useState('')
  const sending = useSending({
    draft: { because },
    check: (draft) =>
      checked({ because: missing(draft.because, words.noBecause) }, () => ({
        id: line.id,
        because: draft.because.trim(),
      })),
    send: (input, key) => api.bankFiles.settleForeignLine(input, { context: { key } }),
    done: async () => {
      onClose()
      await cache.invalidateQueries()
    },
  })
  return (
    <Panel
      label={words.settleTitle}
      head={<h2>{words.settleTitle}</h2>}
      place="middle"
      onClose={onClose}
    >
      <div className={css['panel']}>
        <p className={css['who']}>
          {sum(line)}, {line.counterparty ?? words.noName}
        </p>
        <p>
          <Prose>{words.settleSays}</Prose>
        </p>
        <SentForm of={sending} act={words.settle}>
          <TextField
            label={words.because}
            help={words.becauseHelp}
            lines={3}
            value={because}
            error={sending.faultAt('because')}
            onChange={setBecause}
          />
        </SentForm>
      </div>
    </Panel>
  )
}
