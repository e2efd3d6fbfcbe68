import {
  clientBookOfDay,
  closedStatements,
  foreignLinesWaiting,
  getOrganisation,
  inSnapshot,
  lastClientEntry,
  linesToExplain,
  statementsAside,
  type ForeignLineRecord,
  type HeldOnDay,
  type LineToExplain,
  type OrganisationRecord,
  type OrganisationTransaction,
  type StatementAside,
  type StatementBalances,
} from '@quittance/database'
import { addCents, cents, negateCents, zeroCents, type Cents } from '@quittance/kernel'
import type { House } from '#wiring/house.ts'

/** A day of the separate account, read at one instant. */
export type AccountDayFacts = {
  readonly organisation: OrganisationRecord
  readonly account: string
  readonly statement: StatementBalances
  /** The statements before it, the last first: what it must follow on from. */
  readonly before: readonly StatementBalances[]
  readonly upToPosition: number
  readonly ledgerBankCents: Cents
  /** What the bank no longer holds, above zero; of the firm itself, and of creditors. */
  readonly shortfalls: { readonly firm: Cents; readonly creditors: Cents }
  /** What is owed, each above zero or, for a creditor, zero. */
  readonly owed: readonly HeldOnDay[]
  readonly totalCents: Cents
  /** Accounts that may not be in debit and are: nothing can be proven while one is. */
  readonly inDebit: readonly HeldOnDay[]
  readonly toExplain: readonly LineToExplain[]
  /** Statements kept whose lines were not taken. */
  readonly aside: readonly StatementAside[]
  /** Lines in another currency whose fate nobody said: never posted. */
  readonly foreign: readonly ForeignLineRecord[]
}

/** A day, or why there is none to prove. */
export type DayRead =
  | { readonly kind: 'day'; readonly facts: AccountDayFacts }
  /** `beyond-count` where the books hold more than a number of cents holds exactly. */
  | { readonly kind: 'no-account' | 'no-statement' | 'beyond-count' }

const BANK = '512100'
const SHORTFALLS = '467900'
const STATEMENTS_BACK = 40
const LINES_TOLD = 500

/** The day that the last statement closes, in one snapshot of the database. */
export async function readDayAlone(
  house: Pick<House, 'database'>,
  organisationId: string,
): Promise<DayRead> {
  return await inSnapshot(house.database.app, organisationId, readDay)
}

/** The same within a transaction, for the screen. */
export async function readDay(tx: OrganisationTransaction): Promise<DayRead> {
  const organisation = await getOrganisation(tx)
  const account = organisation.account?.iban ?? null
  if (account === null) return { kind: 'no-account' }
  const [statement, ...before] = await closedStatements(tx, { account, limit: STATEMENTS_BACK })
  if (statement === undefined) return { kind: 'no-statement' }
  const book = await clientBookOfDay(tx, statement.to)
  if (book === null) return { kind: 'beyond-count' }
  const shortfalls = book.filter(
    ({ account: at, amountCents }) => at === SHORTFALLS && amountCents > 0,
  )
  const others = book.filter(({ account: at }) => at !== BANK && at !== SHORTFALLS)
  const covered = book.filter(
    ({ account: at, amountCents }) => at === SHORTFALLS && amountCents < 0,
  )
  const owed = [...others, ...covered].map((one) => ({
    ...one,
    amountCents: negateCents(one.amountCents),
  }))
  return {
    kind: 'day',
    facts: {
      organisation,
      account,
      statement,
      before,
      upToPosition: await lastClientEntry(tx),
      ledgerBankCents: sumOf(book.filter(({ account: at }) => at === BANK)),
      shortfalls: {
        firm: sumOf(shortfalls.filter(({ creditorId }) => creditorId === null)),
        creditors: sumOf(shortfalls.filter(({ creditorId }) => creditorId !== null)),
      },
      owed,
      totalCents: sumOf(owed),
      inDebit: others.filter(({ debitCents }) => debitCents > 0),
      toExplain: await linesToExplain(tx, { on: statement.to, limit: LINES_TOLD }),
      aside: await statementsAside(tx, account),
      foreign: await foreignLinesWaiting(tx, account),
    },
  }
}

/** Bank, plus what is to be covered, less what is owed: zero, or somebody must say why. */
export function gapOf(of: Pick<AccountDayFacts, 'statement' | 'shortfalls' | 'totalCents'>): Cents {
  const { firm, creditors } = of.shortfalls
  return cents(of.statement.closingCents + firm + creditors - of.totalCents)
}

function sumOf(some: readonly { readonly amountCents: Cents }[]): Cents {
  return some.reduce((sum, { amountCents }) => addCents(sum, amountCents), zeroCents)
}
