import {
  answer,
  answered,
  cents,
  NBSP,
  outcomeDocument,
  parseDay,
  refusedInput,
  zeroCents,
  type Answered,
  type Citation,
  type OutcomeDocument,
} from '@quittance/kernel'

import type { AllocationRule } from '#allocation/across-debts.ts'
import {
  allocateClaims,
  type ClaimAllocation,
  type ClaimDebt,
  type ClaimPayment,
} from '#allocation/allocate-claims.ts'
import { certaintyOfPayment, explainPayment } from '#allocation/payment-explanation.ts'
import { sumOfComponents } from '#allocation/within-debt.ts'

/** The facts of `quittance money allocate`, as the contract's schema has parsed them. */
export type AllocateFacts = {
  readonly payment: {
    readonly amount: number
    readonly on: string
    readonly for?: string | undefined
    readonly creditorAgrees?: boolean | undefined
  }
  readonly debts: readonly DebtFacts[]
}

type DebtFacts = {
  readonly id: string
  readonly dueOn: string
  readonly principal: number
  readonly interest?: number | undefined
  readonly costs?: number | undefined
  readonly rank?: number | undefined
}

/** The allocation of one payment as the command line prints it. */
export type AllocateAnswer = {
  readonly allocations: readonly {
    readonly debt: string
    readonly amount: number
    readonly toCosts: number
    readonly toInterest: number
    readonly toPrincipal: number
    readonly left: number
    readonly because: {
      readonly rule: AllocationRule
      readonly sentence: string
      readonly citations: readonly Citation[]
    }
  }[]
  readonly unallocated: number
  readonly warnings: readonly {
    readonly code: 'partial-choice-not-binding'
    readonly path: string
    readonly message: string
  }[]
}

/**
 * Answers `allocate` (imputation d'un paiement): across debts by C. civ. 1342-10, within a debt
 * costs, interest, principal.
 *
 * Refused: a day that does not exist, an amount that is negative or not a safe integer of cents,
 * two debts of one id, a choice that names no debt.
 */
export function answerAllocate(facts: AllocateFacts): Answered<AllocateAnswer> {
  const read = readFacts(facts)
  return read.kind === 'refused' ? read : answered(documentOf(read.value))
}

/** The allocation as a question of law answers: the parts without their words, and one tree. */
export type AllocationValue = {
  readonly allocations: readonly Omit<AllocateAnswer['allocations'][number], 'because'>[]
  readonly unallocated: number
  readonly warnings: readonly 'partial-choice-not-binding'[]
}

/**
 * Answers `quittance law allocation`: the same facts and figures as {@link answerAllocate}, in the
 * shape of every question of law, with the whole explanation.
 */
export function answerAllocation(facts: AllocateFacts): Answered<OutcomeDocument<AllocationValue>> {
  const read = readFacts(facts)
  if (read.kind === 'refused') return read
  const { payment, debts } = read.value
  const result = allocateClaims(payment, debts)
  const value: AllocationValue = {
    allocations: result.allocations.map(partsOf),
    unallocated: result.unallocated,
    warnings: result.warnings,
  }
  const certainty = certaintyOfPayment(payment, result)
  return answered(outcomeDocument(answer(value, certainty, () => explainPayment(payment, result))))
}

type ReadFacts = { readonly payment: ClaimPayment; readonly debts: readonly ClaimDebt[] }

function readFacts(facts: AllocateFacts): Answered<ReadFacts> {
  const payment = paymentOf(facts)
  if (payment.kind === 'refused') return payment
  const debts: ClaimDebt[] = []
  const seen = new Set<string>()
  for (const [index, debt] of facts.debts.entries()) {
    const read = debtOf(debt, `debts[${index}]`)
    if (read.kind === 'refused') return read
    if (seen.has(debt.id)) {
      return refusedInput('duplicate-id', `debts[${index}].id`, 'Deux dettes portent le même id.')
    }
    seen.add(debt.id)
    debts.push(read.value)
  }
  return answered({ payment: payment.value, debts })
}

function paymentOf({ payment, debts }: AllocateFacts): Answered<ClaimPayment> {
  const on = parseDay(payment.on)
  if (on === null) return noSuchDay('payment.on')
  const wrong = wrongAmount(payment.amount, 'payment.amount')
  if (wrong !== null) return wrong
  if (payment.for !== undefined && !debts.some((debt) => debt.id === payment.for)) {
    return refusedInput('unknown-debt', 'payment.for', 'Aucune dette ne porte cet id.')
  }
  return answered({
    amount: cents(payment.amount),
    on,
    creditorAgrees: payment.creditorAgrees === true,
    ...(payment.for === undefined ? {} : { for: payment.for }),
  })
}

function debtOf(debt: DebtFacts, path: string): Answered<ClaimDebt> {
  const dueOn = parseDay(debt.dueOn)
  if (dueOn === null) return noSuchDay(`${path}.dueOn`)
  const { principal, interest = 0, costs = 0 } = debt
  for (const [name, amount] of Object.entries({ principal, interest, costs })) {
    const wrong = wrongAmount(amount, `${path}.${name}`)
    if (wrong !== null) return wrong
  }
  const total = BigInt(principal) + BigInt(interest) + BigInt(costs)
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) return tooLarge(path)
  return answered({
    id: debt.id,
    dueOn,
    rank: debt.rank ?? 0,
    costs: cents(costs),
    interest: cents(interest),
    indemnity: zeroCents,
    principal: cents(principal),
  })
}

function wrongAmount(amount: number, path: string) {
  if (!Number.isSafeInteger(amount)) {
    return Number.isInteger(amount)
      ? tooLarge(path)
      : refusedInput('invalid-amount', path, 'Un montant s’écrit en centimes entiers.')
  }
  return amount < 0 ? refusedInput('negative-amount', path, 'Un montant n’est pas négatif.') : null
}

function tooLarge(path: string) {
  return refusedInput('amount-too-large', path, 'Ce montant dépasse ce que le produit compte.')
}

function noSuchDay(path: string) {
  return refusedInput('invalid-day', path, 'Ce jour n’existe pas ou ne s’écrit pas AAAA-MM-JJ.')
}

function documentOf({ payment, debts }: ReadFacts): AllocateAnswer {
  const { allocations, unallocated, warnings } = allocateClaims(payment, debts)
  return {
    allocations: allocations.map(rowOf),
    unallocated,
    warnings: warnings.map((code) => ({
      code,
      path: 'payment.for',
      message:
        'Le paiement ne couvre pas la dette indiquée et le créancier n’a pas accepté de paiement ' +
        `partiel${NBSP}: l’indication ne le lie pas, l’ordre légal s’applique (règle à confirmer).`,
    })),
  }
}

function rowOf(allocation: ClaimAllocation): AllocateAnswer['allocations'][number] {
  const { sentence, citations } = allocation.explain()
  return { ...partsOf(allocation), because: { rule: allocation.rule, sentence, citations } }
}

function partsOf(allocation: ClaimAllocation): AllocationValue['allocations'][number] {
  return {
    debt: allocation.debt,
    amount: allocation.amount,
    toCosts: allocation.served.costs,
    toInterest: allocation.served.interest,
    toPrincipal: allocation.served.principal,
    left: sumOfComponents(allocation.left),
  }
}
