import { cents } from '@quittance/kernel'

import type { AccountNumber } from '#entries/accounts.data.ts'
import { credit, debit, opposite, type Posting } from '#entries/entry.ts'
import { components, sumOfComponents, type Component } from '#allocation/within-debt.ts'
import type { ClaimAllocation } from '#allocation/allocate-claims.ts'

/** What the memo book records of an allocation: the debt and what each component took. */
export type ServedDebt = Pick<ClaimAllocation, 'debt' | 'served'>

const accountOfComponent: Readonly<Record<Component, AccountNumber>> = {
  costs: 'D10000',
  interest: 'D20000',
  indemnity: 'D30000',
  principal: 'D40000',
}

/** The lines that set a payment against debts in the memo book: D D90000 / C each component. */
export function allocationLines(caseId: string, served: readonly ServedDebt[]): Posting[] {
  return served.flatMap((allocation) => {
    const where = { case: caseId, claim: allocation.debt }
    const total = sumOfComponents(allocation.served)
    return [
      debit(total, { account: 'D90000', ...where }),
      ...components.map((component) =>
        credit(allocation.served[component], { account: accountOfComponent[component], ...where }),
      ),
    ]
  })
}

/** The same lines on the other side: the allocation is undone, never erased. */
export function undoneAllocationLines(caseId: string, served: readonly ServedDebt[]): Posting[] {
  return allocationLines(caseId, served).map((line) => ({ ...line, amount: opposite(line.amount) }))
}

/** The lines that put a debt on the debtor's account: D each component / C D80000. */
export function chargeLines(caseId: string, { debt, served }: ServedDebt): Posting[] {
  const where = { case: caseId, claim: debt }
  return [
    ...components.map((component) =>
      debit(served[component], { account: accountOfComponent[component], ...where }),
    ),
    credit(sumOfComponents(served), { account: 'D80000', ...where }),
  ]
}

/** What some allocations make together. */
export function totalServed(served: readonly ServedDebt[]) {
  return cents(served.reduce((sum, debt) => sum + sumOfComponents(debt.served), 0))
}
