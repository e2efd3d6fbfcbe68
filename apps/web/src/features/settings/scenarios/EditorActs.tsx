import { useMutation } from '@tanstack/react-query'
import type { ScenarioInput } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useSignedIn } from '#app/session/session.ts'
import { scenariosWords } from '#features/settings/scenarios/scenarios-words.ts'
import css from '#features/settings/scenarios/scenarios.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { announce } from '#ui/acts/announce.ts'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

export type EditorActsProps = {
  readonly input: ScenarioInput
  readonly isKept: boolean
  readonly isSound: boolean
  readonly onPublish: () => void
  readonly onKept: () => Promise<void>
}

/** Publishes the steps, or keeps them as a draft; what is not possible says why. */
export function EditorActs(props: EditorActsProps): ReactNode {
  const { input, isKept, isSound, onPublish, onKept } = props
  const words = useWords(scenariosWords)
  const refusal = useRefusals()
  const { member } = useSignedIn()
  const keeping = useMutation({
    mutationFn: () => api.scenarios.save(input),
    onSuccess: async ({ version }) => {
      await onKept()
      announce(words.kept(version))
    },
  })
  if (!member.rights.includes('manage-organisation')) {
    return (
      <div className={css['acts']}>
        <ReasonedButton reason={words.onlyManager}>{words.publish}</ReasonedButton>
      </div>
    )
  }
  const problem = problemOf(keeping.error)
  return (
    <>
      <div className={css['acts']}>
        {isSound ? (
          <ActButton primary onAct={onPublish}>
            {words.publish}
          </ActButton>
        ) : (
          <ReasonedButton reason={words.faults}>{words.publish}</ReasonedButton>
        )}
        {isKept ? (
          <ReasonedButton reason={words.nothingToKeep}>{words.keep}</ReasonedButton>
        ) : (
          <ActButton busy={keeping.isPending} onAct={() => keeping.mutate()}>
            {words.keep}
          </ActButton>
        )}
      </div>
      {problem !== null && <ErrorNote what={refusal(problem)} />}
    </>
  )
}
