import { NBSP, THIN_SPACE } from '@quittance/kernel'

import { addsUp } from '#statements/amount.ts'
import type {
  BatchDetail,
  EntryBeside,
  ForeignEntry,
  Statement,
  StatementAccount,
  StatementBeside,
  StatementEntry,
  StatementFile,
  StatementFormat,
  StatementWarning,
  StatementWarningCode,
} from '#statements/statement.ts'

/** An entry as a reader found it, before the statement as a whole is judged. */
export type DraftEntry = Omit<StatementEntry, 'key'> & {
  readonly currency: string | null
  /** The bank says that this booking reverses another (`RvslInd`). */
  readonly reversal: boolean
  readonly beside?: EntryBeside
}

/** A statement as a reader found it. */
export type DraftStatement = Omit<Statement, 'balanced' | 'entries' | 'account'> & {
  readonly account: { readonly iban: string | null; readonly id: string } | null
  /** What tells this account from all others in keys. */
  readonly accountKey: string
  /** What tells this statement from others of the account: its id, else its day, and its page. */
  readonly statementKey: string
  /** The currency the file gives the account. */
  readonly accountCurrency: string | null
  readonly openingCurrency: string | null
  readonly closingCurrency: string | null
  readonly entries: readonly DraftEntry[]
  readonly warnings: readonly DraftWarning[]
  readonly beside?: Partial<Omit<StatementBeside, 'entries'>>
}

/** A warning whose path is inside its statement: `''` for the statement itself. */
export type DraftWarning = {
  readonly code: StatementWarningCode
  readonly inside: string
  readonly message: string
}

/**
 * Judges the statements of a file: signs of reversals, balance, currencies, gaps, keys.
 *
 * Nothing is mended in silence: what does not hold is said.
 */
export function assemble(
  format: StatementFormat,
  drafts: readonly DraftStatement[],
  fileWarnings: readonly StatementWarning[] = [],
): StatementFile {
  const keys = new Map<string, number>()
  const warnings: StatementWarning[] = [...fileWarnings]
  const statements = drafts.map((draft, index) => {
    const judged = judge(draft)
    for (const { code, inside, message } of judged.warnings) {
      warnings.push({ code, path: `statements[${index}]${inside}`, message })
    }
    return withKeys(judged.statement, draft, keys)
  })
  warnings.push(...gaps(statements, drafts))
  const foreign = notInEuros(statements, drafts)
  const beside = drafts.map(besideOf)
  return { format, account: commonAccount(statements), statements, warnings, foreign, beside }
}

function besideOf({ beside, entries }: DraftStatement): StatementBeside {
  const told = entries.some((entry) => entry.beside !== undefined)
  return {
    openingOn: beside?.openingOn ?? null,
    closingOn: beside?.closingOn ?? null,
    accountNumber: beside?.accountNumber ?? null,
    entries: told
      ? entries.map((entry) => entry.beside ?? { bookedOn: null, bankReference: null })
      : [],
  }
}

/** The entries whose currency, else that of their account, is another one than the euro. */
function notInEuros(
  statements: readonly Statement[],
  drafts: readonly DraftStatement[],
): readonly ForeignEntry[] {
  return drafts.flatMap((draft, statement) =>
    draft.entries.flatMap(({ currency: own }, entry) => {
      const currency = own ?? statements[statement]?.account?.currency ?? 'EUR'
      return currency === 'EUR' ? [] : [{ statement, entry, currency }]
    }),
  )
}

type Judged = {
  readonly statement: Omit<Statement, 'entries'> & { readonly entries: readonly DraftEntry[] }
  readonly warnings: readonly DraftWarning[]
}

function judge(draft: DraftStatement): Judged {
  const currency = currencyOf(draft)
  const foreign = foreignWarnings(draft, currency)
  const { entries, reversed } = reversalSigns(draft)
  const balanced = balanceOf({ ...draft, entries }, foreign.length > 0)
  const warnings = [...draft.warnings, ...foreign, ...reversed, ...batchWarnings(draft)]
  if (balanced === false) {
    const message = 'Le solde d’ouverture et les écritures ne font pas le solde de clôture.'
    warnings.push({ code: 'not-balanced', inside: '', message })
  }
  const { id, sequence, opening, closing, from, to } = draft
  const account = draft.account === null ? null : { ...draft.account, currency }
  return {
    statement: { id, sequence, account, opening, closing, from, to, balanced, entries },
    warnings,
  }
}

