import type { EuroLineView } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/grounds/grounds.module.css'
import { groundsWords } from '#features/grounds/words/grounds-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type LeftOfLineProps = { readonly line: EuroLineView }

/** What is left of a line that payments or credit notes reduced: what its facts are counted on. */
export function LeftOfLine({ line }: LeftOfLineProps): ReactNode {
  const words = useWords(groundsWords)
  const format = useFormat()
  if (line.amountCents <= 0 || line.claimedCents === line.amountCents) return null
  return (
    <p className={css['note']}>
      <Prose>
        {line.claimedCents === 0
          ? words.settled
          : words.left(format.euros(cents(line.claimedCents)))}
      </Prose>
    </p>
  )
}
