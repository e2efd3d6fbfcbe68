import { joinBytes } from '#bytes/join-bytes.ts'
import { COMMA, stepCell, type CellState } from '#csv/cell-state.ts'

/** A row of a CSV file, without the line end that closes it. */
export type CsvRow = {
  readonly offset: number
  readonly bytes: Uint8Array
  /** How the row ends: at a line end, with the file, or inside a quoted cell that nothing closes. */
  readonly ending: 'line-end' | 'end-of-file' | 'open-quote'
}

/** Takes a file in chunks, gives its rows and where each stands. */
export type RowSplitter = {
  readonly push: (chunk: Uint8Array) => readonly CsvRow[]
  readonly end: () => readonly CsvRow[]
  /** True when a row was too long to be one, and was passed over. */
  readonly passedOver: () => boolean
}

const LF = 0x0a
const CR = 0x0d
const BOM = [0xef, 0xbb, 0xbf]
const NOTHING = new Uint8Array(0)

/** A row longer than this is damage: an opening quote that nothing closes swallows a whole file. */
export const LONGEST_ROW = 16 * 1024 * 1024

/**
 * Cuts chunks into rows; a line end inside a quoted cell ends none.
 *
 * A byte-order mark belongs to the first row. A lone CR ends nothing. Rows stay good as long as
 * they are held: whoever gives a chunk may use its memory again.
 *
 * @see RFC 4180, section 2
 */
export function splitRows(separator: number = COMMA): RowSplitter {
  let state: CellState = 'start'
  let carried: Uint8Array[] = []
  let carriedLength = 0
  let droppedLength = 0
  let dropped = false
  let offset = 0
  let seen = 0
  const carry = (bytes: Uint8Array) => {
    carried.push(bytes.slice())
    carriedLength += bytes.length
    if (carriedLength <= LONGEST_ROW) return
    droppedLength += carriedLength
    carried = []
    carriedLength = 0
  }
  const takeRow = (last: Uint8Array, ending: CsvRow['ending']): readonly CsvRow[] => {
    const at = offset
    const lost = droppedLength > 0
    offset += droppedLength + carriedLength + last.length
    const bytes = carriedLength === 0 ? last : joinBytes([...carried, last])
    carried = []
    carriedLength = 0
    droppedLength = 0
    dropped ||= lost
    return lost ? [] : [{ offset: at, bytes: withoutLineEnd(bytes, ending), ending }]
  }
  return {
    push: (given) => {
      const chunk = new Uint8Array(given)
      const rows: CsvRow[] = []
      let from = 0
      for (let at = 0; at < chunk.length; at += 1) {
        const sign = chunk[at] ?? 0
        const ends = sign === LF && state !== 'quoted'
        const marks = BOM[seen] === sign && seen < BOM.length
        state = ends || marks ? 'start' : stepCell(state, sign, separator)
        seen += marks ? 1 : BOM.length
        if (!ends) continue
        rows.push(...takeRow(chunk.subarray(from, at + 1), 'line-end'))
        from = at + 1
      }
      if (from < chunk.length) carry(chunk.subarray(from))
      return rows
    },
    end: () => {
      if (carriedLength + droppedLength === 0) return []
      return takeRow(NOTHING, state === 'quoted' ? 'open-quote' : 'end-of-file')
    },
    passedOver: () => dropped,
  }
}

function withoutLineEnd(bytes: Uint8Array, ending: CsvRow['ending']): Uint8Array {
  if (ending !== 'line-end') return bytes
  const to = bytes.at(-2) === CR ? bytes.length - 2 : bytes.length - 1
  return bytes.subarray(0, to)
}
