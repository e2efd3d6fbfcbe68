import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { appWords } from '#app/app-words.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Acts } from '#ui/acts/Acts.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { useWords } from '#words/use-words.ts'

/** A page that could not be read: what happened, what is safe, what to do. */
export function FailedPage({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(appWords)
  const router = useRouter()
  const refusal = useRefusals()
  const problem = problemOf(error)
  const silent = error instanceof TypeError && problem === null
  return (
    <Page>
      <PageHeader title={words.failedTitle} />
      <ErrorNote
        what={problem === null ? (silent ? words.failed : words.failedHere) : refusal(problem)}
        {...(problem === null ? {} : { reference: problem.code })}
      >
        <Acts>
          <ActButton onAct={() => void router.invalidate()}>{words.retry}</ActButton>
          <ActButton onAct={() => void router.navigate({ to: paths.home() })}>
            {words.home}
          </ActButton>
        </Acts>
      </ErrorNote>
    </Page>
  )
}

/** An address that leads nowhere. */
export function NotFoundPage(): ReactNode {
  const words = useWords(appWords)
  const router = useRouter()
  return (
    <Page>
      <PageHeader title={words.notFoundTitle} says={words.notFound} />
      <Acts>
        <ActButton onAct={() => void router.navigate({ to: paths.home() })}>{words.home}</ActButton>
      </Acts>
    </Page>
  )
}
