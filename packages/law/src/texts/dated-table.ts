import { day, dayNumber, invariant, type Citation } from '@quittance/kernel'

/** A figure from its first day in force, with the text or page that gives it. */
export type DatedEntry<Value> = {
  /** First day in force, `YYYY-MM-DD`. */
  readonly from: string
  readonly value: Value
  readonly source: Citation
}

/**
 * A figure of the law through time (barème daté): entries in order, oldest first.
 *
 * A change of law adds an entry, it never edits one. `checkedOn` is the day a person last checked.
 */
export type DatedTable<Value, More = unknown> = {
  readonly label: string
  readonly checkedOn: string
  readonly entries: readonly (DatedEntry<Value> & More)[]
}

/**
 * The entry in force on a day written `YYYY-MM-DD`, or null before the first one.
 *
 * Days of that form compare as texts.
 */
export function entryOn<Entry extends { readonly from: string }>(
  table: { readonly entries: readonly Entry[] },
  on: string,
): Entry | null {
  return table.entries.findLast((entry) => entry.from <= on) ?? null
}

/**
 * The entry with which a table begins to answer.
 *
 * @throws BrokenInvariant when the table is empty.
 */
export function firstEntry<Entry>(table: { readonly entries: readonly Entry[] }): Entry {
  const first = table.entries[0]
  invariant(first !== undefined, 'a dated table has an entry')
  return first
}

/**
 * Gives the texts in force on any of the days from one to another, each once, oldest first.
 *
 * A figure may keep its value while its text takes another number: an answer over both days rests
 * on both.
 */
export function sourcesThrough(
  table: DatedTable<unknown>,
): (from: number, to: number) => readonly Citation[] {
  const dated = table.entries.map(({ from, source }) => ({ from: dayNumber(day(from)), source }))
  const last = dated.at(-1)
  const newest = last === undefined ? [] : [last.source]
  return (from, to) => {
    if (last === undefined || from >= last.from) return newest
    const before = dated.findLast((entry) => entry.from <= from) ?? dated[0]
    const inside = dated.filter((entry) => entry.from > from && entry.from <= to)
    return [...(before === undefined ? [] : [before]), ...inside]
      .filter((entry, index, all) => all.indexOf(entry) === index)
      .map(({ source }) => source)
  }
}

/**
 * The entry of a table on a day number, its days read once.
 *
 * Before its first day a table answers with its first entry: that day is when a text took its
 * present form, and no rule asks about an older one.
 */
export function inForce<Entry extends { readonly from: string }>(table: {
  readonly entries: readonly Entry[]
}): (number: number) => Entry {
  const first = firstEntry(table)
  const later = table.entries
    .slice(1)
    .map((entry) => ({ entry, from: dayNumber(day(entry.from)) }))
    .toReversed()
  return (number) => later.find(({ from }) => from <= number)?.entry ?? first
}
