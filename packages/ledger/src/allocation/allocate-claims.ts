import {
  cents,
  invariant,
  NBSP,
  THIN_SPACE,
  type Cents,
  type Certainty,
  type Citation,
  type Day,
  type Explanation,
} from '@quittance/kernel'

import { shareAcrossDebts, type AllocationRule, type Turn } from '#allocation/across-debts.ts'
import {
  noComponents,
  serveComponents,
  sumOfComponents,
  type Component,
  type Components,
} from '#allocation/within-debt.ts'
import { allocationCitations, allocationSentence } from '#allocation/words.ts'

/** A debt of a debtor as it stands on the day of a payment (dette). */
export type ClaimDebt = Components & {
  readonly id: string
  readonly dueOn: Day
  /** The greater, the more interest the debtor had in paying it; 0 when no rule was stated. */
  readonly rank?: number
  /** Another order of components, with the contract, judgment or plan that founds it. */
  readonly order?: { readonly components: readonly Component[]; readonly basis: Citation }
}

/** A payment to set against claims, with the choice of the debtor if one was made. */
export type ClaimPayment = {
  readonly amount: Cents
  /** The day the mandatary, or the creditor himself, received it. */
  readonly on: Day
  /** The debt that the debtor said he pays. */
  readonly for?: string
  readonly creditorAgrees?: boolean
}

/** What one debt takes of a payment, what is left of it, and why. */
export type ClaimAllocation = {
  readonly debt: string
  readonly amount: Cents
  readonly rule: AllocationRule
  readonly served: Components
  readonly left: Components
  readonly certainty: Certainty
  readonly explain: () => Explanation
}

/** How a payment was set against claims, and what is left of it. */
export type ClaimAllocations = {
  readonly allocations: readonly ClaimAllocation[]
  /** More than everything owed: a debt towards the debtor, never income (C. civ. 1302). */
  readonly unallocated: Cents
  readonly warnings: readonly 'partial-choice-not-binding'[]
}

/**
 * Sets a payment against debts (imputation): across debts by C. civ. 1342-10, within each by
 * C. civ. 1343-1, costs before interest before the indemnity before the principal.
 *
 * Costs are only those that the law puts on the debtor: the engine does not know better, its caller
 * must (CPCE L111-8). Where an indemnity is served, or waits behind interest, the order is a
 * practice and the certainty `arguable`; a stated order is as sure as its basis: a judgment is, a
 * clause of the contract is `arguable`, as no text read says that it prevails.
 *
 * @throws BrokenInvariant on a negative amount, two debts of one id, or a choice that names none.
 */
export function allocateClaims(
  payment: ClaimPayment,
  debts: readonly ClaimDebt[],
): ClaimAllocations {
  checkClaims(payment, debts)
  const chosen = debts.findIndex((debt) => debt.id === payment.for)
  const sharing = shareAcrossDebts(
    {
      amount: payment.amount,
      on: payment.on,
      creditorAgrees: payment.creditorAgrees === true,
      ...(chosen === -1 ? {} : { chosen }),
    },
    debts.map((debt) => ({ ...debt, rank: debt.rank ?? 0, left: sumOfComponents(debt) })),
  )
  return {
    allocations: sharing.turns.map((turn) => allocationOf(turn, payment, debts)),
    unallocated: sharing.unallocated,
    warnings: sharing.choiceLeftAside ? ['partial-choice-not-binding'] : [],
  }
}

function checkClaims(payment: ClaimPayment, debts: readonly ClaimDebt[]): void {
  invariant(payment.amount >= 0, 'a payment is not negative')
  invariant(new Set(debts.map((debt) => debt.id)).size === debts.length, 'debts have their own ids')
  const named = payment.for === undefined || debts.some((debt) => debt.id === payment.for)
  invariant(named, 'a choice names a debt')
  for (const debt of debts) {
    const least = Math.min(debt.costs, debt.interest, debt.indemnity, debt.principal)
    invariant(least >= 0, 'a component is not negative')
  }
}

function allocationOf(
  turn: Turn,
  payment: ClaimPayment,
  debts: readonly ClaimDebt[],
): ClaimAllocation {
  const debt = debts[turn.debt]
  invariant(debt !== undefined, 'a turn names a debt')
  const { served, left } = serveComponents(turn.amount, componentsOf(debt), debt.order?.components)
  const partlyChosen = turn.rule === 'chosen' && sumOfComponents(left) > 0
  const certainty = certaintyOf(debt, partlyChosen)
  const { amount, rule } = turn
  const about = { debt: debt.id, dueOn: debt.dueOn, paidOn: payment.on, amount, rule, served }
  const explain = (): Explanation => ({
    rule: `allocation/${rule}`,
    sentence: allocationSentence({ ...about, partlyChosen }),
    citations: [
      ...allocationCitations({ rule, served, partlyChosen }),
      ...(debt.order === undefined ? [] : [debt.order.basis]),
    ],
    steps: componentOrderSteps(debt),
    certainty,
  })
  return { debt: debt.id, amount, rule, served, left, certainty, explain }
}

function componentsOf({ costs, interest, indemnity, principal }: ClaimDebt): Components {
  return { ...noComponents, costs, interest, indemnity, principal }
}

function certaintyOf(debt: ClaimDebt, partlyChosen: boolean): Certainty {
  const ofOrder = debt.order === undefined ? null : certaintyOfOrder(debt.order.basis)
  const byPractice = debt.indemnity > 0 && ofOrder === null
  return byPractice || partlyChosen ? 'arguable' : (ofOrder ?? 'established')
}

/** A judge may put the principal first (C. civ. 1343-5); that a clause may is not settled here. */
function certaintyOfOrder(basis: Citation): Certainty {
  return basis.kind === 'practice' ? 'arguable' : 'established'
}

function componentOrderSteps(debt: ClaimDebt): readonly Explanation[] {
  if (debt.order !== undefined) {
    return [
      {
        rule: 'allocation/stated-order',
        sentence: 'L’ordre des composantes de cette dette résulte du texte cité.',
        citations: [debt.order.basis],
        steps: [],
        certainty: certaintyOfOrder(debt.order.basis),
      },
    ]
  }
  if (debt.indemnity === cents(0)) return []
  return [
    {
      rule: 'allocation/indemnity-after-interest',
      sentence:
        `L’indemnité et les pénalités sont servies après les intérêts et avant le principal${THIN_SPACE}; ` +
        `aucun texte ne fixe leur rang${NBSP}: ordre à confirmer.`,
      citations: allocationCitations({
        rule: 'due',
        served: { ...noComponents, indemnity: debt.indemnity },
        partlyChosen: false,
      }).slice(1),
      steps: [],
      certainty: 'arguable',
    },
  ]
}
