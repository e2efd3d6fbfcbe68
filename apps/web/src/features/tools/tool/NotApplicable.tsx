import type { NotApplicable as Refusal } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/tools/tool/tool.module.css'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { Figure } from '#ui/figures/Figure.tsx'
import { useWhy } from '#ui/why/WhyProvider.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type NotApplicableProps = {
  /** The reason in one sentence. */
  readonly says: string
  readonly outcome: Refusal
  /** What can be done instead. */
  readonly children?: ReactNode
}

/** A rule that does not apply: said as such, with its reason; never a figure. */
export function NotApplicable({ says, outcome, children }: NotApplicableProps): ReactNode {
  const words = useWords(toolsWords)
  const why = useWhy()
  return (
    <>
      <h2 className={css['lacking']}>
        <Figure
          text={words.notApplicable}
          size="sheet"
          onWhy={() => why({ figure: words.notApplicable, explanation: outcome.explain() })}
        />
      </h2>
      <p className={css['because']}>
        <Prose>{says}</Prose>
      </p>
      {children}
    </>
  )
}
