import type { ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import css from '#features/proven/proven.module.css'
import type { ProvingAsked } from '#features/proven/use-proving.ts'
import { provenWords } from '#features/proven/words/proven-words.ts'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { useWords } from '#words/use-words.ts'

export type OutcomeProps = {
  readonly done: ProvingAsked['kind'] | undefined
  readonly error: unknown
}

/** What became of the last act: said aloud, and its refusal in words. */
export function Outcome({ done, error }: OutcomeProps): ReactNode {
  const words = useWords(provenWords)
  const refusal = useRefusals()
  if (error !== null) {
    const problem = problemOf(error)
    return (
      <ErrorNote
        what={problem === null ? words.unsure : refusal(problem)}
        {...(problem === null ? { next: words.safe } : {})}
      />
    )
  }
  return (
    <output className={css['outcome']}>
      {done !== undefined && (
        <StatusMark shape="passed">
          {done === 'prove' ? words.doneProven : words.doneSigned}
        </StatusMark>
      )}
    </output>
  )
}
