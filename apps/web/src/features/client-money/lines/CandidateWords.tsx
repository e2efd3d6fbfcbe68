import type { ReactNode } from 'react'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import css from '#features/client-money/client-money.module.css'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

export type CandidateWordsProps = {
  readonly debtorName: string
  readonly reference: string
  readonly reason: string
  readonly certain?: boolean
}

/** A dossier that a line may be for: who, which, and why it is offered. */
export function CandidateWords(props: CandidateWordsProps): ReactNode {
  const { debtorName, reference, reason, certain = false } = props
  const words = useWords(clientMoneyWords)
  return (
    <span>
      <span className={css['who']}>
        {debtorName}, {reference}
      </span>
      <span className={css['because']}>
        {certain && <StatusMark shape="proved">{words.certain}</StatusMark>}
        <Prose>{reason}</Prose>
      </span>
    </span>
  )
}
