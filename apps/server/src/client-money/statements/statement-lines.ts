import type { NewBankLine } from '@quittance/database'
import { cents, earlierDay, invariant, laterDay, parseDay, type Day } from '@quittance/kernel'
import type { DatedEntry, StatementEntry, StatementToTake } from '@quittance/money-files'
import type { OwnStatement } from '#client-money/statements/of-account.ts'

/** Where the lines of a statement are written. */
export type LinesAt = { readonly statementId: string; readonly account: string }

/** A line of the bank as its statement gives it, on the day that was read of it. */
export function lineOf(
  entry: StatementEntry,
  at: LinesAt & {
    readonly id: string
    readonly rank: number
    readonly key: string
    readonly dated: DatedEntry
  },
): NewBankLine {
  const { dated, ...place } = at
  invariant(entry.amount !== 0, 'a line taken has an amount')
  return {
    ...place,
    bookedOn: dated.on,
    valueOn: dayOrNull(entry.valueOn),
    amountCents: cents(entry.amount),
    counterparty: entry.counterparty,
    iban: entry.iban,
    references: entry.references,
    remittance: entry.remittance,
    bankCode: entry.bankCode,
    returnReason: entry.returnReason,
    bankReference: dated.bankReference,
    batch: entry.batch,
  }
}

/** A line that stands for a balance: what an account held, or a former opening taken back. */
export function balanceLine(
  of: LinesAt & {
    readonly id: string
    readonly key: string
    readonly rank: number
    readonly on: Day
    readonly amount: number
  },
): NewBankLine {
  const { on, amount, ...at } = of
  return {
    ...at,
    bookedOn: on,
    valueOn: null,
    amountCents: cents(amount),
    counterparty: null,
    iban: null,
    references: [],
    remittance: null,
    bankCode: null,
    returnReason: null,
  }
}

/**
 * A statement as it is compared with what is known: its entries in euros that have an amount, each
 * on its day, and the days it covers. `nothing` when it says nothing at all; `no-day` when it has a
 * line or a balance that no day can be told of.
 *
 * @param endDated gives the lines without a day that of the end of their statement: a person said to.
 */
export function statementToTake(
  own: OwnStatement,
  endDated = false,
): StatementToTake | 'nothing' | 'no-day' {
  const { statement, foreign, closed } = own
  const { opening, closing } = statement
  const end = lastDayOf(own)
  const entries: DatedEntry[] = []
  for (const [index, entry] of statement.entries.entries()) {
    const { key, amount, counterparty, iban, references } = entry
    if (amount === 0 || foreign.has(index)) continue
    const on = dayOf(own, index) ?? (endDated ? end : null)
    if (on === null) return 'no-day'
    const bankReference = own.beside.entries[index]?.bankReference ?? null
    entries.push({ index, on, key, amount, counterparty, iban, references, bankReference })
  }
  const days = [...new Set(entries.map(({ on }) => on))]
  const first = firstDayOf(own)
  const last = end ?? first
  if (first === null || last === null) {
    return opening === null && closing === null ? 'nothing' : 'no-day'
  }
  const from = [first, ...days].reduce(earlierDay)
  const to = [last, ...days].reduce(laterDay)
  return { from, to, opening, closing, foreign: isForeign(own), closed, entries }
}

/**
 * True for a statement of an account in another currency, and for one whose balances hold only with
 * what is not in euros: it is then not told which of its amounts are.
 */
function isForeign(own: OwnStatement): boolean {
  const { account, balanced, opening, closing, entries } = own.statement
  const currency = account?.currency ?? null
  if (currency !== null && currency !== 'EUR') return true
  if (balanced !== false || opening === null || closing === null) return false
  const all = entries.reduce((sum, { amount }) => sum + amount, opening)
  const inEuros = opening + sumInEuros(own)
  return all === closing && (own.foreign.size === 0 || inEuros !== closing)
}

/** Whether the balances of a statement hold in euros; null where it lacks one. */
export function balancedInEuros(own: OwnStatement): boolean | null {
  const { opening, closing, balanced } = own.statement
  if (own.foreign.size === 0 || opening === null || closing === null) return balanced
  return !isForeign(own) && opening + sumInEuros(own) === closing
}

function sumInEuros({ statement, foreign }: OwnStatement): number {
  return statement.entries.reduce(
    (sum, { amount }, index) => (foreign.has(index) ? sum : sum + amount),
    0,
  )
}

/** The last day of a statement: that of its closing balance, then of its last booking, without a period. */
export function lastDayOf(own: OwnStatement): Day | null {
  const { statement, beside } = own
  const written = dayOrNull(statement.to) ?? dayOrNull(beside.closingOn)
  if (written !== null) return written
  const days = daysOf(own)
  return days.length === 0 ? null : days.reduce(laterDay)
}

/**
 * The first day of a statement: that of its first booking without a period, since its opening
 * balance often bears the day before.
 */
export function firstDayOf(own: OwnStatement): Day | null {
  const written = dayOrNull(own.statement.from)
  if (written !== null) return written
  const days = daysOf(own)
  return days.length === 0 ? lastDayOf(own) : days.reduce(earlierDay)
}

function daysOf(own: OwnStatement): readonly Day[] {
  return [...new Set(own.statement.entries.flatMap((_, index) => dayOf(own, index) ?? []))]
}

/** The day of booking that the bank wrote, or that its balances tell; else that of value. */
function dayOf({ statement, beside }: OwnStatement, index: number): Day | null {
  const entry = statement.entries[index]
  const booked = entry?.bookedOn ?? beside.entries[index]?.bookedOn ?? null
  return dayOrNull(booked) ?? dayOrNull(entry?.valueOn ?? null)
}

function dayOrNull(text: string | null): Day | null {
  if (text === null) return null
  const known = daysRead.get(text)
  if (known !== undefined) return known
  const read = parseDay(text)
  invariant(read !== null, 'a statement is read with days that exist')
  if (daysRead.size >= DAYS_KEPT) daysRead.clear()
  daysRead.set(text, read)
  return read
}

/** Thousands of lines of a statement share a few days: each is read once. */
const daysRead = new Map<string, Day>()

const DAYS_KEPT = 1000
