import type { ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { smsWords } from '#features/outreach/sms/sms-words.ts'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

/** What the server answered to the approval: what did not leave, and why. */
export function ApprovalProblem({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(smsWords)
  const refusal = useRefusals()
  const problem = problemOf(error)
  if (problem?.code === 'dossier-moved') {
    return <ErrorNote what={words.moved} next={words.movedNext} />
  }
  return (
    <ErrorNote
      lost={problem !== null}
      what={problem === null ? words.error : refusal(problem)}
      next={words.errorNext}
    />
  )
}
