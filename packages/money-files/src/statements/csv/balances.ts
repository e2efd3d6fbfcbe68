import type { CsvLine } from '#statements/csv/read-rows.ts'

/** What a column of balances says of an account before its first line and after its last one. */
export type ColumnBalances = { readonly opening: number; readonly closing: number }

/**
 * Takes the opening and the closing from balances written after lines (solde progressif).
 *
 * Banks write the oldest line first, or last: the order in which each balance follows from the one
 * before is theirs. Where neither holds, the days decide, and the sum then says that it does not.
 *
 * @returns null where no line has a balance.
 */
export function columnBalances(lines: readonly CsvLine[]): ColumnBalances | null {
  if (lines.every(({ balance }) => balance === null)) return null
  const [oldestFirst, oldestLast] = [lines, lines.toReversed()]
  const [one, other] = [follow(oldestFirst), follow(oldestLast)]
  if (one.holds !== other.holds) return one.holds ? one : other
  return isBackwards(lines) ? other : one
}

/** Follows the balances along lines put the oldest first. */
function follow(lines: readonly CsvLine[]): ColumnBalances & { readonly holds: boolean } {
  let opening: number | null = null
  let written = 0
  let since = 0
  let holds = true
  for (const { entry, balance } of lines) {
    since += entry.amount
    if (balance === null) continue
    if (opening === null) opening = balance - since
    else if (written + since !== balance) holds = false
    written = balance
    since = 0
  }
  return { opening: opening ?? 0, closing: written + since, holds }
}

function isBackwards(lines: readonly CsvLine[]): boolean {
  const first = lines[0]?.entry.bookedOn ?? ''
  const last = lines.at(-1)?.entry.bookedOn ?? ''
  return first > last
}
