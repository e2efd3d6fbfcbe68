import type { PeriodEntry, PeriodLine, ThirdPartyBalance } from '@quittance/database'
import { addCents, invariant, zeroCents, type Cents } from '@quittance/kernel'
import { accountOf, isAccountNumber, type AccountNumber } from '@quittance/ledger'
import {
  letterLines,
  type BookBalance,
  type BookEntry,
  type BookLine,
} from '@quittance/money-files'

type Journal = BookEntry['journal']

/** The journals of the firm, by what an entry moves. */
const journals = {
  clientBank: { code: 'BQA', label: 'Banque, compte affecté' },
  clientOther: { code: 'ODA', label: 'Opérations diverses, argent des clients' },
  officeBank: { code: 'BQ', label: 'Banque, compte du cabinet' },
  sales: { code: 'VE', label: 'Ventes (commissions)' },
  officeOther: { code: 'OD', label: 'Opérations diverses' },
} as const satisfies Readonly<Record<string, Journal>>

/**
 * The entries of a period as they leave for the accountant, in the order of recording: numbered
 * without a gap in each month, in their journal, with their piece, lettered.
 *
 * `held` is what the books held the day before: lines that settle it bear no letter.
 */
export function bookEntriesOf(
  entries: readonly PeriodEntry[],
  held: readonly ThirdPartyBalance[],
): readonly BookEntry[] {
  const letters = lettersOf(entries, held)
  const ranks = new Map<string, number>()
  let next = 0
  return entries.map((entry): BookEntry => {
    const month = entry.on.toString().slice(0, 7).replace('-', '')
    const rank = (ranks.get(month) ?? 0) + 1
    ranks.set(month, rank)
    const number = `${month}-${String(rank).padStart(5, '0')}`
    const lines = entry.lines.map((line): BookLine => {
      const lettering = letters[next] ?? null
      next += 1
      return {
        account: numbered(line.account),
        auxiliary: thirdParty(line),
        amount: line.amount,
        lettering,
      }
    })
    return {
      book: entry.book === 'office' ? 'O' : 'C',
      journal: journalOf(entry),
      number,
      on: entry.on,
      validatedOn: entry.recordedOn,
      piece: pieceOf(entry),
      label: labelOf(entry),
      lines,
    }
  })
}

/** What each account held for each third party, dossiers taken together. */
export function bookBalancesOf(balances: readonly ThirdPartyBalance[]): readonly BookBalance[] {
  const sums = new Map<string, BookBalance>()
  for (const balance of balances) {
    const auxiliary = thirdParty(balance)
    const key = `${balance.account} ${auxiliary?.number ?? ''}`
    const amount = addCents(sums.get(key)?.amount ?? zeroCents, balance.amount)
    const { book } = accountOf(chartNumber(balance.account))
    sums.set(key, {
      book: book === 'office' ? 'O' : 'C',
      account: numbered(balance.account),
      auxiliary,
      amount,
    })
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0)
}

function numbered(account: string): BookLine['account'] {
  const { number, label } = accountOf(chartNumber(account))
  return { number, label }
}

function chartNumber(account: string): AccountNumber {
  invariant(isAccountNumber(account), `account ${account} is in the chart`)
  return account
}

type OfThirdParty = Pick<
  PeriodLine,
  'account' | 'creditorId' | 'creditorName' | 'debtorId' | 'debtorName'
>

/** The firm answers for what stands on 467900 under no creditor. */
const OF_THE_FIRM = { number: 'CABINET', label: 'Le cabinet' }

function thirdParty(of: OfThirdParty): BookLine['auxiliary'] {
  const { account, creditorId, creditorName, debtorId, debtorName } = of
  if (creditorId !== null) return { number: `M${shortId(creditorId)}`, label: creditorName ?? '' }
  if (debtorId !== null) return { number: `D${shortId(debtorId)}`, label: debtorName ?? '' }
  return account === '467900' ? OF_THE_FIRM : null
}

/** The part of an identifier that is drawn at random: twelve digits never met twice in a firm. */
function shortId(id: string): string {
  return id.slice(-12).toUpperCase()
}

function journalOf({ book, lines }: PeriodEntry): Journal {
  const moves = (account: AccountNumber) => lines.some((line) => line.account === account)
  if (book === 'client-money') return moves('512100') ? journals.clientBank : journals.clientOther
  if (moves('512000')) return journals.officeBank
  return moves('706000') ? journals.sales : journals.officeOther
}

/** The line of the statement, else the invoice or the receipt, else the entry itself. */
function pieceOf({ id, on, lines, piece }: PeriodEntry): BookEntry['piece'] {
  const shown = lines.find(({ statement }) => statement !== null)?.statement ?? null
  if (shown !== null) {
    const key = shown.key ?? shown.on.toString()
    return { reference: `RLV ${key} ligne ${shown.rank}`, on: shown.on }
  }
  return piece ?? { reference: id, on }
}

function labelOf({ label, lines }: PeriodEntry): string {
  const references = new Set(lines.flatMap(({ dossierReference }) => dossierReference ?? []))
  return [label, ...references].join(', ')
}

/** Accounts whose lines settle one another: those kept apart by a third party or a receipt. */
function isSettled(account: string): boolean {
  return accountOf(chartNumber(account)).dimensions.length > 0
}

type Settled = Pick<PeriodLine, 'account' | 'creditorId' | 'debtorId' | 'dossierId' | 'paymentId'>

function settledBy({ account, creditorId, debtorId, dossierId, paymentId }: Settled): string {
  return [account, creditorId, debtorId, dossierId, paymentId].join(' ')
}

function lettersOf(entries: readonly PeriodEntry[], held: readonly ThirdPartyBalance[]) {
  const lines = entries.flatMap(({ lines: of, on }) => of.map((line) => ({ line, on })))
  const openings = new Map<string, Cents>(held.map((one) => [settledBy(one), one.amount]))
  const settled = lines.flatMap(({ line, on }, index) =>
    isSettled(line.account) ? [{ index, line, on }] : [],
  )
  const given = letterLines(
    settled.map(({ line, on }) => ({
      settledBy: settledBy(line),
      scope: `${line.account} ${thirdParty(line)?.number ?? ''}`,
      amount: line.amount,
      on,
    })),
    openings,
  )
  const letters: ((typeof given)[number] | undefined)[] = lines.map(() => null)
  for (const [rank, { index }] of settled.entries()) letters[index] = given[rank]
  return letters
}
