import type { Statement, StatementAccount, StatementFile } from '@quittance/money-files'

/** A statement, and the currencies of its entries that are not in euros, by their place in it. */
export type OwnStatement = {
  readonly statement: Statement
  readonly foreign: ReadonlyMap<number, string>
}

/** The statements of one account in a file, and how many of other accounts it also holds. */
export type OfAccount = {
  readonly file: StatementFile
  readonly own: readonly OwnStatement[]
  readonly others: number
}

/**
 * Keeps the statements of the account of an IBAN.
 *
 * A bank puts several accounts of a client in one file; CFONB 120 gives the number of an account,
 * never its IBAN. A statement that names no account is taken as that of the account declared.
 */
export function statementsOfAccount(file: StatementFile, iban: string): OfAccount {
  const own = file.statements.flatMap((statement, index) =>
    isOf(statement.account, iban) ? [{ statement, foreign: foreignIn(file, index) }] : [],
  )
  const statements = own.map(({ statement }) => statement)
  const others = file.statements.length - statements.length
  return { file: { ...file, statements }, own, others }
}

function foreignIn({ foreign }: StatementFile, index: number): ReadonlyMap<number, string> {
  const inIt = foreign.filter(({ statement }) => statement === index)
  return new Map(inIt.map(({ entry, currency }) => [entry, currency]))
}

function isOf(account: StatementAccount | null, iban: string): boolean {
  if (account === null) return true
  if (account.iban !== null) return account.iban === iban
  const number = account.id.replaceAll(/[\s-]/g, '').toUpperCase()
  const forms = formsOf(iban)
  const comparable = [...forms].some(({ length }) => length === number.length)
  return !comparable || forms.has(number)
}

/** The number of a French account, alone (CFONB 120), with bank and branch, and with its key (RIB). */
function formsOf(iban: string): ReadonlySet<string> {
  return new Set([iban.slice(14, 25), iban.slice(4, 25), iban.slice(4)])
}
