import type { Day } from '@quittance/kernel'
import type { KnownLine } from '#statements/taking/known-account.ts'

/** An entry of a statement, with its day. */
export type DatedEntry = Omit<KnownLine, 'bookedOn'> & {
  readonly on: Day
  /** Its place in the statement. */
  readonly index: number
}

/** How alike a known line and an entry must be to be one booking: the first is the strictest. */
export const likenesses = ['same', 'not-contradicted', 'same-amount'] as const

export type Likeness = (typeof likenesses)[number]

/** Entries that no known line stands for, and the known lines that no entry stands for. */
export type Compared = {
  readonly fresh: readonly DatedEntry[]
  readonly unmet: readonly KnownLine[]
}

/**
 * Tells the entries already known from those that are new (dédoublonnage), day by day.
 *
 * Two equal payments of a day stay two: each known line stands for one entry, and no more. The key
 * goes first, then the strictest likeness, so that a line never takes the place of a closer one.
 */
export function compare(
  entries: readonly DatedEntry[],
  { known, likeness }: { readonly known: readonly KnownLine[]; readonly likeness: Likeness },
): Compared {
  let left = { fresh: entries, unmet: known }
  left = meet(
    left,
    (entry) => entry.key,
    (line) => line.key,
  )
  left = meet(left, exactKey, (line) => exactKey({ ...line, on: line.bookedOn }))
  if (likeness === 'same') return left
  const byAmount = (line: { readonly amount: number; readonly on: Day }) =>
    `${line.on.toString()} ${line.amount}`
  const alike = likeness === 'same-amount' ? () => true : notContradicted
  return meet(left, byAmount, (line) => byAmount({ ...line, on: line.bookedOn }), alike)
}

function exactKey(line: Omit<DatedEntry, 'index' | 'key'>): string {
  const { on, amount, counterparty, iban, references } = line
  return JSON.stringify([on.toString(), amount, plain(counterparty), iban, references.toSorted()])
}

/** Each known line stands for the first entry of its key that is like it. */
function meet(
  { fresh, unmet }: Compared,
  keyOf: (entry: DatedEntry) => string,
  keyOfKnown: (line: KnownLine) => string,
  alike: (entry: DatedEntry, line: KnownLine) => boolean = () => true,
): Compared {
  const waiting = Map.groupBy(unmet, keyOfKnown)
  const met = new Set<KnownLine>()
  const stillFresh = fresh.filter((entry) => {
    const line = waiting.get(keyOf(entry))?.find((one) => !met.has(one) && alike(entry, one))
    if (line !== undefined) met.add(line)
    return line === undefined
  })
  return { fresh: stillFresh, unmet: unmet.filter((line) => !met.has(line)) }
}

/** Nothing that both say differs: one format of a bank says less than another, or cuts a name. */
function notContradicted(entry: DatedEntry, line: KnownLine): boolean {
  const names = [plain(entry.counterparty), plain(line.counterparty)] as const
  const named = names[0] === '' || names[1] === '' || begins(names[0], names[1])
  const accounts = entry.iban === null || line.iban === null || entry.iban === line.iban
  const references =
    entry.references.length === 0 ||
    line.references.length === 0 ||
    entry.references.some((one) => line.references.includes(one))
  return named && accounts && references
}

function begins(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}

function plain(name: string | null): string {
  return (name ?? '')
    .normalize('NFKD')
    .replaceAll(/[^0-9A-Za-z]/g, '')
    .toUpperCase()
}
