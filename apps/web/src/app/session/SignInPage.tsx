import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { appWords } from '#app/app-words.ts'
import { sessionQuery } from '#app/session/session.ts'
import { SignInForm } from '#app/session/SignInForm.tsx'
import css from '#app/session/sign-in.module.css'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useWords } from '#words/use-words.ts'

/** The door of the office. */
export function SignInPage(): ReactNode {
  const words = useWords(appWords)
  const cache = useQueryClient()
  return (
    <main className={css['door']}>
      <h1>{words.signInTitle}</h1>
      <p>{words.signInSays}</p>
      <Sheet margin>
        <SignInForm onEntered={() => cache.invalidateQueries(sessionQuery)} />
      </Sheet>
      <p>
        <Anchor href={paths.tools()}>{words.publicTools}</Anchor>
      </p>
    </main>
  )
}
