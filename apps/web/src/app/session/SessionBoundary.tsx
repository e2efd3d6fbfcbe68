import { useQuery } from '@tanstack/react-query'
import type { SessionView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { appWords } from '#app/app-words.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { useDemoKey } from '#app/session/demo-key.ts'
import { NoAccessPage } from '#app/session/NoAccessPage.tsx'
import { sessionQuery } from '#app/session/session.ts'
import { SignInPage } from '#app/session/SignInPage.tsx'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { useWords } from '#words/use-words.ts'
import css from './sign-in.module.css'

export type SessionBoundaryProps = {
  /** The page of a product that has no organisation yet, or whose fictional one is prepared. */
  readonly firstRun: (session: SessionView) => ReactNode
  readonly children: ReactNode
}

/** Lets in those who are signed in; shows the door, or the first-run page, to the others. */
export function SessionBoundary({ firstRun, children }: SessionBoundaryProps): ReactNode {
  const words = useWords(appWords)
  const refusal = useRefusals()
  const session = useQuery(sessionQuery)
  const awaitsDemo = useDemoKey() !== null
  const problem = problemOf(session.error)
  if (session.data === undefined) {
    return (
      <main className={css['door']}>
        {session.error === null ? (
          <LoadingRules rows={4} />
        ) : (
          <ErrorNote
            what={words.failedTitle}
            next={problem === null ? words.failed : refusal(problem)}
          >
            <ActButton onAct={() => void session.refetch()}>{words.retry}</ActButton>
          </ErrorNote>
        )}
      </main>
    )
  }
  const { account, member, organisation } = session.data
  if (session.data.firstRun || (account === null && awaitsDemo)) return firstRun(session.data)
  if (member !== null && organisation !== null) return children
  return account === null ? <SignInPage /> : <NoAccessPage email={account.email} />
}
