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

type Aside = StatementsAside['rows'][number]

/** What a person decides of a statement that waits, or that was left out. */
export type AsideDecision = 'take' | 'recognise' | 'dismiss' | 'reopen'

export type TakeAsideProps = {
  readonly aside: Aside
  readonly decision: AsideDecision
  readonly onClose: () => void
}

const sent: Readonly<
  Record<AsideDecision, (id: string, because: string, key: string) => Promise<unknown>>
> = {
  take: (id, reason, key) =>
    api.clientMoney.takeStatementAside({ id, reason }, { context: { key } }),
  recognise: (id, reason, key) =>
    api.clientMoney.takeStatementAside({ id, reason }, { context: { key } }),
  dismiss: (id, because, key) =>
    api.clientMoney.dismissStatementAside({ id, because }, { context: { key } }),
  reopen: (id, because, key) =>
    api.clientMoney.reopenStatementAside({ id, because }, { context: { key } }),
}

/**
 * Decides of a statement that waits: it is taken though it does not hold, its account is this one or
 * another, it is taken up again. A person answers for it.
 */
export function TakeAsidePanel({ aside, decision, onClose }: TakeAsideProps): ReactNode {
  const words = useWords(asidesWords)
  const say = useSaid()
  const cache = useQueryClient()
  const [reason, setReason] = useState('')
  const said = useDecisionWords(aside)[decision]
  const sending = useSending({
    draft: { reason },
    check: (draft) =>
      checked({ reason: missing(draft.reason, words.noReason) }, () => ({
        because: draft.reason.trim(),
      })),
    send: ({ because }, key) => sent[decision](aside.statementId, because, key),
    done: async () => {
      onClose()
      await cache.invalidateQueries()
    },
  })
  return (
    <Panel label={said.title} head={<h2>{said.title}</h2>} place="middle" onClose={onClose}>
      <div className={css['panel']}>
        <p className={css['why']}>
          <Prose>{say(aside.why)}</Prose>
        </p>
        <p>
          <Prose>{said.says}</Prose>
        </p>
        <SentForm of={sending} act={said.save}>
          <TextField
            label={said.reason}
            help={words.reasonHelp}
            lines={3}
            value={reason}
            error={sending.faultAt('reason') ?? sending.faultAt('because')}
            onChange={setReason}
          />
        </SentForm>
      </div>
    </Panel>
  )
}

type DecisionWords = Readonly<Record<'title' | 'says' | 'reason' | 'save', string>>

function useDecisionWords({ silent }: Aside): Readonly<Record<AsideDecision, DecisionWords>> {
  const words = useWords(asidesWords)
  return {
    take: {
      title: words.panelTitle,
      says: words.panelSays,
      reason: words.reason,
      save: words.save,
    },
    recognise: {
      title: words.recognise,
      says: silent ? words.recogniseSilent : words.recogniseSays,
      reason: words.recogniseReason,
      save: words.recogniseSave,
    },
    dismiss: {
      title: words.dismissTitle,
      says: words.dismissSays,
      reason: words.dismissReason,
      save: words.dismissSave,
    },
    reopen: {
      title: words.reopen,
      says: words.reopenSays,
      reason: words.reopenReason,
      save: words.reopen,
    },
  }
}
