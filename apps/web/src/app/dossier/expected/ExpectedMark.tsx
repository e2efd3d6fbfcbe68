import type { ExpectedView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { expectedWords } from '#app/dossier/expected/expected-words.ts'
import { StatusMark, type StatusShape } from '#ui/proof/StatusMark.tsx'
import { useWords } from '#words/use-words.ts'

export type ExpectedMarkProps = {
  readonly of: Pick<ExpectedView, 'state' | 'isOverdue'>
  readonly inDefault: boolean
}

/** Where an expected sum stands: shape, word and colour together. */
export function ExpectedMark({ of, inDefault }: ExpectedMarkProps): ReactNode {
  const words = useWords(expectedWords)
  const { state, isOverdue } = of
  if (inDefault && isOverdue) return <StatusMark shape="last-day">{words.inDefault}</StatusMark>
  return <StatusMark shape={shapes(state, isOverdue)}>{words[state]}</StatusMark>
}

function shapes(state: ExpectedView['state'], isOverdue: boolean): StatusShape {
  switch (state) {
    case 'kept':
      return 'passed'
    case 'upcoming':
    case 'replaced':
      return 'unknown'
    case 'late':
      return 'clock'
    case 'partial':
      return isOverdue ? 'adverse' : 'clock'
    case 'broken':
      return 'adverse'
  }
}
