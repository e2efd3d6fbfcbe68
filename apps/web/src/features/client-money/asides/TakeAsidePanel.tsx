import { useQueryClient } from '@tanstack/react-query'
import type { StatementsAside } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checked, missing } from '#app/forms/drafts/checks.ts'
import { SentForm } from '#app/forms/SentForm.tsx'
import { useSending } from '#app/forms/use-sending.ts'
import css from '#features/client-money/asides/asides.module.css'
import { asidesWords } from '#features/client-money/asides/asides-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type TakeAsideProps = {
  readonly aside: StatementsAside['rows'][number]
  readonly onClose: () => void
}

/** Takes a statement that does not hold, or says that its account is this one: a person answers for it. */
export function TakeAsidePanel({ aside, onClose }: TakeAsideProps): ReactNode {
  const words = useWords(asidesWords)
  const say = useSaid()
  const cache = useQueryClient()
  const [reason, setReason] = useState('')
  const isRecognised = aside.reason === 'unknown-account'
  const title = isRecognised ? words.recognise : words.panelTitle
  const sending = useSending({
    draft: { reason },
    check: (draft) =>
      checked({ reason: missing(draft.reason, words.noReason) }, () => ({
        id: aside.statementId,
        reason: draft.reason.trim(),
      })),
    send: (input, key) => api.clientMoney.takeStatementAside(input, { context: { key } }),
    done: async () => {
      onClose()
      await cache.invalidateQueries()
    },
  })
  return (
    <Panel label={title} head={<h2>{title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['why']}>
          <Prose>{say(aside.why)}</Prose>
        </p>
        <p>
          <Prose>{isRecognised ? words.recogniseSays : words.panelSays}</Prose>
        </p>
        <SentForm of={sending} act={isRecognised ? words.recogniseSave : words.save}>
          <TextField
            label={isRecognised ? words.recogniseReason : words.reason}
            help={words.reasonHelp}
            lines={3}
            value={reason}
            error={sending.faultAt('reason')}
            onChange={setReason}
          />
        </SentForm>
      </div>
    </Panel>
  )
}
