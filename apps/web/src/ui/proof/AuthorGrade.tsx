import type { ReactNode } from 'react'
import { Aloud } from '#ui/paper/Aloud.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'
import css from './author-grade.module.css'

const grades = ['A', 'B', 'C', 'D', 'E'] as const
export type Grade = (typeof grades)[number]

/** How surely a message comes from its author, A to E, the grade circled. */
export function AuthorGrade({ grade }: { readonly grade: Grade }): ReactNode {
  const words = useWords(uiWords)
  return (
    <span className={css['scale']}>
      <Aloud>{words.authorGrade(grade)}</Aloud>
      {grades.map((letter) => (
        <span key={letter} aria-hidden className={letter === grade ? css['circled'] : undefined}>
          {letter}
        </span>
      ))}
    </span>
  )
}
