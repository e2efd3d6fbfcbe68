import type { ReactNode } from 'react'
import { Icon } from '#ui/icons/Icon.tsx'
import { Aloud } from '#ui/paper/Aloud.tsx'
import { classOf } from '#ui/rows/DataRow.tsx'
import type { DataColumn, Sort } from '#ui/rows/DataTable.tsx'
import css from '#ui/rows/data-table.module.css'
import { uiWords } from '#ui/ui-words.ts'
import { useWords } from '#words/use-words.ts'

export type HeadCellProps<Row> = {
  readonly column: DataColumn<Row>
  readonly sort: Sort | undefined
  readonly onSort: ((sort: Sort) => void) | undefined
}

/** The head of a column; a button where the server can sort by it. */
export function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>): ReactNode {
  const words = useWords(uiWords)
  const sorted = sort?.by === column.id ? sort.direction : undefined
  const text = column.kind === 'mark' && column.id === 'icon' ? <Aloud>{column.head}</Aloud> : null
  if (column.sortable !== true || onSort === undefined) {
    return (
      <th scope="col" className={classOf(column)}>
        {text ?? column.head}
      </th>
    )
  }
  return (
    <th scope="col" className={classOf(column)} aria-sort={sorted}>
      <button
        type="button"
        className={css['sort']}
        title={words.sortBy(column.head)}
        onClick={() => {
          onSort({
            by: column.id,
            direction: sorted === 'ascending' ? 'descending' : 'ascending',
          })
        }}
      >
        {column.head}
        {sorted !== undefined && <Icon name={sorted === 'ascending' ? 'up' : 'down'} size={11} />}
      </button>
    </th>
  )
}
