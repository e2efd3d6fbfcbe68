import { addCents, cents, minCents, negateCents, type Cents } from '@quittance/kernel'
import * as fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'

import { sumOfComponents } from '#allocation/within-debt.ts'
import { assessCommission } from '#commission/assess.ts'
import { accountBalance, balances, bookBalance, forbiddenDebits } from '#entries/balances.ts'
import { postBankFee, postBankFeeCovered } from '#posting/bank-fees.ts'
import { postCommissionRetained, postCommissionSweep } from '#posting/commission.ts'
import { totalServed } from '#posting/debtor-lines.ts'
import { postReallocated } from '#posting/reallocation.ts'
import type { Posted } from '#posting/outcome.ts'
import { postPaymentIdentified, postPaymentUnmatched } from '#posting/receipts.ts'
import { postAdvanceTakenBack, postShortfallSetOff } from '#posting/own-orders.ts'
import { postOverpaymentRefunded } from '#posting/refunds.ts'
import { postPaymentReturned, postShortfallAdvanced } from '#posting/returns.ts'
import {
  postCreditorCorrected,
  postMatchUndone,
  type UndoneMatch,
} from '#posting/undo/match-undone.ts'
import { orderReversement, postReversementRejected } from '#posting/reversement.ts'
import { giveUp, takeGivenUpBack } from '../testing/given-up.ts'
import { cases, convention, History, type CaseOfHistory, type Paid } from '../testing/history.ts'
import { bookOrder, dueBy, orderOf } from '../testing/orders.ts'
import { owedInBooks, owedLeft } from '../testing/owed.ts'

const kinds = [
  'payment',
  'payment',
  'payment',
  'commission',
  'sweep',
  'order',
  'booked',
  'rejected',
  'returned',
  'undone',
  'corrected',
  'advanced',
  'recovered',
  'fee',
  'covered',
  'refunded',
  'given-up',
  'given-up-undone',
] as const

const anyStep = fc.record({
  kind: fc.constantFrom(...kinds),
  which: fc.nat({ max: 20 }),
  amount: fc.integer({ min: 1, max: 70_000 }),
})
type Step = {
  readonly kind: (typeof kinds)[number]
  readonly which: number
  readonly amount: number
}

const acts: Readonly<Record<Step['kind'], (history: History, step: Step) => void>> = {
  payment: (history, step) => {
    pay(history, caseAt(step), cents(step.amount))
  },
  commission: (history, step) => {
    const paid = history.paid.at(step.which % Math.max(history.paid.length, 1))
    if (paid !== undefined && !paid.undone) retain(history, paid)
  },
  sweep: (history, step) => {
    const acquired = history.held({ account: '467800' })
    const amount = minCents(cents(step.amount), acquired)
    const parts = [{ creditor: caseAt(step).creditor, amount }]
    const bankEntry = `sweep-${history.entries.length}`
    const swept = postCommissionSweep({ ...history.next(), bankEntry, acquired, parts })
    if (history.write(swept)) history.bankMoves(negateCents(amount))
  },
  order: (history, step) => {
    const of = caseAt(step)
    const part = { case: of.id, amount: cents(step.amount), available: history.free(of), dueBy }
    const ordered = orderReversement(of.creditor, [part])
    if (ordered.kind === 'reserved') history.orders.push({ of, amount: part.amount })
  },
  booked: (history) => {
    const order = history.orders.shift()
    if (order !== undefined) bookOrder(history, order)
  },
  rejected: (history) => {
    const order = history.orders.shift()
    if (order === undefined) return
    bookOrder(history, order)
    const rejected = postReversementRejected({
      ...history.next(),
      bankEntry: 'back',
      ...orderOf(order),
    })
    expect(history.write(rejected)).toBe(true)
    history.bankMoves(order.amount)
  },
  returned: (history, step) => {
    const paid = standingAt(history, step)
    if (paid !== undefined) takeBack(history, paid)
  },
  undone: (history, step) => {
    const paid = standingAt(history, step)
    if (paid === undefined) return
    const undone = undoneOf(history, paid)
    expect(history.write(postMatchUndone(undone))).toBe(true)
    end(history, paid)
    const [to, amount] = [caseAt(step), paid.amount]
    if (step.amount % 2 === 0) identify(history, { of: to, amount, line: paid.line, on: paid.on })
  },
  corrected: (history, step) => {
    const paid = standingAt(history, step)
    if (paid === undefined) return
    correct(history, paid, cases[(cases.indexOf(paid.of) + 1) % cases.length] ?? raise('a case'))
  },
  advanced: (history, step) => {
    const bankEntry = `advance-${history.entries.length}`
    const amount = cents(step.amount)
    expect(history.write(postShortfallAdvanced({ ...history.next(), bankEntry, amount }))).toBe(
      true,
    )
    history.bankMoves(amount)
  },
  recovered: (history, step) => {
    const of = caseAt(step)
    const owed = negateCents(history.held({ account: '467900', creditor: of.creditor }))
    const advanced = history.held({ account: '467850' })
    const amount = minCents(cents(step.amount), minCents(owed, advanced))
    const bankEntry = `recovery-${history.entries.length}`
    const where = { creditor: of.creditor, case: of.id, available: history.free(of) }
    const sides = { ...where, shortfall: owed }
    if (!history.write(postShortfallSetOff({ ...history.next(), amount, ...sides }))) return
    const back = { ...history.next(), bankEntry, amount, advanced }
    if (history.write(postAdvanceTakenBack(back))) history.bankMoves(negateCents(amount))
  },
  fee: (history, step) => {
    const bankEntry = `fee-${history.entries.length}`
    const amount = cents(step.amount % 2000 || 1)
    expect(history.write(postBankFee({ ...history.next(), bankEntry, amount }))).toBe(true)
    history.bankMoves(negateCents(amount))
  },
  covered: (history) => {
    const amount = negateCents(history.held({ account: '467900', creditor: 'CABINET' }))
    const bankEntry = `cover-${history.entries.length}`
    const covered = postBankFeeCovered({ ...history.next(), bankEntry, amount })
    if (history.write(covered)) history.bankMoves(amount)
  },
  refunded: (history, step) => {
    const of = caseAt(step)
    const held = history.held({ account: '467200', debtor: of.debtor, case: of.id })
    const amount = minCents(cents(step.amount), held)
    const bankEntry = `refund-${history.entries.length}`
    const to = { debtor: of.debtor, case: of.id }
    const refunded = postOverpaymentRefunded({ ...history.next(), bankEntry, amount, ...to })
    if (history.write(refunded)) history.bankMoves(negateCents(amount))
  },
  'given-up': (history, step) => {
    giveUp(history, caseAt(step), cents(step.amount))
    replay(history, caseAt(step))
  },
  'given-up-undone': (history, step) => {
    if (takeGivenUpBack(history, caseAt(step))) replay(history, caseAt(step))
  },
}

