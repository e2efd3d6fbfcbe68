/** No list of a person is longer, and no bundle from which a copy is made has more messages. */
const LONGEST = 100_000
const MOST_MESSAGES = 1_000_000
const PART = /^(\d{1,9})(?:(-)(\d{1,9})?)?$/

/**
 * The numbers that a list names, in order: `1-4,7,12-` (the last is « from 12 on »).
 *
 * @returns null when it is no such list, or names what is not there.
 */
export function numbersIn(list: string, total: number): ReadonlySet<number> | null {
  if (list.length > LONGEST || total > MOST_MESSAGES) return null
  const named = new Set<number>()
  let steps = 0
  for (const part of list.split(',')) {
    const [whole, first, open, last] = PART.exec(part.trim()) ?? []
    if (whole === undefined) return null
    const from = Number(first)
    const to = open === undefined ? from : Number(last ?? total)
    if (from < 1 || to > total || from > to) return null
    steps += to - from + 1
    if (steps > 2 * MOST_MESSAGES) return null
    for (let number = from; number <= to; number += 1) named.add(number)
  }
  return new Set([...named].toSorted((one, other) => one - other))
}

/** Numbers as a list, runs joined: `1-4,7`. */
export function numberList(numbers: readonly number[]): string {
  return runsOf(numbers)
    .map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`))
    .join(',')
}

/** Numbers that follow one another. */
export type Run = { readonly from: number; readonly to: number }

/** The runs of numbers in order. */
export function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && number === last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs
}

/** Numbers with so many neighbours on each side, of those that exist. */
export function widened(
  numbers: Iterable<number>,
  around: number,
  total: number,
): ReadonlySet<number> {
  const wide = new Set<number>()
  for (const number of numbers) {
    const to = Math.min(total, number + around)
    for (let each = Math.max(1, number - around); each <= to; each += 1) wide.add(each)
  }
  return wide
}
