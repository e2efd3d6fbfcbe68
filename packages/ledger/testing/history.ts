import {
  addSpan,
  cents,
  day,
  invariant,
  subtractCents,
  zeroCents,
  type Cents,
  type Day,
} from '@quittance/kernel'

import { allocateClaims, type ClaimDebt } from '#allocation/allocate-claims.ts'
import { replayAllocations, type RecordedPayment, type Replay } from '#allocation/replay.ts'
import { noComponents } from '#allocation/within-debt.ts'
import { balances, forbiddenDebits } from '#entries/balances.ts'
import type { Entry } from '#entries/entry.ts'
import { postClaimCharged } from '#posting/claims.ts'
import type { Convention, Posted } from '#posting/outcome.ts'
import { withCharges, type ReducedPrincipal } from '#posting/owed/with-charges.ts'
import type { PaymentAllocation } from '#posting/receipts.ts'
import { givenUpOf, type GivenUp } from './given-up.ts'

/** A case of the histories: whose it is, and its two debts. */
export type CaseOfHistory = {
  readonly id: string
  readonly creditor: string
  readonly debtor: string
  readonly debts: readonly ClaimDebt[]
}

/** A payment that a bank line was found to be, with what it serves now. */
export type Paid = {
  readonly id: string
  readonly of: CaseOfHistory
  readonly amount: Cents
  readonly on: Day
  readonly sequence: number
  /** The line of the bank: its receipt on 471100. */
  readonly line: string
  allocation: PaymentAllocation
  undone: boolean
  receipts: number
  annulments: number
}

const debt = (id: string, dueOn: string, principal: number): ClaimDebt => ({
  ...noComponents,
  id,
  dueOn: day(dueOn),
  interest: cents(1250),
  indemnity: cents(4000),
  principal: cents(principal),
})

export const cases: readonly CaseOfHistory[] = [
  ['A', 'a1', 60_000],
  ['A', 'a2', 30_000],
  ['B', 'b1', 90_000],
].map(([creditor = '', id = '', principal]) => ({
  id: String(id),
  creditor: String(creditor),
  debtor: `debtor-of-${String(id)}`,
  debts: [
    debt(`${String(id)}-1`, '2026-01-31', Number(principal)),
    debt(`${String(id)}-2`, '2026-02-28', Number(principal) / 2),
  ],
}))

export const convention: Convention = {
  version: 'v1',
  retentionAllowed: true,
  commissionOnDirectPayment: true,
  creditNoteWhenReturned: true,
}

const charging: ReadonlySet<string> = new Set(['claim-charged', 'claim-reduced'])

/** The books of a firm and its bank, as a history goes on; no clock: a day passes with each event. */
export class History {
  readonly entries: Entry[] = []
  readonly paid: Paid[] = []
  /** Orders on their way, by case. */
  readonly orders: { readonly of: CaseOfHistory; readonly amount: Cents }[] = []
  /** What creditors gave up and did not take back. */
  readonly givenUp: GivenUp[] = []
  bank: Cents = zeroCents
  /** Debts that something was ever given up of. */
  readonly wasGivenUp = new Set<string>()
  /** Cases in which a payment kept its allocation because its money had left. */
  readonly apart = new Set<string>()
  private steps = 0

  /** The principal of each debt is on its debtor's account from the first. */
  constructor() {
    for (const { id, debts } of cases) {
      for (const one of debts) {
        const served = { ...noComponents, principal: one.principal }
        const charge = { debt: one.id, served }
        const head = { ...this.next(), id: `${one.id}:principal` }
        this.write(postClaimCharged({ ...head, case: id, charge }))
      }
    }
  }

  next(): {
    readonly id: string
    readonly effectiveOn: Day
    readonly recordedAt: Temporal.Instant
  } {
    this.steps += 1
    const on = addSpan(day('2026-03-01'), { days: Math.min(this.steps, 300) })
    return {
      id: `e${this.steps}`,
      effectiveOn: on,
      recordedAt: Temporal.Instant.from('2026-03-01T09:00:00Z').add({ minutes: this.steps }),
    }
  }

  /** Writes what was posted, as the database would: an order that overdraws is refused there too. */
  write(posted: Posted): boolean {
    if (posted.kind === 'refused') return false
    this.entries.push(...withCharges(posted.entries, this.reduced()))
    invariant(forbiddenDebits(this.entries).length === 0, 'money that nobody has is not spent')
    return true
  }

  /** The principals that something was given up of, as the memo book holds them. */
  private reduced(): readonly ReducedPrincipal[] {
    const debts = cases.flatMap((one) => one.debts)
    return debts
      .filter(({ id }) => this.wasGivenUp.has(id))
      .map(({ id, principal }) => {
        const lines = this.entries.flatMap(({ event, postings }) =>
          postings
            .filter(({ account, claim }) => account === 'D40000' && claim === id)
            .map(({ amount }) => ({ event, amount })),
        )
        const charges = lines.filter(({ event }) => charging.has(event))
        const sumOf = (some: typeof lines) => cents(some.reduce((sum, one) => sum + one.amount, 0))
        return { claim: id, owed: principal, charged: sumOf(charges), standing: sumOf(lines) }
      })
  }

  bankMoves(amount: number): void {
    this.bank = cents(this.bank + amount)
  }

  /** The credit of an account, as it is kept apart. */
  held(where: { account: string; creditor?: string; debtor?: string; case?: string }): Cents {
    const found = balances(this.entries).filter(
      (one) =>
        one.account === where.account &&
        (where.creditor === undefined || one.creditor === where.creditor) &&
        (where.debtor === undefined || one.debtor === where.debtor) &&
        (where.case === undefined || one.case === where.case),
    )
    return cents(0 - found.reduce((sum, one) => sum + one.amount, 0))
  }

  /** What 467100 holds for a case, less orders on their way. */
  free({ id, creditor }: CaseOfHistory): Cents {
    const reserved = this.orders
      .filter((order) => order.of.id === id)
      .reduce((sum, { amount }) => sum + amount, 0)
    return cents(this.held({ account: '467100', creditor, case: id }) - reserved)
  }

  /** How a payment is set against a case, the standing ones before it. */
  allocate(of: CaseOfHistory, payment: { amount: Cents; on: Day }): PaymentAllocation {
    const { left } = this.replayed(of)
    const debts = of.debts.map((one) => ({
      ...one,
      ...left.find(({ debt: id }) => id === one.id)?.left,
    }))
    return allocateClaims(payment, debts)
  }

  /** The standing payments of a case replayed, each debt without what was given up of it. */
  replayed(of: CaseOfHistory): Replay {
    const debts = of.debts.map((one) => ({
      ...one,
      principal: subtractCents(one.principal, givenUpOf(this, of.id, one.id)),
    }))
    return replayAllocations(debts, this.recorded(of))
  }

  /** The standing payments of a case, in order. */
  recorded(of: CaseOfHistory): readonly RecordedPayment[] {
    return this.standing(of).map(({ id, amount, on, sequence }) => ({ id, amount, on, sequence }))
  }

  standing(of: CaseOfHistory): readonly Paid[] {
    return this.paid.filter((payment) => payment.of.id === of.id && !payment.undone)
  }
}
