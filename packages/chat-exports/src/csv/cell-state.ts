/** Where a reader stands in a cell; `quote` is just after a quote that closes or is doubled. */
export type CellState = 'start' | 'plain' | 'quoted' | 'quote'

const QUOTE = 0x22

/** What separates cells unless a file says otherwise. */
export const COMMA = 0x2c

/** The state after one more byte; a quote counts only where a cell begins. */
export function stepCell(state: CellState, sign: number, separator: number): CellState {
  if (state === 'quoted') return sign === QUOTE ? 'quote' : 'quoted'
  if (sign === separator) return 'start'
  if (sign !== QUOTE || state === 'plain') return 'plain'
  return 'quoted'
}
