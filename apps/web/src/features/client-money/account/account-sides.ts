import type { AccountProof } from '@quittance/contract'
import { addCents, cents, subtractCents, zeroCents, type Cents } from '@quittance/kernel'

type Part = AccountProof['parts'][number]

/** The two sides of the separate account, and what the office itself owes to it. */
export type AccountSides = {
  readonly bank: Cents | null
  /** What is owed to others: creditors, debtors who paid too much, receipts without an owner. */
  readonly owed: Cents
  readonly owedParts: readonly Part[]
  /** What was taken from others' money, such as fees of the bank: the office must bring it. */
  readonly shortfall: Cents
  readonly shortParts: readonly Part[]
  /** Bank less owed; null before the first statement. */
  readonly gap: Cents | null
}

/**
 * Sets what the bank holds against what is owed to others.
 *
 * What the office owes to the account is not money that the account holds: it is left out of the
 * owed side, so that the beam stays tilted until the money is there.
 */
export function sidesOf({ bankCents, parts }: AccountProof): AccountSides {
  const owedParts = parts.filter(({ amountCents }) => amountCents > 0)
  const shortParts = parts.filter(({ amountCents }) => amountCents < 0)
  const sum = (of: readonly Part[]): Cents =>
    of.reduce((total, { amountCents }) => addCents(total, cents(amountCents)), zeroCents)
  const owed = sum(owedParts)
  const bank = bankCents === null ? null : cents(bankCents)
  return {
    bank,
    owed,
    owedParts,
    shortfall: subtractCents(zeroCents, sum(shortParts)),
    shortParts,
    gap: bank === null ? null : subtractCents(bank, owed),
  }
}
