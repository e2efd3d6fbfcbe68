import { cents, minCents, type Cents } from '@quittance/kernel'

import { noComponents } from '#allocation/within-debt.ts'
import { postClaimWrittenOff } from '#posting/refunds.ts'
import { postWriteOffUndone } from '#posting/undo/write-off-undone.ts'
import type { CaseOfHistory, History } from './history.ts'

/** What a creditor gave up of a debt, as a history keeps it. */
export type GivenUp = {
  readonly entryId: string
  readonly case: string
  readonly debt: string
  readonly amount: Cents
}

/** A creditor gives up some of what is left of the principal of a debt (remise). */
export function giveUp(history: History, of: CaseOfHistory, most: Cents): void {
  const { left } = history.replayed(of)
  const debt = left.find((one) => one.left.principal > 0)
  if (debt === undefined) return
  const amount = minCents(most, debt.left.principal)
  const next = history.next()
  const writtenOff = { debt: debt.debt, served: { ...noComponents, principal: amount } }
  history.write(postClaimWrittenOff({ ...next, case: of.id, writtenOff, decision: 'courriel' }))
  history.wasGivenUp.add(debt.debt)
  history.givenUp.push({ entryId: `${next.id}:D`, case: of.id, debt: debt.debt, amount })
}

/** What was given up last was noted in error: the debt is as it was. @returns whose, if anything was. */
export function takeGivenUpBack(history: History, of: CaseOfHistory): boolean {
  const rank = history.givenUp.findLastIndex((one) => one.case === of.id)
  const last = history.givenUp[rank]
  if (last === undefined) return false
  const writtenOff = { debt: last.debt, served: { ...noComponents, principal: last.amount } }
  const undone = { ...history.next(), case: of.id, writtenOff, reverses: last.entryId }
  history.write(postWriteOffUndone(undone))
  history.givenUp.splice(rank, 1)
  return true
}

/** What is given up of a case, or of one of its debts. */
export function givenUpOf({ givenUp }: Pick<History, 'givenUp'>, id: string, debt?: string): Cents {
  const of = givenUp.filter((one) => one.case === id && (debt === undefined || one.debt === debt))
  return cents(of.reduce((sum, { amount }) => sum + amount, 0))
}
