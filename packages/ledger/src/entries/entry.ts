import {
  addCents,
  invariant,
  subtractCents,
  zeroCents,
  type Cents,
  type Day,
} from '@quittance/kernel'

import type { AccountNumber, Book, Dimension } from '#entries/accounts.data.ts'
import { accountOf } from '#entries/chart.ts'

/**
 * One line of an entry (ligne d'écriture): a debit is above zero, a credit below.
 *
 * The dimensions are those that the account is kept apart by, neither more nor less.
 */
export type Posting = {
  readonly account: AccountNumber
  readonly amount: Cents
  readonly creditor?: string
  readonly debtor?: string
  readonly case?: string
  readonly receipt?: string
  readonly claim?: string
  /** Key of the bank's statement entry: the bank account moves on nothing else. */
  readonly bankEntry?: string
}

/** What happened, in the words of the posting table. */
export type EntryEvent =
  | 'claim-charged'
  | 'claim-reduced'
  | 'payment-matched'
  | 'payment-unmatched'
  | 'payment-identified'
  | 'opening-undone'
  | 'overpayment'
  | 'overpayment-refunded'
  | 'creditor-corrected'
  | 'commission-retained'
  | 'commission-invoiced'
  | 'commission-paid'
  | 'commission-sweep'
  | 'reversement'
  | 'reversement-rejected'
  | 'payment-returned'
  | 'reallocated'
  | 'shortfall-advanced'
  | 'shortfall-lifted'
  | 'shortfall-set-off'
  | 'shortfall-reimbursed'
  | 'advance-taken-back'
  | 'order-returned'
  | 'bank-fee'
  | 'bank-fee-covered'
  | 'bank-fee-given-back'
  | 'debit-unidentified'
  | 'direct-payment'
  | 'claim-written-off'
  | 'cost-advanced'
  | 'cost-billed'
  | 'cost-charged'
  | 'cost-settled'
  | 'reversal'

/**
 * A set of postings that sums to zero inside one book (écriture), never changed once made.
 *
 * `effectiveOn` is the day that counts for the rules; `recordedAt`, when we wrote it down. The two
 * differ for a payment identified later.
 */
export type Entry = {
  readonly id: string
  readonly event: EntryEvent
  readonly book: Book
  readonly effectiveOn: Day
  readonly recordedAt: Temporal.Instant
  readonly label: string
  readonly postings: readonly Posting[]
  /** The entry that this one cancels. */
  readonly reverses?: string
  /** The version of the creditor's convention under which a commission was taken. */
  readonly convention?: string
}

/** What is common to the entries that one event gives: who writes, when, for which day. */
export type Recording = {
  /** Identifier made by the caller; each entry of the event bears it with its book after it. */
  readonly id: string
  readonly effectiveOn: Day
  readonly recordedAt: Temporal.Instant
}

const dimensions = ['creditor', 'debtor', 'case', 'receipt', 'claim'] as const

/**
 * Makes an entry out of its lines; lines of zero are left out.
 *
 * @throws BrokenInvariant when the lines do not sum to zero, touch two books, lack a dimension of
 * their account, or move the bank account without a statement entry. Refusals come before: an
 * entry that reaches this function is right or the program is wrong.
 */
export function makeEntry(
  content: Omit<Entry, 'book' | 'postings'>,
  lines: readonly Posting[],
): Entry {
  const postings = lines.filter((line) => line.amount !== 0)
  const [first] = postings
  invariant(first !== undefined, 'an entry has lines')
  const { book } = accountOf(first.account)
  for (const line of postings) checkPosting(line, book)
  invariant(addCents(...postings.map((line) => line.amount)) === 0, 'an entry sums to zero')
  return { ...content, book, postings }
}

function checkPosting(line: Posting, book: Book): void {
  const account = accountOf(line.account)
  const kept: readonly Dimension[] = account.dimensions
  invariant(account.book === book, 'an entry touches one book')
  for (const dimension of dimensions) {
    const given = line[dimension] !== undefined
    invariant(given === kept.includes(dimension), `${line.account} is kept by its ${dimension}`)
  }
  const bank = line.account === '512100'
  invariant(bank === (line.bankEntry !== undefined), '512100 moves on a statement entry only')
}

/** The same amount on the other side of an account. */
export function opposite(amount: Cents): Cents {
  return subtractCents(zeroCents, amount)
}

/** A line on the debit side: written above zero. */
export function debit(amount: Cents, line: Omit<Posting, 'amount'>): Posting {
  return { ...line, amount }
}

/** A line on the credit side: written below zero. */
export function credit(amount: Cents, line: Omit<Posting, 'amount'>): Posting {
  return { ...line, amount: opposite(amount) }
}

/**
 * Cancels an entry by adding its opposite (contre-passation), line by line.
 *
 * The bank account cannot be reversed by hand: what the bank did, only the bank undoes, by another
 * entry of its statement. An entry is reversed once, and a reversal is not reversed.
 */
export function reversalOf(
  entry: Entry,
  recording: Recording,
  alreadyReversed: ReadonlySet<string>,
): Reversal {
  if (alreadyReversed.has(entry.id)) return { kind: 'refused', refusal: 'already-reversed' }
  if (entry.reverses !== undefined) return { kind: 'refused', refusal: 'is-a-reversal' }
  if (entry.postings.some((line) => line.bankEntry !== undefined)) {
    return { kind: 'refused', refusal: 'only-the-bank-undoes-a-bank-entry' }
  }
  const content = {
    ...recording,
    event: 'reversal' as const,
    label: `Annulation : ${entry.label}`,
    reverses: entry.id,
  }
  const lines = entry.postings.map((line) => ({ ...line, amount: opposite(line.amount) }))
  return { kind: 'posted', entry: makeEntry(content, lines) }
}

/** The outcome of {@link reversalOf}; refusals from the most to the least urgent. */
export type Reversal =
  | { readonly kind: 'posted'; readonly entry: Entry }
  | {
      readonly kind: 'refused'
      readonly refusal: 'already-reversed' | 'is-a-reversal' | 'only-the-bank-undoes-a-bank-entry'
    }

/** What heads an entry of an event: its recording, its name, its French label. */
export function headOf<Event extends EntryEvent>(of: Recording, event: Event, label: string) {
  const { id, effectiveOn, recordedAt } = of
  return { id, event, effectiveOn, recordedAt, label }
}
