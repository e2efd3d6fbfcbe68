import type { ReactNode } from 'react'
import { formsWords } from '#app/forms/forms-words.ts'
import css from '#app/forms/forms.module.css'
import type { Sending } from '#app/forms/use-sending.ts'
import { useRefusals } from '#app/refusal.ts'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { useWords } from '#words/use-words.ts'

export type FormNoteProps = {
  readonly of: Pick<Sending, 'refusal' | 'toCorrect'>
  /** Where a person can lift the refusal. */
  readonly lift?: ReactNode
}

/** Beside the act of a form: what was refused, its article, and that nothing was kept of it. */
export function FormNote({ of, lift }: FormNoteProps): ReactNode {
  const words = useWords(formsWords)
  const refusal = useRefusals()
  if (of.refusal === 'silent') return <ErrorNote what={words.silent} next={words.silentNext} />
  if (of.refusal !== null) {
    const { article } = of.refusal
    return (
      <ErrorNote what={refusal(of.refusal)} next={words.nothingKept} lost>
        {article !== undefined && <cite className={css['article']}>{article}</cite>}
        {lift}
      </ErrorNote>
    )
  }
  if (of.toCorrect === 0) return null
  return <ErrorNote what={words.toCorrect(of.toCorrect)} next={words.nothingKept} />
}