function caseAt({ which }: Step): CaseOfHistory {
  return cases[which % cases.length] ?? raise('a case')
}

function standingAt(history: History, { which }: Step): Paid | undefined {
  const standing = history.paid.filter((one) => !one.undone)
  return standing.at(which % Math.max(standing.length, 1))
}

function raise(what: string): never {
  throw new Error(`there is ${what}`)
}

function pay(history: History, of: CaseOfHistory, amount: Cents): void {
  const seen = history.next()
  const line = `line-${seen.id}`
  const unmatched = postPaymentUnmatched({ ...seen, bankEntry: line, receipt: line, amount })
  expect(history.write(unmatched)).toBe(true)
  history.bankMoves(amount)
  identify(history, { of, amount, line, on: seen.effectiveOn })
}

type Credit = {
  readonly of: CaseOfHistory
  readonly amount: Cents
  readonly line: string
  readonly on: Paid['on']
}

function identify(history: History, { of, amount, line, on }: Credit): void {
  const identified = history.next()
  const allocation = history.allocate(of, { amount, on })
  const posted = postPaymentIdentified({
    ...identified,
    effectiveOn: on,
    ...partiesOf(of),
    receipt: line,
    amount,
    held: amount,
    allocation,
    convention,
  })
  expect(history.write(posted)).toBe(true)
  keep(history, { id: identified.id, of, amount, on, line, allocation }, posted)
}

type Recognised = Pick<Paid, 'id' | 'of' | 'amount' | 'on' | 'line' | 'allocation'>

/** Adds a payment recognised; one of an earlier day than another sets the case anew. */
function keep(history: History, paid: Recognised, posted: Posted): void {
  const sequence = history.paid.length
  const receipts =
    posted.kind === 'posted'
      ? posted.duties.filter(({ duty }) => duty === 'issue-receipt').length
      : 0
  history.paid.push({ ...paid, sequence, undone: false, receipts, annulments: 0 })
  replay(history, paid.of)
}

function partiesOf({ creditor, debtor, id }: CaseOfHistory) {
  return { creditor, debtor, case: id }
}

function undoneOf(history: History, { id, of, amount, allocation, line }: Paid): UndoneMatch {
  const { debtor } = of
  return {
    ...history.next(),
    ...partiesOf(of),
    amount,
    allocation,
    memo: null,
    money: {
      receipt: line,
      reverses: `${id}:C`,
      heldForCreditor: history.free(of),
      heldForDebtor: history.held({ account: '467200', debtor, case: of.id }),
    },
  }
}

function correct(history: History, paid: Paid, to: CaseOfHistory): void {
  const undone = undoneOf(history, paid)
  const memo = postMatchUndone({ ...undone, money: null })
  expect(history.write(memo)).toBe(true)
  paid.undone = true
  const { amount, on, line } = paid
  const { id, recordedAt } = history.next()
  const allocation = history.allocate(to, { amount, on })
  const posted = postCreditorCorrected(undone, {
    id,
    recordedAt,
    effectiveOn: on,
    ...partiesOf(to),
    amount,
    allocation,
    convention,
  })
  expect(history.write(posted)).toBe(true)
  end(history, paid)
  keep(history, { id, of: to, amount, on, line, allocation }, posted)
}

