import { dayText, eurosText, NBSP, type Cents, type Citation, type Day } from '@quittance/kernel'

import type { AllocationRule } from '#allocation/across-debts.ts'
import { allocationTexts } from '#allocation/texts.data.ts'
import { components, type Component, type Components } from '#allocation/within-debt.ts'

/** What a sentence about one allocation speaks of. */
export type AllocationToExplain = {
  readonly debt: string
  readonly dueOn: Day
  readonly paidOn: Day
  readonly amount: Cents
  readonly rule: AllocationRule
  readonly served: Components
  /** The debt chosen is paid in part only, with the creditor's consent. */
  readonly partlyChosen: boolean
}

const namesOfComponents: Readonly<Record<Component, string>> = {
  costs: 'les frais à la charge du débiteur',
  interest: 'les intérêts',
  indemnity: 'l’indemnité ou les pénalités',
  principal: 'le principal',
}

/** Why a debt took this amount (motif de l'imputation), one French sentence with its figures. */
export function allocationSentence(of: AllocationToExplain): string {
  const debt = `la dette «${NBSP}${of.debt}${NBSP}»`
  return `${eurosText(of.amount)} vont à ${debt}, ${reason(of)}${details(of.served)}.`
}

function reason(of: AllocationToExplain): string {
  const since = `échue le ${dayText(of.dueOn)}`
  switch (of.rule) {
    case 'chosen':
      return of.partlyChosen
        ? 'que le débiteur a indiqué payer et dont le créancier accepte le paiement partiel'
        : 'que le débiteur a indiqué vouloir acquitter'
    case 'due':
      return `${since}, avant toute dette non échue`
    case 'interest-to-discharge':
      return `${since}, selon l’intérêt que le débiteur avait à l’acquitter`
    case 'oldest':
      return `${since}, dans l’ordre d’ancienneté des dettes échues à égalité d’intérêt`
    case 'pro-rata':
      return `${since}, à proportion de ce qui reste dû, toutes choses égales`
    case 'not-due':
      return `qui n’échoit que le ${dayText(of.dueOn)}, les dettes échues étant payées`
  }
}

function details(served: Components): string {
  const touched = components.filter((component) => served[component] > 0)
  const [only] = touched
  if (only === undefined || (touched.length === 1 && only === 'principal')) return ''
  const parts = touched.map(
    (component) => `${eurosText(served[component])} sur ${namesOfComponents[component]}`,
  )
  const last = parts.pop() ?? ''
  return `${NBSP}: ${parts.length === 0 ? last : `${parts.join(', ')} et ${last}`}`
}

/** The texts that one allocation rests on, across debts and within the debt. */
export function allocationCitations(
  of: Pick<AllocationToExplain, 'rule' | 'served' | 'partlyChosen'>,
): readonly Citation[] {
  const within: Citation[] = []
  if (of.served.costs > 0) {
    within.push(allocationTexts.costsFirst, allocationTexts.costsOfTheCreditor)
  }
  if (of.served.interest > 0) within.push(allocationTexts.interestFirst)
  if (of.served.indemnity > 0) within.push(allocationTexts.indemnityAfterInterest)
  return [...across(of.rule, of.partlyChosen), ...within]
}

function across(rule: AllocationRule, partlyChosen: boolean): readonly Citation[] {
  switch (rule) {
    case 'chosen':
      return partlyChosen
        ? [allocationTexts.choice, allocationTexts.partialPayment, allocationTexts.partialChoice]
        : [allocationTexts.choice]
    case 'due':
    case 'not-due':
      return [allocationTexts.due]
    case 'interest-to-discharge':
      return [allocationTexts.interestToDischarge]
    case 'oldest':
      return [allocationTexts.oldest]
    case 'pro-rata':
      return [allocationTexts.proRata]
  }
}
