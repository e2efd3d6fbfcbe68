import { tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table'
import { useMemo, type ReactNode } from 'react'
import { DataRow } from '#ui/rows/DataRow.tsx'
import { HeadCell } from '#ui/rows/HeadCell.tsx'
import { rowKeys } from '#ui/rows/row-keys.ts'
import css from '#ui/rows/data-table.module.css'

/** A column: what its head says, and what a row shows in it. */
export type DataColumn<Row> = {
  readonly id: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** `figure`: right-aligned; `quiet`: smaller, secondary; `mark`: an icon or boxes. */
  readonly kind?: 'text' | 'figure' | 'quiet' | 'mark'
  /** Kept on a phone; the other columns fold away. At least the first two should be. */
  readonly onPhone?: boolean
  /** True when the server can sort by this column. */
  readonly sortable?: boolean
}

/** Rows under a heading: « En retard 4 ». */
export type RowGroup<Row> = {
  readonly title?: string
  readonly count?: string
  readonly rows: readonly Row[]
}

export type Sort = { readonly by: string; readonly direction: 'ascending' | 'descending' }

export type DataTableProps<Row> = {
  /** Name of the table, read aloud. */
  readonly label: string
  readonly columns: readonly DataColumn<Row>[]
  readonly groups: readonly RowGroup<Row>[]
  readonly rowId: (row: Row) => string
  readonly chosen?: string | null
  readonly onChoose?: (row: Row) => void
  /** `Entrée` or a double click. */
  readonly onOpen?: (row: Row) => void
  /** The space bar on a row that is in or out of what is done. */
  readonly onToggle?: (row: Row) => void
  /** The order the server gave; the table never sorts by itself. */
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
}

const features = tableFeatures({})

/**
 * The one table of the product, over rows the server paged and sorted. ↑ ↓ move, `Entrée` opens;
 * the chosen row is marked by an ink bar and a change of paper.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactNode {
  const { label, columns, groups, rowId, chosen = null, sort, onSort } = props
  const { onChoose, onOpen, onToggle } = props
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns])
  const data = useMemo(() => groups.flatMap(({ rows }) => rows), [groups])
  const table = useTable({ features, columns: definitions, data, getRowId: rowId })
  const rows = table.getRowModel().rows
  const keys = rowKeys({
    ids: rows.map(({ id }) => id),
    chosen,
    onChoose: (id) => {
      const row = rows.find((one) => one.id === id)
      if (row !== undefined) onChoose?.(row.original)
    },
    onOpen: (id) => {
      const row = rows.find((one) => one.id === id)
      if (row !== undefined) onOpen?.(row.original)
    },
    onToggle:
      onToggle === undefined
        ? undefined
        : (id) => {
            const row = rows.find((one) => one.id === id)
            if (row !== undefined) onToggle(row.original)
          },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows move
    <table role="grid" aria-label={label} className={css['table']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      {groups.map((group, index) => (
        <tbody key={group.title ?? index}>
          {group.title !== undefined && (
            <tr className={css['group']}>
              <th colSpan={columns.length} scope="rowgroup">
                {group.title} <span>{group.count}</span>
              </th>
            </tr>
          )}
          {group.rows.map((original) => {
            const row = byId.get(rowId(original))
            if (row === undefined) return null
            return (
              <DataRow
                key={row.id}
                columns={columns}
                row={row.original}
                id={row.id}
                chosen={row.id === chosen}
                focusable={row.id === keys.focusable}
                handlers={keys.handlersOf(row.id)}
              />
            )
          })}
        </tbody>
      ))}
    </table>
  )
}

function definitionOf<Row extends object>(
  column: DataColumn<Row>,
): ColumnDef<typeof features, Row> {
  return {
    id: column.id,
    header: column.head,
    cell: ({ row }) => column.cell(row.original),
  }
}
