import { useQueryClient } from '@tanstack/react-query'
import type { ChequeTermView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import { chequesWords } from '#features/client-money/cheques/cheques-words.ts'
import css from '#features/client-money/cheques/cheques.module.css'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type ChequeTermPanelProps = ChequeTermView & { readonly onClose: () => void }

/** States for how many days the bank may take a cheque back, and where that is written. */
export function ChequeTermPanel({ term, onClose }: ChequeTermPanelProps): ReactNode {
  const words = useWords(chequesWords)
  const cache = useQueryClient()
  const [days, setDays] = useState(term === null ? '' : String(term.days))
  const [source, setSource] = useState(term?.source ?? '')
  const sending = useSending({
    draft: { days, source },
    check: (draft) =>
      checked(
        {
          days: isDays(draft.days) ? undefined : words.daysFault,
          source: missing(draft.source, words.sourceFault),
        },
        () => ({ days: Number(draft.days.trim()), source: draft.source.trim() }),
      ),
    send: (input, key) => api.cheques.stateTerm(input, { context: { key } }),
    done: async () => {
      onClose()
      await cache.invalidateQueries()
    },
  })
  return (
    <Panel
      label={words.panelTitle}
      head={<h2>{words.panelTitle}</h2>}
      place="middle"
      onClose={onClose}
    >
      <div className={css['panel']}>
        <p>
          <Prose>{words.panelSays}</Prose>
        </p>
        <SentForm of={sending} act={words.save} primary>
          <TextField
            label={words.days}
            help={words.daysHelp}
            value={days}
            error={sending.faultAt('days')}
            onChange={setDays}
          />
          <TextField
            label={words.source}
            help={words.sourceHelp}
            lines={2}
            value={source}
            error={sending.faultAt('source')}
            onChange={setSource}
          />
        </SentForm>
      </div>
    </Panel>
  )
}

const MOST_DAYS = 120

function isDays(text: string): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text.trim()) <= MOST_DAYS
}
