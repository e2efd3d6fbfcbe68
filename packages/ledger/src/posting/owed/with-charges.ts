import { cents, invariant, type Cents } from '@quittance/kernel'

import { noComponents, type Components } from '#allocation/within-debt.ts'
import { headOf, makeEntry, type Entry } from '#entries/entry.ts'
import { chargeLines, totalServed, type ServedDebt } from '#posting/debtor-lines.ts'

/** The principal of a claim that credit notes or remissions reduced, as the memo book holds it. */
export type ReducedPrincipal = {
  readonly claim: string
  /** What its credit notes leave of it. */
  readonly owed: Cents
  /** What was put on the debtor's account of it, less what was taken off again. */
  readonly charged: Cents
  /** What D40000 holds of it. */
  readonly standing: Cents
}

/**
 * The entries of a unit with what they put on the debtors' accounts (mises à la charge), so that none
 * of the memo book serves what was not owed there first, and none of it stands below zero.
 *
 * Interest and indemnity run without entries: what is set against them is charged the same day, before
 * its entry, and taken off again after one that undoes it. The principal is charged when a claim is
 * deposited; only of a claim `reduced` meanwhile is more charged, where more was served than its
 * reductions leave (a payment of an earlier day that comes late), and taken off once it no longer is.
 */
export function withCharges(
  entries: readonly Entry[],
  reduced: readonly ReducedPrincipal[],
): readonly Entry[] {
  const principals = new Map(reduced.map((one) => [one.claim, { ...one }]))
  return entries.flatMap((entry) => {
    const moved = movedBy(entry)
    const before = moved.map((one) => ({ ...one, served: chargedFor(one, principals) }))
    const after = moved.map((one) => ({ ...one, served: takenOffAfter(one, principals) }))
    return [...charging(entry, before), entry, ...takingOff(entry, after)]
  })
}

/** What an entry moves of the components of a claim: debit above zero. */
type Moved = { readonly case: string; readonly debt: string; readonly by: Components }

type Principals = ReadonlyMap<string, { owed: Cents; charged: Cents; standing: Cents }>

/** The components that an entry charges of itself: nothing is charged for them. */
const charges: ReadonlySet<Entry['event']> = new Set(['claim-charged', 'claim-reduced'])

const componentOf = { D20000: 'interest', D30000: 'indemnity', D40000: 'principal' } as const

function movedBy({ event, book, postings }: Entry): readonly Moved[] {
  if (book !== 'debtors' || charges.has(event)) return []
  const moved = new Map<string, Moved>()
  for (const { account, amount, case: caseId, claim } of postings) {
    if (account !== 'D20000' && account !== 'D30000' && account !== 'D40000') continue
    invariant(caseId !== undefined && claim !== undefined, 'a component is of a claim of a case')
    const known = moved.get(claim) ?? { case: caseId, debt: claim, by: { ...noComponents } }
    const component = componentOf[account]
    const by = { ...known.by, [component]: cents(known.by[component] + amount) }
    moved.set(claim, { ...known, by })
  }
  return [...moved.values()]
}

function chargedFor({ debt, by }: Moved, principals: Principals): Components {
  const principal = principals.get(debt)
  const missing = principal === undefined ? 0 : Math.max(0, -(principal.standing + by.principal))
  if (principal !== undefined) {
    principal.charged = cents(principal.charged + missing)
    principal.standing = cents(principal.standing + missing + by.principal)
  }
  return {
    costs: cents(0),
    interest: atLeastNothing(0 - by.interest),
    indemnity: atLeastNothing(0 - by.indemnity),
    principal: cents(missing),
  }
}

function takenOffAfter({ debt, by }: Moved, principals: Principals): Components {
  const principal = principals.get(debt)
  const beyond =
    principal === undefined
      ? 0
      : Math.max(0, Math.min(principal.standing, principal.charged - principal.owed))
  if (principal !== undefined) {
    principal.charged = cents(principal.charged - beyond)
    principal.standing = cents(principal.standing - beyond)
  }
  return {
    costs: cents(0),
    interest: atLeastNothing(by.interest),
    indemnity: atLeastNothing(by.indemnity),
    principal: cents(beyond),
  }
}

const atLeastNothing = (amount: number) => cents(Math.max(0, amount))

type Part = ServedDebt & { readonly case: string }

function charging(entry: Entry, parts: readonly Part[]): readonly Entry[] {
  if (totalServed(parts) === 0) return []
  const id = `${entry.id}:charged`
  const head = headOf({ ...entry, id }, 'claim-charged', 'Somme mise à la charge du débiteur')
  return [makeEntry(head, linesOf(parts))]
}

function takingOff(entry: Entry, parts: readonly Part[]): readonly Entry[] {
  if (totalServed(parts) === 0) return []
  const id = `${entry.id}:reduced`
  const head = headOf({ ...entry, id }, 'claim-reduced', 'Somme retirée de la charge du débiteur')
  const lines = linesOf(parts).map((line) => ({ ...line, amount: cents(0 - line.amount) }))
  return [makeEntry(head, lines)]
}

function linesOf(parts: readonly Part[]) {
  return parts
    .filter((part) => totalServed([part]) > 0)
    .flatMap((part) => chargeLines(part.case, part))
}
