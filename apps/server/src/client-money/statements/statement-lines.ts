import type { NewBankLine } from '@quittance/database'
import { cents, earlierDay, invariant, laterDay, parseDay, type Day } from '@quittance/kernel'
import type { Statement, StatementEntry, StatementToTake } from '@quittance/money-files'
import type { OwnStatement } from '#client-money/statements/of-account.ts'

/** Where the lines of a statement are written. */
export type LinesAt = { readonly statementId: string; readonly account: string }

/** A line of the bank as its statement gives it; the caller knows that it has a day and an amount. */
export function lineOf(
  entry: StatementEntry,
  at: LinesAt & { readonly id: string; readonly rank: number; readonly key: string },
): NewBankLine {
  const bookedOn = dayOf(entry)
  invariant(bookedOn !== null && entry.amount !== 0, 'a line taken has a day and an amount')
  return {
    ...at,
    bookedOn,
    valueOn: dayOrNull(entry.valueOn),
    amountCents: cents(entry.amount),
    counterparty: entry.counterparty,
    iban: entry.iban,
    references: entry.references,
    remittance: entry.remittance,
    bankCode: entry.bankCode,
    returnReason: entry.returnReason,
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
 * A statement as it is compared with what is known: its entries in euros that have a day and an
 * amount, and the days it covers. Null when it says nothing of any day.
 */
export function statementToTake(own: OwnStatement): StatementToTake | null {
  const { statement, foreign } = own
  const entries = statement.entries.flatMap((entry, index) => {
    const on = dayOf(entry)
    const { key, amount, counterparty, iban, references } = entry
    if (on === null || amount === 0 || foreign.has(index)) return []
    return [{ index, on, key, amount, counterparty, iban, references }]
  })
  const days = entries.map(({ on }) => on)
  const first = dayOrNull(statement.from) ?? earliest(days) ?? dayOrNull(statement.to)
  const last = lastDayOf(statement) ?? first
  if (first === null || last === null) return null
  const from = [first, ...days].reduce(earlierDay)
  const to = [last, ...days].reduce(laterDay)
  const { opening, closing } = statement
  return { from, to, opening, closing, foreign: isForeign(own), entries }
}

/**
 * True for a statement of an account in another currency, and for one whose balances hold only with
 * what is not in euros: it is then not told which of its amounts are.
 */
function isForeign({ statement, foreign }: OwnStatement): boolean {
  const { account, balanced, opening, closing, entries } = statement
  const currency = account?.currency ?? null
  if (currency !== null && currency !== 'EUR') return true
  if (balanced !== false || opening === null || closing === null) return false
  const all = entries.reduce((sum, { amount }) => sum + amount, opening)
  const inEuros = opening + sumInEuros({ statement, foreign })
  return all === closing && (foreign.size === 0 || inEuros !== closing)
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

/** The last day of a statement: that of its last booking where the bank gives no period. */
export function lastDayOf(statement: Statement): Day | null {
  const days = statement.entries.flatMap(({ bookedOn }) => dayOrNull(bookedOn) ?? [])
  return dayOrNull(statement.to) ?? (days.length === 0 ? null : days.reduce(laterDay))
}

/** The first day of a statement, read as {@link lastDayOf}. */
export function firstDayOf(statement: Statement): Day | null {
  const days = statement.entries.flatMap(({ bookedOn }) => dayOrNull(bookedOn) ?? [])
  return dayOrNull(statement.from) ?? earliest(days) ?? dayOrNull(statement.to)
}

function earliest(days: readonly Day[]): Day | null {
  return days.length === 0 ? null : days.reduce(earlierDay)
}

function dayOf(entry: StatementEntry): Day | null {
  return dayOrNull(entry.bookedOn) ?? dayOrNull(entry.valueOn)
}

function dayOrNull(text: string | null): Day | null {
  if (text === null) return null
  const read = parseDay(text)
  invariant(read !== null, 'a statement is read with days that exist')
  return read
}
