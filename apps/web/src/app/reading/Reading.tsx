import type { ReactNode } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { appWords } from '#app/app-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { hourOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** What a reading of the server is at: what was read stays on the page when reading again fails. */
export type ReadingState<Data> = {
  readonly data: Data | undefined
  readonly error: unknown
  readonly dataUpdatedAt: number
  readonly refetch: () => unknown
}

export type ReadingProps<Data> = {
  readonly of: ReadingState<Data>
  readonly rows?: number
  readonly children: (data: Data) => ReactNode
}

/** Draws what was read; while it is read, grey rules; when it fails, what happened and a way on. */
export function Reading<Data>({ of, rows = 8, children }: ReadingProps<Data>): ReactNode {
  const words = useWords(appWords)
  const format = useFormat()
  const refusal = useRefusals()
  const { data, error } = of
  if (data === undefined && error === null) return <LoadingRules rows={rows} />
  const problem = problemOf(error)
  const unread = problem === null ? words.readFailed : refusal(problem)
  const failed = error !== null && (
    <ErrorNote
      what={data === undefined ? unread : words.readAt(format.hour(hourOf(of.dataUpdatedAt)))}
      next={words.readSafe}
      {...(problem === null ? {} : { reference: problem.code })}
    >
      <ActButton small onAct={() => void of.refetch()}>
        {words.readAgain}
      </ActButton>
    </ErrorNote>
  )
  return (
    <>
      {failed}
      {data !== undefined && children(data)}
    </>
  )
}
