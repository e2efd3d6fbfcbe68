import type { ReactNode } from 'react'
import { Seal, type SealState } from '#ui/proof/Seal.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'
import css from './statement.module.css'

export type SealStatementProps = {
  readonly state: SealState
  readonly fingerprint?: string | undefined
  /** What was checked and when, or the reason: « 31 pièces, revérifiées à 9 h 12 ». */
  readonly says: string
  /** `row`: 20 px and the verdict on one line. `page`: 46 px. `head`: 72 px, words on the left. */
  readonly place?: 'row' | 'page' | 'head'
  /** A link or an act under the words. */
  readonly children?: ReactNode
}

const SIZES = { row: 20, page: 46, head: 72 } as const

/** A seal with its words; the only way a seal is shown on a page. */
export function SealStatement(props: SealStatementProps): ReactNode {
  const { state, fingerprint, says, place = 'page', children } = props
  const words = useWords(uiWords)
  const verdict = {
    intact: words.sealIntact,
    altered: words.sealAltered,
    'in-progress': words.sealInProgress,
    unsealed: words.sealNone,
  }[state]
  return (
    <div className={`${css['statement'] ?? ''} ${css[place] ?? ''}`}>
      <Seal state={state} fingerprint={fingerprint} size={SIZES[place]} wordsBeside />
      <div>
        <b className={css[state]}>{verdict}</b>
        {says !== '' && (
          <p className={css['says']}>
            <Prose>{says}</Prose>
          </p>
        )}
        {children}
      </div>
    </div>
  )
}
