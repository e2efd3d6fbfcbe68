import type { ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { exchangeWords } from '#features/outreach/words/outreach-words.ts'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

/** What the server refused, and that nothing changed. */
export function Refusal({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(exchangeWords)
  const refusal = useRefusals()
  if (error === null) return null
  const problem = problemOf(error)
  const what = problem === null ? words.failedCall : refusal(problem)
  return <ErrorNote what={what} next={words.refusedSafe} />
}
