import type { Certainty, Explanation } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { DoubtMark } from '#ui/why/DoubtMark.tsx'
import { doubtOf } from '#ui/why/why-tree.ts'

export type OutcomeMarkProps = {
  readonly certainty: Certainty
  /** Its reasons: they tell what a person can confirm from what is arguable. */
  readonly because: Explanation | undefined
}

/** How sure an answer of the law is, in the word that its reasons bear. */
export function OutcomeMark({ certainty, because }: OutcomeMarkProps): ReactNode {
  return <DoubtMark of={doubtOf(certainty, because)} />
}
