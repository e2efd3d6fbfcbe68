import type { ReactNode } from 'react'
import css from '#ui/rows/data-table.module.css'

export type TwoLinesProps = {
  readonly first: ReactNode
  readonly second?: ReactNode
  /** 600 for the verb of an act. */
  readonly strong?: boolean
}

/** A cell of two lines: the verb and its reason, the debtor and the creditor. */
export function TwoLines({ first, second, strong = false }: TwoLinesProps): ReactNode {
  return (
    <>
      {strong ? <b>{first}</b> : <span>{first}</span>}
      {second !== undefined && <span className={css['second']}>{second}</span>}
    </>
  )
}
