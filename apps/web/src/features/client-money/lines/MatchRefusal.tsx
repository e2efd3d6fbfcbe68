import type { ReactNode } from 'react'
import { useRefusals } from '#app/refusal.ts'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import type { Matching } from '#features/client-money/lines/use-matching.ts'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** Why money was not matched: the rule and its article, or that somebody else did it. */
export function MatchRefusal({ of }: { readonly of: Matching['refusal'] }): ReactNode {
  const words = useWords(clientMoneyWords)
  const refusal = useRefusals()
  if (of === null) return null
  if (of === 'silent') return <ErrorNote what={words.silent} next={words.silentNext} />
  if (of.code === 'already-done') return <ErrorNote what={words.alreadyDone} />
  return (
    <ErrorNote what={refusal(of)} next={words.nothingMoved} lost>
      {of.article !== undefined && (
        <cite className={css['article']}>
          <Prose>{of.article}</Prose>
        </cite>
      )}
    </ErrorNote>
  )
}