/** A payment undone by a person: its receipt is annulled, the others of its case set anew. */
function end(history: History, paid: Paid): void {
  paid.undone = true
  paid.annulments += 1
  replay(history, paid.of)
}

function retain(history: History, { of, allocation }: Paid): void {
  const available = history.free(of)
  const terms = { version: 'v1', base: 'all-collected', minimum: null, cap: null } as const
  const scale = { kind: 'rate', rate: 1200 } as const
  const served = allocation.allocations.reduce(
    (sum, one) => addCents(sum, sumOfComponents(one.served)),
    cents(0),
  )
  const parts = { costs: cents(0), interest: cents(0), indemnity: cents(0), principal: served }
  const commission = assessCommission(parts, { ...terms, scale, vatRate: 2000 }, available)
  const { creditor, id } = of
  history.write(
    postCommissionRetained({
      ...history.next(),
      creditor,
      case: id,
      commission,
      convention,
      available,
    }),
  )
}

function takeBack(history: History, paid: Paid): void {
  const { of, amount, allocation } = paid
  const { creditor, debtor, id } = of
  const bankEntry = `back-${history.entries.length}`
  const posted = postPaymentReturned({
    ...history.next(),
    creditor,
    debtor,
    case: id,
    bankEntry,
    amount,
    allocation,
    convention,
    heldForCreditor: cents(Math.max(history.free(of), 0)),
    heldForDebtor: history.held({ account: '467200', debtor, case: id }),
  })
  expect(history.write(posted)).toBe(true)
  history.bankMoves(negateCents(amount))
  paid.undone = true
  if (posted.kind === 'posted') {
    paid.annulments += posted.duties.filter(({ duty }) => duty === 'annul-receipt').length
  }
  replay(history, of)
}

/** Sets the standing payments anew; one whose money left keeps what it serves. */
function replay(history: History, of: CaseOfHistory): void {
  const { payments } = history.replayed(of)
  for (const paid of history.standing(of)) {
    const after = payments.find(({ payment }) => payment === paid.id) ?? raise('a replay')
    const { creditor, debtor, id } = of
    const posted = postReallocated({
      ...history.next(),
      creditor,
      debtor,
      case: id,
      before: paid.allocation,
      after,
      moneyHeld: true,
      heldForCreditor: history.free(of),
      heldForDebtor: history.held({ account: '467200', debtor, case: id }),
    })
    if (history.write(posted)) paid.allocation = after
    else history.apart.add(id)
  }
}

/** What must hold after every event (formats/money, 7). */
function check(history: History): void {
  const { entries } = history
  expect(bookBalance(entries, 'client-money')).toBe(0)
  expect(bookBalance(entries, 'office')).toBe(0)
  expect(bookBalance(entries, 'debtors')).toBe(0)
  expect(forbiddenDebits(entries)).toEqual([])
  expect(owedInBooks(history)).toEqual(owedLeft(history))
  expect(accountBalance(entries, '512100')).toBe(history.bank)
  for (const of of cases) {
    expect(history.free(of)).toBeGreaterThanOrEqual(0)
    const served = history.standing(of).map(({ allocation }) => totalServed(allocation.allocations))
    const memo = balances(entries).filter((one) => one.account === 'D90000' && one.case === of.id)
    expect(memo.reduce((sum, one) => sum + one.amount, 0)).toBe(addCents(...served))
  }
  for (const paid of history.paid) {
    expect([paid.receipts, paid.annulments]).toEqual([1, paid.undone ? 1 : 0])
  }
}

/** In a case where no money had left, each payment serves what a replay from the first gives. */
function checkReplay(history: History): void {
  for (const of of cases.filter(({ id }) => !history.apart.has(id))) {
    const { payments } = history.replayed(of)
    const shape = ({ allocations, unallocated }: Paid['allocation']) => ({
      served: allocations
        .map(({ debt, served }) => ({ debt, served }))
        .filter((one) => sumOfComponents(one.served) > 0),
      unallocated,
    })
    const standing = new Map(history.standing(of).map((paid) => [paid.id, shape(paid.allocation)]))
    expect(standing).toEqual(new Map(payments.map((one) => [one.payment, shape(one)])))
  }
}

describe('a history of client money', () => {
  it('keeps books level, bank equal, nobody in debit, one receipt a payment, after every event', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 40 }), (steps) => {
        const history = new History()
        for (const step of steps) {
          acts[step.kind](history, step)
          check(history)
        }
        checkReplay(history)
        expect(accountBalance(history.entries, '512100')).toBe(history.bank)
      }),
      { seed: 20261122, numRuns: 250 * inject('campaign') },
    )
  })
})
