import { foldText, isAfter, type Day } from '@quittance/kernel'
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
  of: {
    readonly known: readonly KnownLine[]
    readonly likeness: Likeness
    /** The last day that balances speak for: the bank's own references are read after it. */
    readonly provedUntil?: Day | null
  },
): Compared {
  const { known, likeness, provedUntil = null } = of
  const one = likeness === 'same-amount' ? () => true : notTwo(provedUntil)
  let left = { fresh: entries, unmet: known }
  left = meet(left, { by: (line) => `${dayOf(line)} ${line.key}`, alike: one })
  left = meet(left, { by: exactly, alike: one })
  if (likeness === 'same') return left
  const by = (line: Line) => `${dayOf(line)} ${line.amount}`
  if (likeness === 'same-amount') return meet(left, { by })
  return meet(left, {
    by,
    alike: (entry, line) => one(entry, line) && notContradicted(entry, line),
  })
}

/**
 * False for two bookings that the bank numbers apart, each by a reference of one kind. On days that
 * balances speak for, what the books hold is what the bank booked: another number there is that of
 * another format.
 */
function notTwo(provedUntil: Day | null): (entry: DatedEntry, line: KnownLine) => boolean {
  return (entry, line) => {
    if (entry.bankReference === null || line.bankReference === null) return true
    if (entry.bankReference === line.bankReference) return true
    if (provedUntil !== null && !isAfter(entry.on, provedUntil)) return true
    return kindOf(entry.bankReference) !== kindOf(line.bankReference)
  }
}

function kindOf(reference: string): string {
  return /^(?:AcctSvcrRef|NtryRef \S+) /.exec(reference)?.[0] ?? reference
}

type Line = KnownLine | DatedEntry

function dayOf(line: Line): string {
  return ('on' in line ? line.on : line.bookedOn).toString()
}

function exactly(line: Line): string {
  const { amount, counterparty, iban, references } = line
  return JSON.stringify([dayOf(line), amount, plain(counterparty), iban, references.toSorted()])
}

type Meeting = {
  readonly by: (line: Line) => string
  readonly alike?: (entry: DatedEntry, line: KnownLine) => boolean
}

/** Each known line stands for the first entry that has its key and is like it. */
function meet({ fresh, unmet }: Compared, { by, alike = () => true }: Meeting): Compared {
  if (unmet.length === 0) return { fresh, unmet }
  const waiting = Map.groupBy(unmet, by)
  const met = new Set<KnownLine>()
  const stillFresh = fresh.filter((entry) => {
    const lines = waiting.get(by(entry)) ?? []
    const at = lines.findIndex((one) => alike(entry, one))
    const [line] = at < 0 ? [] : lines.splice(at, 1)
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
  return foldText(name ?? '').folded.replaceAll(/[^0-9a-z]/g, '')
}
