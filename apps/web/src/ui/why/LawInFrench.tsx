import type { ReactNode } from 'react'
import { uiWords } from '#ui/ui-words.ts'
import css from '#ui/why/why.module.css'
import { useWords } from '#words/use-words.ts'

export type LawInFrenchProps = { readonly className?: string | undefined }

/** On an English screen, why the reasons of law under it are in French; nothing on a French one. */
export function LawInFrench({ className = css['inFrench'] }: LawInFrenchProps): ReactNode {
  const { lawInFrench } = useWords(uiWords)
  return lawInFrench === '' ? null : <p className={className}>{lawInFrench}</p>
}
