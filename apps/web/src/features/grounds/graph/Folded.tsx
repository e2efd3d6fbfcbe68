import { useState, type ReactNode } from 'react'
import { groundsWords } from '#features/grounds/words/grounds-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The same on both sides: neither is folded sooner than the other. */
const SHOWN_FIRST = 25

export type FoldedProps<Item> = {
  readonly of: readonly Item[]
  readonly className: string | undefined
  readonly children: (item: Item, index: number) => ReactNode
}

/** A list, its first items first; the others are one act away, never left out. */
export function Folded<Item>({ of, className, children }: FoldedProps<Item>): ReactNode {
  const words = useWords(groundsWords)
  const format = useFormat()
  const [all, setAll] = useState(false)
  const shown = all ? of : of.slice(0, SHOWN_FIRST)
  return (
    <>
      <ul className={className}>{shown.map(children)}</ul>
      {shown.length < of.length && (
        <ActButton
          small
          onAct={() => {
            setAll(true)
          }}
        >
          {words.others(format.count(of.length - shown.length))}
        </ActButton>
      )}
    </>
  )
}
