import type { ReactNode } from 'react'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { uiWords } from '#ui/ui-words.ts'
import type { Doubt } from '#ui/why/why-tree.ts'
import { useWords } from '#words/use-words.ts'

/**
 * How sure something is, in its one shape and its one word: established, to be confirmed by a
 * person, arguable, unknown.
 */
export function DoubtMark({ of }: { readonly of: Doubt }): ReactNode {
  const words = useWords(uiWords)
  switch (of) {
    case 'none':
      return <StatusMark shape="settled">{words.established}</StatusMark>
    case 'to-confirm':
      return <StatusMark shape="clock">{words.toConfirm}</StatusMark>
    case 'arguable':
      return <StatusMark shape="arguable">{words.arguable}</StatusMark>
    case 'unknown':
      return <StatusMark shape="unknown">{words.unknown}</StatusMark>
  }
}
