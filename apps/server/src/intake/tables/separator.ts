import { said } from '@quittance/kernel'
import { knownColumns } from '#intake/fields/suggest-mapping.ts'
import { cutRows } from '#intake/tables/csv-rows.ts'
import { headerAt } from '#intake/tables/header.ts'
import { UnreadableFile } from '#intake/tables/table.ts'

const candidates = [';', ',', '\t', '|'] as const

type Try = {
  readonly separator: string
  readonly known: number
  /** Lines passed over as titles: a wrong separator takes the header for one. */
  readonly above: number
  readonly regular: number
  readonly width: number
}

/**
 * The sign between the cells of a CSV, by what it makes of the header and of the lines under it.
 *
 * Columns whose heads are known count first, then few titles above, then lines as wide as the
 * header: in `a;b` over `1,5;2,5` the comma makes a header of one column, and is no separator.
 *
 * @throws UnreadableFile when no sign makes two columns.
 */
export function separatorOf(sample: string, whole: boolean): string {
  const tries = candidates
    .flatMap((separator) => tryWith(separator, sample, whole))
    .toSorted(
      (one, other) =>
        other.known - one.known ||
        one.above - other.above ||
        other.regular - one.regular ||
        other.width - one.width,
    )
  const [best] = tries
  if (best === undefined) {
    throw new UnreadableFile(
      said(
        'Ce fichier n’a qu’une colonne : il y faut un en-tête et des cases séparées par « ; » ou « , ».',
        'This file has a single column: it needs a header, and cells separated by “;” or “,”.',
      ),
    )
  }
  return best.separator
}

function tryWith(separator: string, sample: string, whole: boolean): readonly Try[] {
  const rows = rowsOf(sample, separator, whole).filter((cells) =>
    cells.some((it) => it.trim() !== ''),
  )
  const at = headerAt(rows)
  const header = rows[at]
  if (header === undefined) return []
  const under = rows.slice(at + 1)
  const regular = under.filter((cells) => cells.length === header.length).length
  return [
    {
      separator,
      known: knownColumns(header),
      above: at,
      regular: under.length === 0 ? 1 : regular / under.length,
      width: header.length,
    },
  ]
}

/** An unclosed quotation mark may be the doing of a wrong separator: it is told when lines are read. */
function rowsOf(sample: string, separator: string, whole: boolean) {
  const { rows, rest } = cutRows(sample, separator, false)
  return whole ? [...rows, ...cutRows(`${rest}\n`, separator, false).rows] : rows
}