function currencyOf(draft: DraftStatement): string | null {
  if (draft.accountCurrency !== null) return draft.accountCurrency
  const named = new Set(currenciesOf(draft))
  const [only] = named
  return named.size === 1 && only !== undefined ? only : null
}

function currenciesOf(draft: DraftStatement): readonly string[] {
  const { openingCurrency, closingCurrency, entries } = draft
  return [openingCurrency, closingCurrency, ...entries.map((entry) => entry.currency)].filter(
    (currency) => currency !== null,
  )
}

function foreignWarnings(draft: DraftStatement, currency: string | null): readonly DraftWarning[] {
  const named = currenciesOf(draft)
  if (currency === null) {
    return named.length === 0 ? [] : [foreign('', `plusieurs monnaies${NBSP}: ${named.join(', ')}`)]
  }
  const found: DraftWarning[] = []
  const look = (inside: string, written: string | null) => {
    if (written !== null && written !== currency) found.push(foreign(inside, written))
  }
  look('.opening', draft.openingCurrency)
  look('.closing', draft.closingCurrency)
  for (const [index, entry] of draft.entries.entries()) look(`.entries[${index}]`, entry.currency)
  return found
}

function foreign(inside: string, written: string): DraftWarning {
  const message = `Un montant n’est pas dans la monnaie du compte (${written}).`
  return { code: 'foreign-currency', inside, message }
}

function reversalSigns(draft: DraftStatement): {
  readonly entries: readonly DraftEntry[]
  readonly reversed: readonly DraftWarning[]
} {
  const { opening, closing, entries } = draft
  if (opening === null || closing === null || !entries.some((entry) => entry.reversal)) {
    return { entries, reversed: [] }
  }
  const turned = entries.map((entry) => (entry.reversal ? turn(entry) : entry))
  const asWritten = addsUp(opening, amountsOf(entries), closing)
  if (asWritten || !addsUp(opening, amountsOf(turned), closing)) return { entries, reversed: [] }
  const reversed = entries.flatMap((entry, index) =>
    entry.reversal ? [reversalWarning(index)] : [],
  )
  return { entries: turned, reversed }
}

function reversalWarning(index: number): DraftWarning {
  const message =
    `Écriture d’annulation lue dans le sens contraire de celui indiqué${THIN_SPACE}; ` +
    'le relevé n’est équilibré qu’ainsi.'
  return { code: 'reversal-sign', inside: `.entries[${index}]`, message }
}

function turn(entry: DraftEntry): DraftEntry {
  const details = entry.batch?.details.map((detail) => ({
    ...detail,
    amount: detail.amount === null ? null : 0 - detail.amount,
  }))
  const batch = entry.batch === null ? null : { ...entry.batch, details: details ?? [] }
  return { ...entry, amount: 0 - entry.amount, batch }
}

/** Payments of a batch that do not make its entry, where the bank gives the amount of each. */
function batchWarnings({ entries }: DraftStatement): readonly DraftWarning[] {
  return entries.flatMap(({ amount, batch }, index) => {
    if (batch === null || batch.details.length < batch.count) return []
    const amounts = batch.details.flatMap((detail) => detail.amount ?? [])
    if (amounts.length < batch.count || addsUp(0, amounts, amount)) return []
    const message = 'Les paiements d’une remise ne font pas le montant de son écriture.'
    return [{ code: 'batch-not-summed', inside: `.entries[${index}].batch`, message }]
  })
}

function amountsOf(entries: readonly DraftEntry[]): readonly number[] {
  return entries.map((entry) => entry.amount)
}

function balanceOf(draft: DraftStatement, foreignFound: boolean): boolean | null {
  const { opening, closing, entries } = draft
  if (opening === null || closing === null) return null
  return !foreignFound && addsUp(opening, amountsOf(entries), closing)
}

