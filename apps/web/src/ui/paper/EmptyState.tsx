import type { ReactNode } from 'react'
import { Prose } from '#words/Prose.tsx'
import css from './states.module.css'

export type EmptyStateProps = {
  /** One sentence that says what will come here, and when. */
  readonly says: string
  /** The one act that fills it. */
  readonly children?: ReactNode
}

/** Nothing yet: one sentence and the one act; no drawing. */
export function EmptyState({ says, children }: EmptyStateProps): ReactNode {
  return (
    <div className={css['empty']}>
      <p>
        <Prose>{says}</Prose>
      </p>
      {children}
    </div>
  )
}
