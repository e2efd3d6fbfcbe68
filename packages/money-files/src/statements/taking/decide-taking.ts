import { isAfter, isBefore, type Day } from '@quittance/kernel'
import type { KnownAccount, KnownOpening } from '#statements/taking/known-account.ts'
import {
  compare,
  likenesses,
  type Compared,
  type DatedEntry,
} from '#statements/taking/same-line.ts'

/** A statement about to be taken, with the days that it covers; signed cents. */
export type StatementToTake = {
  readonly from: Day
  readonly to: Day
  readonly opening: number | null
  readonly closing: number | null
  /** True when an amount of it is in another currency than the euro: it is never mixed in. */
  readonly foreign: boolean
  /** False when nothing closes it, though its format says that something does: it may be cut. */
  readonly closed: boolean
  readonly entries: readonly DatedEntry[]
}

/** Why a statement waits aside instead of being taken (relevé mis de côté). */
export type AsideReason =
  /** The separate account is in euros (formats/money, 1.3). */
  | 'foreign-currency'
  /** Its opening and entries do not make its closing. */
  | 'not-balanced'
  /** It begins where no statement taken ends: one is missing in between. */
  | 'gap'
  /** What it says of days already taken is not what was taken. */
  | 'disagrees'
  /** It is older than the first one taken, whose opening was decided by a person since. */
  | 'opening-decided'
  /** Nothing closes it: it may be cut. */
  | 'not-closed'
  /** An amount of it is one that no bank reaches, see {@link LARGEST_AMOUNT}. */
  | 'too-large'

/**
 * No line and no balance of a client account reaches a hundred billion euros (10^13 cents): one that
 * does is read wrong, or written wrong by the bank. A choice of ours, far above any real amount.
 */
export const LARGEST_AMOUNT = 10 ** 13

/** All that moves on an account stays below it: so does each sum of its books, in whole cents. */
const MOST_MOVED = 2 ** 51

/**
 * What becomes of a statement: the entries to write by their place in it, with the opening to write
 * when it is told for the first time or anew; or why it waits, with the balance awaited and found.
 */
export type Taking =
  | {
      readonly kind: 'take'
      readonly entries: readonly number[]
      readonly opening: { readonly on: Day; readonly amount: number } | null
      readonly replacesOpening: boolean
    }
  | {
      readonly kind: 'aside'
      readonly reason: AsideReason
      readonly expected: number | null
      readonly found: number | null
    }

/**
 * Decides what of a statement is new (prise d'un relevé), whatever the order in which statements
 * come, how they overlap, and how often they are sent.
 *
 * The balances of the bank are the judge: what is written after it always adds up to a closing that
 * the bank gave. A statement that breaks this is kept aside and said, never silently mended
 * (formats/money, 1.1). Without balances, an entry is new when no known line can be it.
 */
export function decideTaking(known: KnownAccount, statement: StatementToTake): Taking {
  const { opening, closing } = statement
  if (isTooLarge(known, statement)) return aside('too-large', null, null)
  if (statement.foreign) return aside('foreign-currency', null, closing)
  if (!statement.closed) return aside('not-closed', null, null)
  if (opening === null || closing === null) return takeUnproved(known, statement)
  const made = opening + sumOf(statement.entries)
  if (made !== closing) return aside('not-balanced', made, closing)
  const proved = { ...statement, opening, closing }
  if (known.opening === null) return takeFirst(known, proved)
  if (isBefore(statement.from, known.opening.on)) {
    return takeOlder({ ...known, opening: known.opening }, proved)
  }
  return takeNext({ ...known, opening: known.opening }, proved)
}

/**
 * Takes a statement that a person decided to take though it waited aside: what no known line can be.
 * Amounts that no bank reaches wait all the same.
 */
export function takeRegardless(known: KnownAccount, statement: StatementToTake): Taking {
  if (isTooLarge(known, statement)) return aside('too-large', null, null)
  const { lines, provedUntil } = known
  const compared = compare(statement.entries, {
    known: lines,
    likeness: 'not-contradicted',
    provedUntil,
  })
  return take(compared.fresh)
}

function isTooLarge(known: KnownAccount, statement: StatementToTake): boolean {
  const amounts = statement.entries.map(({ amount }) => Math.abs(amount))
  const balances = [statement.opening ?? 0, statement.closing ?? 0].map(Math.abs)
  if ([...amounts, ...balances].some((amount) => amount > LARGEST_AMOUNT)) return true
  const moved = amounts.reduce((sum, amount) => sum + amount, known.moved)
  return moved + Math.max(...balances) > MOST_MOVED
}

type Proved = StatementToTake & { readonly opening: number; readonly closing: number }
type Anchored = KnownAccount & { readonly opening: KnownOpening }

