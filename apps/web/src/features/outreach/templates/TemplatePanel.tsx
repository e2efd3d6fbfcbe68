import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { VersionPanel } from '#app/dossier/record/VersionPanel.tsx'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import css from '#features/outreach/templates/templates.module.css'
import { templatesWords } from '#features/outreach/words/outreach-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { announce } from '#ui/acts/announce.ts'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

export type PublishActsProps = {
  /** Keeps the words as they are, as the next version. */
  readonly save: () => Promise<{ readonly id: string }>
  /** What is still to be written; null where nothing that must be is empty. */
  readonly emptyWords: string | null
  /** The gate does not refuse the words as they are. */
  readonly isLawful: boolean
  /** The version in use; null for the words of the house. */
  readonly inForce: string | null
  readonly onDone: () => Promise<void>
}

/** Keeps a draft, publishes what the gate lets pass, withdraws what is in use. */
export function PublishActs(props: PublishActsProps): ReactNode {
  const { save, emptyWords, isLawful, inForce, onDone } = props
  const isWritten = emptyWords === null
  const words = useWords(templatesWords)
  const refusal = useRefusals()
  const { member } = useSignedIn()
  const [panel, setPanel] = useState<'publish' | 'withdraw' | null>(null)
  const draft = useMutation({
    mutationFn: save,
    onSuccess: async () => {
      announce(words.saved)
      await onDone()
    },
  })
  if (!member.rights.includes('manage-organisation')) {
    return <ReasonedButton reason={words.onlyManager}>{words.publish}</ReasonedButton>
  }
  const problem = problemOf(draft.error)
  return (
    <div className={css['publish']}>
      {problem !== null && <ErrorNote lost what={refusal(problem)} />}
      <Acts>
        {isWritten && isLawful && (
          <ActButton primary onAct={() => setPanel('publish')}>
            {words.publish}
          </ActButton>
        )}
        {isWritten && (
          <ActButton busy={draft.isPending} onAct={() => draft.mutate()}>
            {words.save}
          </ActButton>
        )}
        {inForce !== null && (
          <ActButton onAct={() => setPanel('withdraw')}>{words.withdraw}</ActButton>
        )}
      </Acts>
      {!(isWritten && isLawful) && (
        <ReasonedButton reason={emptyWords ?? words.possibleWhen}>{words.publish}</ReasonedButton>
      )}
      {panel !== null && (
        <VersionPanel
          title={panel === 'publish' ? words.publishTitle : words.withdrawTitle}
          says={panel === 'publish' ? words.publishSays : words.withdrawSays}
          verb={panel === 'publish' ? words.publish : words.withdraw}
          said={panel === 'publish' ? words.published : words.withdrawn}
          act={async (reason) => {
            const id = panel === 'publish' ? (await save()).id : inForce
            if (panel === 'publish' && id !== null) await api.templates.publish({ id, reason })
            if (panel === 'withdraw' && id !== null) await api.templates.withdraw({ id, reason })
          }}
          onClose={() => setPanel(null)}
          onDone={onDone}
        />
      )}
    </div>
  )
}
