import { balances } from '#entries/balances.ts'
import { givenUpOf } from './given-up.ts'
import { cases, type History } from './history.ts'

/** A component of a debt, and what there is of it; nothing is told of what comes to zero. */
type Component = { readonly claim: string; readonly account: string; readonly amount: number }

/** What the debtors' book holds of the interest, the indemnity and the principal of each debt. */
export function owedInBooks({ entries }: History): readonly Component[] {
  return balances(entries)
    .filter(({ account, amount }) => amount !== 0 && components.has(account))
    .map(({ claim = '', account, amount }) => ({ claim, account, amount }))
    .toSorted(byClaim)
}

/** What it should hold: what is left of each principal; of the rest, what was served and no more. */
export function owedLeft(history: History): readonly Component[] {
  return cases
    .flatMap((of) => {
      const allocations = history.standing(of).flatMap(({ allocation }) => allocation.allocations)
      return of.debts.map(({ id, principal }) => {
        const served = allocations
          .filter(({ debt }) => debt === id)
          .reduce((sum, one) => sum + one.served.principal, 0)
        const amount = Math.max(principal - served - givenUpOf(history, of.id, id), 0)
        return { claim: id, account: 'D40000', amount }
      })
    })
    .filter(({ amount }) => amount !== 0)
    .toSorted(byClaim)
}

const components: ReadonlySet<string> = new Set(['D20000', 'D30000', 'D40000'])

function byClaim(one: Component, other: Component): number {
  return `${one.claim} ${one.account}` < `${other.claim} ${other.account}` ? -1 : 1
}
