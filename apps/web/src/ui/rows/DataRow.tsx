import type { KeyboardEvent, ReactNode } from 'react'
import type { DataColumn } from '#ui/rows/DataTable.tsx'
import css from '#ui/rows/data-table.module.css'

export type RowHandlers = {
  readonly onClick: () => void
  readonly onDoubleClick: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

export type DataRowProps<Row> = {
  readonly columns: readonly DataColumn<Row>[]
  readonly row: Row
  readonly id: string
  readonly chosen: boolean
  readonly focusable: boolean
  readonly handlers: RowHandlers
}

/** A row of the table; the whole row takes the focus. */
export function DataRow<Row>(props: DataRowProps<Row>): ReactNode {
  const { columns, row, id, chosen, focusable, handlers } = props
  return (
    <tr
      data-row={id}
      aria-selected={chosen}
      tabIndex={focusable ? 0 : -1}
      className={css['row']}
      {...handlers}
    >
      {columns.map((column) => (
        <td key={column.id} className={classOf(column)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

/** The classes of a cell: its kind, and whether it folds away on a phone. */
export function classOf<Row>({ kind = 'text', onPhone = false }: DataColumn<Row>): string {
  return `${css[kind] ?? ''} ${onPhone ? '' : (css['wide'] ?? '')}`
}
