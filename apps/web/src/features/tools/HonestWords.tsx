import type { ReactNode } from 'react'
import css from '#features/tools/tools.module.css'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** What these pages are not, and where the facts stay. */
export function HonestWords(): ReactNode {
  const words = useWords(toolsWords)
  return (
    <footer className={css['honest']}>
      <p>
        <b>{words.noAdviceTitle}</b> <Prose>{words.noAdvice}</Prose>
      </p>
      <p data-screen-only>
        <b>{words.nothingSentTitle}</b> <Prose>{words.nothingSent}</Prose>
      </p>
    </footer>
  )
}
