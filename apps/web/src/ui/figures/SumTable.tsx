import type { Cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { Amount } from '#ui/figures/Amount.tsx'
import { Tag } from '#ui/proof/Tag.tsx'
import { Prose } from '#words/Prose.tsx'
import css from './sum-table.module.css'

/** A line of a register: what, from what, how much, and why. */
export type SumLine = {
  readonly what: string
  /** From what it comes: « facture 2 350,00 moins avoir 400,00 ». */
  readonly from?: string
  readonly amount: Cents
  /** Said on the same line: « taux à confirmer », « contesté ». */
  readonly tag?: string
  readonly onWhy?: () => void
}

export type SumTableProps = {
  /** Read aloud as the name of the table. */
  readonly caption: string
  readonly lines: readonly SumLine[]
  /** Left out in a preview, where the total stands above. */
  readonly total?: SumLine
  /** Under the double rule, in grey: never part of the sum. */
  readonly outside?: readonly SumLine[]
  /** Two columns, smaller: in a preview. */
  readonly compact?: boolean
}

/** A register of figures, closed by a 3 px double rule; the total is the only large figure. */
export function SumTable(props: SumTableProps): ReactNode {
  const { caption, lines, total, outside = [], compact = false } = props
  const classes = `${css['register'] ?? ''} ${compact ? (css['compact'] ?? '') : ''}`
  return (
    <table className={classes} aria-label={caption}>
      <tbody>
        {lines.map((line) => (
          <Line key={line.what} line={line} kind="line" />
        ))}
        {total !== undefined && <Line line={total} kind="total" />}
        {outside.map((line) => (
          <Line key={line.what} line={line} kind="outside" />
        ))}
      </tbody>
    </table>
  )
}

type LineProps = { readonly line: SumLine; readonly kind: 'line' | 'total' | 'outside' }

function Line({ line, kind }: LineProps): ReactNode {
  return (
    <tr className={css[kind]}>
      <th scope="row">
        <Prose>{line.what}</Prose>
      </th>
      <td className={css['from']}>
        {line.from !== undefined && <Prose>{line.from}</Prose>}
        {line.tag !== undefined && (
          <>
            {' '}
            <Tag about="time">{line.tag}</Tag>
          </>
        )}
      </td>
      <td className={css['amount']}>
        <Amount
          of={line.amount}
          size={kind === 'total' ? 'total' : 'row'}
          currency={kind === 'total'}
          onWhy={line.onWhy}
          hanging
          setAside={kind === 'outside'}
        />
      </td>
    </tr>
  )
}
