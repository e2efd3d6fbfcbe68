import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { appWords } from '#app/app-words.ts'
import css from '#app/frame/frame.module.css'
import { useSignedIn } from '#app/session/session.ts'
import { signOut } from '#app/session/sign-in.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { useWords } from '#words/use-words.ts'

/** Who works here, the display settings, and the way out. */
export function RailFoot(): ReactNode {
  const words = useWords(appWords)
  const cache = useQueryClient()
  const { member } = useSignedIn()
  const leave = async (): Promise<void> => {
    await signOut()
    cache.clear()
    location.assign(paths.home())
  }
  return (
    <div className={css['foot']}>
      <span>{member.name}</span>
      <span className={css['links']}>
        <Anchor href={paths.creditors()}>{words.creditors}</Anchor>
        <Anchor href={paths.journal()}>{words.journal}</Anchor>
        <Anchor href={paths.settings()}>{words.settings}</Anchor>
        <Anchor href={paths.display()}>{words.displayTitle}</Anchor>
        <button type="button" onClick={() => void leave()}>
          {words.signOut}
        </button>
      </span>
    </div>
  )
}
