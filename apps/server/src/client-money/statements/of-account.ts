import {
  checkIban,
  type Statement,
  type StatementBeside,
  type StatementFile,
} from '@quittance/money-files'

/** A statement of the account, or of one that may be it, with what its file says beside it. */
export type OwnStatement = {
  readonly statement: Statement
  /** The currencies of its entries that are not in euros, by their place in it. */
  readonly foreign: ReadonlyMap<number, string>
  readonly beside: StatementBeside
  /** False where its format closes a statement and nothing closes this one: it may be cut. */
  readonly closed: boolean
  /**
   * What the bank calls the account, where that cannot be compared with the IBAN; the layout of the
   * file where it names none; null where it names this account.
   */
  readonly named: string | null
  /** True where its file names no account at all. */
  readonly silent: boolean
}

/** The statements of one account in a file, and how many of other accounts it also holds. */
export type OfAccount = {
  readonly file: StatementFile
  readonly own: readonly OwnStatement[]
  readonly others: number
}

/** A file of statements, and what its files that name no account are told by: see `layoutOf`. */
export type FileOfLayout = { readonly file: StatementFile; readonly layout: string }

/**
 * What files of one layout have in common, where they name no account: the columns of an export,
 * the format of another file. It holds a blank, as no name of an account does.
 */
export function layoutOf(format: StatementFile['format'], signature: string | null): string {
  return signature === null ? `layout ${format}` : `layout ${format} ${signature}`
}

const nothingBeside: StatementBeside = {
  openingOn: null,
  closingOn: null,
  accountNumber: null,
  entries: [],
}

/**
 * Keeps the statements of the account of an IBAN, and those of an account that cannot be compared
 * with it: a person says whether it is this one before any line of theirs is taken.
 *
 * A bank puts several accounts of a client in one file; CFONB 120 gives bank, branch and number of
 * an account, never its IBAN. A statement that names no account is of none until somebody says so,
 * once for its layout.
 */
export function statementsOfAccount({ file, layout }: FileOfLayout, iban: string): OfAccount {
  const open = new Set(
    file.warnings.flatMap(({ code, path }) => (code === 'statement-not-closed' ? [path] : [])),
  )
  const own = file.statements.flatMap((statement, index) => {
    const beside = file.beside[index] ?? nothingBeside
    const named = compared({ statement, beside }, iban)
    if (named === 'another') return []
    const closed = !open.has(`statements[${index}]`)
    const foreign = foreignIn(file, index)
    const silent = named === 'silent'
    const as = named === 'same' ? null : silent ? layout : named.as
    return [{ statement, foreign, beside, closed, named: as, silent }]
  })
  const statements = own.map(({ statement }) => statement)
  const others = file.statements.length - statements.length
  return { file: { ...file, statements }, own, others }
}

function foreignIn({ foreign }: StatementFile, index: number): ReadonlyMap<number, string> {
  const inIt = foreign.filter(({ statement }) => statement === index)
  return new Map(inIt.map(({ entry, currency }) => [entry, currency]))
}

type Compared = 'same' | 'another' | 'silent' | { readonly as: string }

function compared(
  { statement, beside }: Pick<OwnStatement, 'statement' | 'beside'>,
  iban: string,
): Compared {
  const { account } = statement
  if (account === null) return 'silent'
  const number = account.id.replaceAll(/[\s-]/g, '').toUpperCase()
  const written = account.iban ?? ibanBefore(number)
  if (written !== null) return is(written === iban)
  const whole = beside.accountNumber
  if (whole !== null && iban.startsWith('FR')) return is(whole === iban.slice(4, 25))
  const forms = formsOf(iban)
  const digits = number.replaceAll('/', '')
  if (forms.has(digits) || forms.has(number.slice(number.lastIndexOf('/') + 1))) return 'same'
  const isNumber = /^(?=(?:\D*\d){6})[0-9A-Z]+$/.test(digits)
  const comparable = isNumber && [...forms].some(({ length }) => length === digits.length)
  return comparable ? 'another' : { as: account.id.replaceAll(/\s/g, '').toUpperCase() }
}

function is(same: boolean): Compared {
  return same ? 'same' : 'another'
}

/** The IBAN of an identifier, where its currency follows (MT940), or null. */
function ibanBefore(number: string): string | null {
  const check = checkIban(number.replace(/[A-Z]{3}$/, ''))
  return check.valid ? check.normalised : null
}

/** The number of a French account, alone (CFONB 120), with bank and branch, and with its key (RIB). */
function formsOf(iban: string): ReadonlySet<string> {
  return new Set([iban.slice(14, 25), iban.slice(4, 25), iban.slice(4)])
}
