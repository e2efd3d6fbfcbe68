import type { EuroLineView, GroundsView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/grounds/grounds.module.css'
import { groundsWords } from '#features/grounds/words/grounds-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type LineNotesProps = { readonly line: EuroLineView; readonly grounds: GroundsView }

/** What is left of a line, and what it follows. */
export function LineNotes({ line, grounds }: LineNotesProps): ReactNode {
  const words = useWords(groundsWords)
  const format = useFormat()
  const say = useSaid()
  const followed = grounds.lines.find(({ id }) => id === line.follows)
  const isReduced = line.amountCents > 0 && line.claimedCents !== line.amountCents
  return (
    <>
      {isReduced && (
        <p className={css['note']}>
          <Prose>
            {line.claimedCents === 0
              ? words.settled
              : words.left(format.euros(cents(line.claimedCents)))}
          </Prose>
        </p>
      )}
      {followed !== undefined && (
        <p className={css['note']}>
          <Prose>{words.follows(say(followed.label))}</Prose>
        </p>
      )}
    </>
  )
}
