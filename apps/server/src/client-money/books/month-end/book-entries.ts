import type { PeriodEntry, PeriodLine, ThirdPartyBalance } from '@quittance/database'
import { addCents, invariant, zeroCents } from '@quittance/kernel'
import { accountOf, isAccountNumber, type AccountNumber } from '@quittance/ledger'
import {
  lettersOfBooks,
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

/** The letter of a line by its rank in its entry. */
export type LetterOf = (rank: number) => BookLine['lettering']

/** No line is settled, or none is told so. */
export const unlettered: LetterOf = () => null

/**
 * An entry as it leaves for the accountant: numbered without a gap in its month, in its journal, with
 * its piece.
 */
export function bookEntryOf(entry: PeriodEntry, letterOf: LetterOf): BookEntry {
  const month = entry.on.toString().slice(0, 7).replace('-', '')
  return {
    book: entry.book === 'office' ? 'O' : 'C',
    journal: journalOf(entry),
    number: `${month}-${String(entry.rank).padStart(5, '0')}`,
    on: entry.on,
    validatedOn: entry.recordedOn,
    piece: pieceOf(entry),
    label: labelOf(entry),
    lines: entry.lines.map((line, rank) => ({
      account: numbered(line.account),
      auxiliary: thirdParty(line),
      amount: line.amount,
      lettering: letterOf(rank),
    })),
  }
}

/** The letters of the lines of a period, taken in the order of their recording. */
export type PeriodLetters = {
  readonly take: (entry: PeriodEntry) => void
  /** The letters of the entries in the same order, once all are taken: to be asked of each in turn. */
  readonly inOrder: () => (entry: PeriodEntry) => LetterOf
}

/** @param held - What the books held the day before: lines that settle it bear no letter. */
export function periodLetters(held: readonly ThirdPartyBalance[]): PeriodLetters {
  const letters = lettersOfBooks(new Map(held.map((one) => [settledBy(one), one.amount])))
  const settledIn = ({ lines }: PeriodEntry) => lines.filter(({ account }) => isSettled(account))
  return {
    take: (entry) => {
      for (const line of settledIn(entry)) {
        letters.take({
          settledBy: settledBy(line),
          scope: `${line.account} ${thirdParty(line)?.number ?? ''}`,
          amount: line.amount,
          on: entry.on,
        })
      }
    },
    inOrder: () => {
      let next = 0
      return (entry) => {
        const ranks = new Map<number, number>()
        for (const [rank, { account }] of entry.lines.entries()) {
          if (!isSettled(account)) continue
          ranks.set(rank, next)
          next += 1
        }
        return (rank) => {
          const settled = ranks.get(rank)
          return settled === undefined ? null : letters.letterOf(settled)
        }
      }
    },
  }
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

/** An account of the chart, with its label. */
export function numbered(account: string): BookLine['account'] {
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

/** The statements that an entry rests on. */
export function statementsIn({ lines }: PeriodEntry): readonly string[] {
  return lines.flatMap(({ statement }) => statement?.id ?? [])
}
