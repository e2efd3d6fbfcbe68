import type { Certainty } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'

const shapes = { established: 'settled', arguable: 'arguable', unknown: 'unknown' } as const

/** How sure an answer of the law is: established, arguable, unknown. */
export function OutcomeMark({ certainty }: { readonly certainty: Certainty }): ReactNode {
  const words = useWords(uiWords)
  return <StatusMark shape={shapes[certainty]}>{words[certainty]}</StatusMark>
}