/** Days before the first opening are inside it: lines of theirs would be counted twice. */
function takeUnproved(known: KnownAccount, statement: StatementToTake): Taking {
  if (known.opening !== null && isBefore(statement.from, known.opening.on)) {
    return aside('gap', known.opening.amount, statement.closing)
  }
  return takeRegardless(known, statement)
}

/** The first statement with balances: what the lines taken so far leave is the opening. */
function takeFirst(known: KnownAccount, statement: Proved): Taking {
  const { from, opening, closing } = statement
  if (known.firstDay === null || !isBefore(known.firstDay, from)) {
    return takeBy(known, statement, ({ unmet }) =>
      unmet.every(({ bookedOn }) => !isBefore(bookedOn, statement.to))
        ? { opening: { on: from, amount: opening }, replacesOpening: false }
        : null,
    )
  }
  const on = known.firstDay
  return takeBy(known, statement, ({ fresh, unmet }) =>
    unmet.every(({ bookedOn }) => !isBefore(bookedOn, statement.to))
      ? {
          opening: { on, amount: closing - known.sumBefore - metSum(known, unmet) - sumOf(fresh) },
          replacesOpening: false,
        }
      : null,
  )
}

/**
 * A statement that begins within or after what was taken. The balances tell a second statement of
 * the last day, whose equal payments are others, from the same one sent again.
 */
function takeNext(known: Anchored, statement: Proved): Taking {
  const { from, to, opening, closing } = statement
  const before = known.opening.amount + known.sumBefore
  const all = before + sumOf(known.lines) + known.sumAfter
  const inside = known.provedUntil !== null && isBefore(to, known.provedUntil)
  const taking = takeBy(known, statement, ({ fresh, unmet }) => {
    const late = unmet.every(({ bookedOn }) => !isBefore(bookedOn, to))
    const adds = before + metSum(known, unmet) + sumOf(fresh) === closing
    return late && adds && (!inside || isSilent(fresh)) ? none : null
  })
  if (taking.kind === 'take') return taking
  if (known.lastDay !== null && isBefore(from, known.lastDay)) return taking
  return opening === all ? take(statement.entries) : aside('gap', all, opening)
}

/** A statement that begins before the first one taken: its opening is told in place of the other. */
function takeOlder(known: Anchored, statement: Proved): Taking {
  const { opening, closing, from, to } = statement
  const first = known.opening
  const taking = takeBy(known, statement, ({ fresh, unmet }) => {
    if (!unmet.every(({ bookedOn }) => !isBefore(bookedOn, to))) return null
    const older = fresh.filter(({ on }) => !isAfter(on, first.on))
    const newer = fresh.filter(({ on }) => isAfter(on, first.on))
    const last = known.lastDay ?? first.on
    if (!isSilent(newer.filter(({ on }) => isBefore(on, last)))) return null
    if (opening + sumOf(older) !== first.amount) return null
    return { opening: { on: from, amount: opening }, replacesOpening: true }
  })
  if (taking.kind === 'aside') {
    const apart = isBefore(to, first.on)
    return apart ? aside('gap', first.amount, closing) : taking
  }
  return first.replaceable ? taking : aside('opening-decided', first.amount, closing)
}

type Written = Pick<Extract<Taking, { kind: 'take' }>, 'opening' | 'replacesOpening'>

const none: Written = { opening: null, replacesOpening: false }

/** Lines between two balances that bear each other out: a missing statement may hold them. */
function isSilent(lines: readonly { readonly amount: number }[]): boolean {
  return sumOf(lines) === 0
}

/**
 * Tries each likeness, the strictest first, until the balances hold; what adds nothing goes before
 * what adds lines that bear each other out.
 */
function takeBy(
  known: KnownAccount,
  statement: Proved,
  holds: (compared: Compared) => Written | null,
): Taking {
  const found = likenesses.flatMap((likeness) => {
    const compared = compare(statement.entries, { known: known.lines, likeness })
    const written = holds(compared)
    return written === null ? [] : [{ fresh: compared.fresh, written }]
  })
  const [fewest] = found.toSorted((one, other) => one.fresh.length - other.fresh.length)
  if (fewest === undefined) return aside('disagrees', null, statement.closing)
  return take(fewest.fresh, fewest.written)
}

function metSum(known: KnownAccount, unmet: readonly { readonly amount: number }[]): number {
  return sumOf(known.lines) - sumOf(unmet)
}

function take(entries: readonly DatedEntry[], written: Written = none): Taking {
  return { kind: 'take', entries: entries.map(({ index }) => index), ...written }
}

function aside(reason: AsideReason, expected: number | null, found: number | null): Taking {
  return { kind: 'aside', reason, expected, found }
}

function sumOf(lines: readonly { readonly amount: number }[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0)
}
