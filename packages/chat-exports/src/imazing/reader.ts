import { readMessageRows, rowsOfHead } from '#csv/row-reader.ts'
import { layoutOf, type Column, type Layout } from '#imazing/columns.ts'
import { recordOfRow, type Cells } from '#imazing/records.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'

/** The layout that the first bytes of a file show; null when they are not of this application. */
export function imazingLayout(head: Uint8Array): Layout | null {
  const [header, row] = rowsOfHead(head)
  return header === undefined ? null : layoutOf(header, row ?? null)
}

/** Reads the CSV of iMazing, a record a row; `layout` is what its first bytes showed. */
export function readImazing(context: ReadingContext, layout: Layout): RecordReader {
  const { variant } = layout
  return readMessageRows({
    context,
    format: 'imazing',
    variant,
    columns: layout.columns.length,
    recordOf: (cells, source) => recordOfRow(cellsBy(layout, cells), { source, variant }, context),
    warnings: [
      'third-party-export',
      ...(layout.byPosition ? ['columns-by-position' as const] : []),
    ],
  })
}

function cellsBy(layout: Layout, cells: readonly string[]): Cells {
  return (name: Column) => {
    const at = layout.columns.indexOf(name)
    return at === -1 ? null : (cells[at] ?? '')
  }
}
