import { cents, type Cents, type Day, isAfter } from '@quittance/kernel'

import type { AccountNumber, Book } from '#entries/accounts.data.ts'
import { accountOf } from '#entries/chart.ts'
import { opposite, type Entry, type Posting } from '#entries/entry.ts'

/** One balance (solde) of one account, per what the account is kept apart by. */
export type Balance = Omit<Posting, 'amount' | 'bankEntry'> & {
  /** Debit above zero, credit below. */
  readonly amount: Cents
}

/** The balances after some entries, per account and dimensions, in the order first met. */
export function balances(entries: readonly Entry[], asOf?: Day): readonly Balance[] {
  const sums = new Map<string, Balance>()
  for (const entry of entries) {
    if (asOf !== undefined && isAfter(entry.effectiveOn, asOf)) continue
    for (const { bankEntry: _, amount, ...where } of entry.postings) {
      const key = balanceKey(where)
      sums.set(key, { ...where, amount: cents((sums.get(key)?.amount ?? 0) + amount) })
    }
  }
  return [...sums.values()]
}

function balanceKey(where: Omit<Balance, 'amount'>): string {
  return JSON.stringify([
    where.account,
    where.creditor ?? null,
    where.debtor ?? null,
    where.case ?? null,
    where.receipt ?? null,
    where.claim ?? null,
  ])
}

/** The balance of one account over all that it is kept apart by. */
export function accountBalance(entries: readonly Entry[], account: AccountNumber): Cents {
  return sumOf(balances(entries).filter((balance) => balance.account === account))
}

/** The sum of a book: zero after every entry, or the books are wrong. */
export function bookBalance(entries: readonly Entry[], book: Book): Cents {
  return sumOf(balances(entries).filter((balance) => accountOf(balance.account).book === book))
}

/**
 * What is owed on the separate account (dettes envers les tiers), as positive amounts per account
 * and dimension: creditors' funds, overpayments, receipts to identify.
 */
export function clientDebts(entries: readonly Entry[]): readonly Balance[] {
  const owed: readonly AccountNumber[] = ['467100', '467200', '471100']
  return balances(entries)
    .filter((balance) => owed.includes(balance.account) && balance.amount !== 0)
    .map((balance) => ({ ...balance, amount: opposite(balance.amount) }))
}

/**
 * Guarded accounts that stand in debit, per dimension: one client's money has served another.
 *
 * Empty in sound books (CPCE R124-2, the account is only for funds of the creditors).
 */
export function forbiddenDebits(entries: readonly Entry[]): readonly Balance[] {
  return balances(entries).filter(
    (balance) => accountOf(balance.account).guarded === true && balance.amount > 0,
  )
}

const owedAccounts: readonly AccountNumber[] = ['D10000', 'D20000', 'D30000', 'D40000']

/**
 * Components of claims that stand below zero in the memo book: more was served than was owed there.
 *
 * Empty in sound books.
 */
export function forbiddenCredits(entries: readonly Entry[]): readonly Balance[] {
  return balances(entries).filter(
    ({ account, amount }) => owedAccounts.includes(account) && amount < 0,
  )
}

/** The bank's closing set against the books (état de rapprochement), at one moment. */
export type ThreeWayStatement = {
  readonly bank: Cents
  readonly cashBook: Cents
  readonly clients: Cents
  /** Commissions and advances not yet moved, less what the firm must cover. */
  readonly inTransit: Cents
  /** Bank less cash book: what the books have not seen yet, or saw wrongly. */
  readonly difference: Cents
}

/**
 * Sets the bank's closing balance against 512100 and the sum of the clients' balances.
 *
 * `cashBook = clients + inTransit` always holds, as the book sums to zero; `difference` is what a
 * person must name, age and sign.
 */
export function threeWayStatement(entries: readonly Entry[], bank: Cents): ThreeWayStatement {
  const cashBook = accountBalance(entries, '512100')
  const clients = sumOf(clientDebts(entries))
  return {
    bank,
    cashBook,
    clients,
    inTransit: cents(cashBook - clients),
    difference: cents(bank - cashBook),
  }
}

function sumOf(some: readonly Balance[]): Cents {
  return cents(some.reduce((sum, balance) => sum + balance.amount, 0))
}
