import type { Cents } from '@quittance/kernel'

import {
  credit,
  debit,
  headOf,
  makeEntry,
  opposite,
  type Posting,
  type Recording,
} from '#entries/entry.ts'
import { notPosted, posted, type Posted } from '#posting/outcome.ts'

/**
 * Posts that the firm sets what it advanced off against what it holds for the creditor
 * (compensation): D 467100 / C 467900. The advance itself leaves by an order, later.
 *
 * Only under a convention that says so, which the caller holds (C. civ. 1347); never out of what
 * another order reserves.
 */
export function postShortfallSetOff(
  of: Recording & {
    readonly creditor: string
    readonly case: string
    readonly amount: Cents
    /** What 467100 holds for this creditor and case, less orders on their way. */
    readonly available: Cents
    /** What 467900 still stands at for this creditor. */
    readonly shortfall: Cents
  },
): Posted {
  const { amount, available, creditor, shortfall } = of
  if (amount <= 0) return notPosted('amount-must-be-positive')
  if (available < amount || shortfall < amount) return notPosted('insufficient-available-funds')
  const head = headOf(of, 'shortfall-set-off', 'Avance du cabinet compensée')
  return posted([
    makeEntry({ ...head, id: `${of.id}:C` }, [
      debit(amount, { account: '467100', creditor, case: of.case }),
      credit(amount, { account: '467900', creditor }),
    ]),
  ])
}

/**
 * Posts that the creditor paid back, on the office's own account, what the firm advanced (avance
 * remboursée): D 467850 / C 467900 and, at the office, D 512000 / C 467700. The separate account
 * does not move: the advance stays in it, now in the creditor's place.
 */
export function postShortfallReimbursed(
  of: Recording & {
    readonly creditor: string
    readonly amount: Cents
    /** What 467850 holds, less orders on their way. */
    readonly advanced: Cents
    readonly shortfall: Cents
  },
): Posted {
  const { advanced, amount, creditor, shortfall } = of
  if (amount <= 0) return notPosted('amount-must-be-positive')
  if (advanced < amount || shortfall < amount) return notPosted('insufficient-available-funds')
  const head = headOf(of, 'shortfall-reimbursed', 'Avance remboursée par le créancier')
  return posted([
    makeEntry({ ...head, id: `${of.id}:C` }, [
      debit(amount, { account: '467850' }),
      credit(amount, { account: '467900', creditor }),
    ]),
    makeEntry({ ...head, id: `${of.id}:O` }, [
      debit(amount, { account: '512000' }),
      credit(amount, { account: '467700' }),
    ]),
  ])
}

/**
 * Posts that an advance which nothing needs any more went back to the office (avance reprise), once
 * the bank has booked it: D 467850 / C 512100 and, at the office, D 512000 / C 467700.
 */
export function postAdvanceTakenBack(
  of: Recording & { readonly bankEntry: string; readonly amount: Cents; readonly advanced: Cents },
): Posted {
  const { advanced, amount, bankEntry } = of
  if (amount <= 0) return notPosted('amount-must-be-positive')
  if (advanced < amount) return notPosted('insufficient-available-funds')
  const head = headOf(of, 'advance-taken-back', 'Avance reprise par le cabinet')
  return posted([
    makeEntry({ ...head, id: `${of.id}:C` }, [
      debit(amount, { account: '467850' }),
      credit(amount, { account: '512100', bankEntry }),
    ]),
    makeEntry({ ...head, id: `${of.id}:O` }, [
      debit(amount, { account: '512000' }),
      credit(amount, { account: '467700' }),
    ]),
  ])
}

/**
 * Posts that a transfer of ours which pays no creditor came back (virement revenu): the opposite of
 * what its booking posted, line by line, on the line of the bank that brought it back.
 */
export function postOrderReturned(
  of: Recording & {
    readonly bankEntry: string
    /** What the booking posted: one list of lines an entry. */
    readonly booked: readonly (readonly Posting[])[]
  },
): Posted {
  if (of.booked.length === 0) return notPosted('amount-must-be-positive')
  const head = headOf(of, 'order-returned', 'Virement revenu sur le compte affecté')
  return posted(
    of.booked.map((lines, index) =>
      makeEntry(
        { ...head, id: `${of.id}:${index + 1}` },
        lines.map(({ bankEntry, ...line }) => ({
          ...line,
          amount: opposite(line.amount),
          ...(bankEntry === undefined ? {} : { bankEntry: of.bankEntry }),
        })),
      ),
    ),
  )
}
