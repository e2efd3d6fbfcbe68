import type { Certainty, Explanation } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { OutcomeMark } from '#app/law/OutcomeMark.tsx'
import css from '#features/assessment/frame/frame.module.css'
import { goToSection, type SectionId } from '#features/assessment/frame/Section.tsx'
import { assessmentWords } from '#features/assessment/words/assessment-words.ts'
import { Key } from '#ui/acts/Key.tsx'
import { Figure } from '#ui/figures/Figure.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** One of the six answers: its section, what the law says in a few words, and how sure it is. */
export type ShortAnswer = {
  readonly id: SectionId
  readonly name: string
  /** The answer, a figure or a verdict. */
  readonly answer: string
  readonly onWhy?: (() => void) | undefined
  /** Under it: the distance, the amount, the court. */
  readonly says?: string
  /** Null where the law lacks facts. */
  readonly certainty: Certainty | null
  /** Why: absent with the answer. */
  readonly because?: Explanation | undefined
}

/** The six answers in one look: each leads to its section, and opens its reasons. */
export function Answers({ of }: { readonly of: readonly ShortAnswer[] }): ReactNode {
  const words = useWords(assessmentWords)
  return (
    <nav aria-label={words.answers} className={css['answers']}>
      <ol>
        {of.map(({ id, name, answer, onWhy, says, certainty, because }, index) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault()
                goToSection(id)
              }}
            >
              {name}
            </a>
            <Key name={String(index + 1)} />
            <p className={css['answer']}>
              <Figure text={answer} onWhy={onWhy}>
                <Prose>{answer}</Prose>
              </Figure>
            </p>
            {says !== undefined && (
              <p className={css['answerSays']}>
                <Prose>{says}</Prose>
              </p>
            )}
            <OutcomeMark certainty={certainty ?? 'unknown'} because={because} />
          </li>
        ))}
      </ol>
    </nav>
  )
}
