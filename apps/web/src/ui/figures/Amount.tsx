import type { Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { Figure, type FigureSize } from '#ui/figures/Figure.tsx'
import { useFormat } from '#words/use-format.ts'

export type AmountProps = {
  readonly of: Cents
  readonly size?: FigureSize
  /** « € » once per column, or on totals; without it the column says it. */
  readonly currency?: boolean
  /** « + » for money received, « − » for a reduction; nothing for what is owed. */
  readonly signed?: boolean
  readonly onWhy?: (() => void) | undefined
  readonly hanging?: boolean
  readonly setAside?: boolean
}

/** An amount of money, two decimals always. */
export function Amount(props: AmountProps): ReactNode {
  const { of, size = 'row', currency = true, signed = false, onWhy } = props
  const format = useFormat()
  const bare = signed ? format.signed(of) : format.amount(of)
  const text = currency && signed ? format.signedEuros(of) : currency ? format.euros(of) : bare
  const received = signed && of > 0
  return (
    <Figure
      text={text}
      size={size}
      onWhy={onWhy}
      hanging={props.hanging ?? false}
      tone={props.setAside === true ? 'set-aside' : received ? 'received' : 'ink'}
    />
  )
}
