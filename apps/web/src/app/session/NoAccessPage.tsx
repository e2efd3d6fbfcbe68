import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { appWords } from '#app/app-words.ts'
import css from '#app/session/sign-in.module.css'
import { signOut } from '#app/session/sign-in.ts'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** A person who is signed in and whom no organisation lets in: suspended, removed, not yet joined. */
export function NoAccessPage({ email }: { readonly email: string }): ReactNode {
  const words = useWords(appWords)
  const cache = useQueryClient()
  const leave = async (): Promise<void> => {
    await signOut()
    cache.clear()
    location.assign(paths.home())
  }
  return (
    <main className={css['door']}>
      <h1>{words.noAccessTitle}</h1>
      <p>{email}</p>
      <Sheet margin>
        <div className={css['form']}>
          <p>
            <Prose>{words.noAccessSays}</Prose>
          </p>
          <ActButton onAct={() => void leave()}>{words.signOut}</ActButton>
        </div>
      </Sheet>
    </main>
  )
}