function withKeys(
  statement: Judged['statement'],
  draft: DraftStatement,
  keys: Map<string, number>,
): Statement {
  const entries = statement.entries.map((draftEntry, index) => {
    const { currency: _currency, reversal: _reversal, beside: _beside, ...entry } = draftEntry
    const { accountKey, statementKey } = draft
    const day = statementKey === '' ? (entry.bookedOn ?? entry.valueOn ?? '') : statementKey
    const key = [accountKey, day, String(index + 1), String(entry.amount)].join('|')
    const times = (keys.get(key) ?? 0) + 1
    keys.set(key, times)
    return inOrder(times === 1 ? key : `${key}|${times}`, entry)
  })
  const { id, sequence, account, opening, closing, from, to, balanced } = statement
  return { id, sequence, account, opening, closing, from, to, balanced, entries }
}

/** The members of an entry in the order of the contract, whatever the format that it was read in. */
function inOrder(key: string, entry: Omit<StatementEntry, 'key'>): StatementEntry {
  const { bookedOn, valueOn, amount, counterparty, iban, references, remittance } = entry
  const { bankCode, returnReason, batch } = entry
  const said = { counterparty, iban, references, remittance }
  return { key, bookedOn, valueOn, amount, ...said, bankCode, returnReason, batch: batchOf(batch) }
}

function batchOf(batch: StatementEntry['batch']): StatementEntry['batch'] {
  if (batch === null) return null
  const { count, lot } = batch
  const details = batch.details.map((detail): BatchDetail => {
    const { amount, counterparty, iban, references, remittance, returnReason } = detail
    return { amount, counterparty, iban, references, remittance, returnReason }
  })
  return { count, details, ...(lot === undefined ? {} : { lot }) }
}

/**
 * Each opening must be the closing before it on its account, by day where every statement has one,
 * then by sequence, else in the order of the file.
 */
function gaps(
  statements: readonly Statement[],
  drafts: readonly DraftStatement[],
): readonly StatementWarning[] {
  const byAccount = Map.groupBy(
    statements.map((statement, index) => ({ statement, index })),
    ({ index, statement }) =>
      `${drafts[index]?.accountKey ?? ''}|${statement.account?.currency ?? ''}`,
  )
  return [...byAccount.values()].flatMap((group) => {
    const ordered = inTime(group, drafts)
    return ordered.flatMap(({ statement, index }, at) => {
      const before = ordered[at - 1]?.statement.closing ?? null
      if (before === null || statement.opening === null || before === statement.opening) return []
      const message = 'Le solde d’ouverture n’est pas le solde de clôture du relevé précédent.'
      return [{ code: 'statement-gap', path: `statements[${index}]`, message }]
    })
  })
}

type Placed = { readonly statement: Statement; readonly index: number }

/** By the days of each, those of its balances where it gives no period. */
function inTime(group: readonly Placed[], drafts: readonly DraftStatement[]): readonly Placed[] {
  const daysOf = ({ statement: { from, to }, index }: Placed) => {
    const closing = drafts[index]?.beside?.closingOn ?? null
    const first = from ?? closing
    return first === null ? null : `${first} ${to ?? closing}`
  }
  const allDated = group.every((one) => daysOf(one) !== null)
  const allNumbered = group.every(({ statement }) => /^\d{1,15}$/.test(statement.sequence ?? ''))
  return group.toSorted((one, other) => {
    const byDay = allDated ? compare(daysOf(one) ?? '', daysOf(other) ?? '') : 0
    const [a, b] = [one.statement.sequence, other.statement.sequence]
    const byNumber = allNumbered ? Number(a) - Number(b) : 0
    return byDay || byNumber || one.index - other.index
  })
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function commonAccount(statements: readonly Statement[]): StatementAccount | null {
  const [first, ...others] = statements
  const account = first?.account ?? null
  if (account === null) return null
  const same = others.every(
    (statement) => JSON.stringify(statement.account) === JSON.stringify(account),
  )
  return same ? account : null
}
