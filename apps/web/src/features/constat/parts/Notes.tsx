import type { ConstatView } from '@quittance/contract'
import type { Said } from '@quittance/kernel'
import type { ReactNode } from 'react'
import css from '#features/constat/constat.module.css'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** What to do until then, what the constat leaves open, and what nobody verified. */
export function Notes({ kit }: { readonly kit: ConstatView['kit'] }): ReactNode {
  const words = useWords(constatWords)
  return (
    <>
      <Sheet title={words.until}>
        <Sentences of={kit.untilThen} />
      </Sheet>
      <Sheet title={words.unproven}>
        <Sentences of={kit.notProven} />
      </Sheet>
      <Sheet title={words.confirm}>
        <Sentences of={kit.toConfirm} />
      </Sheet>
    </>
  )
}

function Sentences({ of }: { readonly of: readonly Said[] }): ReactNode {
  const say = useSaid()
  return (
    <ul className={css['list']}>
      {of.map((sentence) => (
        <li key={sentence.fr}>
          <Prose>{say(sentence)}</Prose>
        </li>
      ))}
    </ul>
  )
}
