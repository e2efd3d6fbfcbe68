import type { DossierRecord } from '@quittance/database'
import { addCents, cents, isAfter, zeroCents, type Cents, type Day } from '@quittance/kernel'
import { totalOwed } from '#assessment/items-owed.ts'

/** A dossier less what its open disputes hold, and what that is; null where it holds all of it. */
export type Uncontested = {
  /** The dossier as a demand may tell it: items, sums and payments of what is not contested. */
  readonly claimed: DossierRecord
  /** Items contested whole, then those contested in part. */
  readonly whole: DossierRecord['items']
  readonly inPart: DossierRecord['items']
}

/**
 * What may still be asked for while some items are contested (part non contestée).
 *
 * An item contested in part counts for the rest of its principal, from its first day: the interest of
 * the contested part is asked for no more than that part.
 *
 * @returns the dossier itself where nothing is contested; null where a dispute holds it whole, or all
 *   that is not contested is paid.
 */
export function uncontested(dossier: DossierRecord, on: Day): Uncontested | null {
  const open = dossier.disputes.filter(({ settledOn }) => settledOn === null)
  if (open.length === 0) return { claimed: dossier, whole: [], inPart: [] }
  if (open.some(({ parts }) => parts.length === 0)) return null
  const held = dossier.items.map((item) => ({ item, contested: contestedOf(dossier, item) }))
  const whole = held.filter(({ item, contested }) => contested >= item.principalCents)
  const inPart = held.filter(
    ({ item, contested }) => contested > 0 && contested < item.principalCents,
  )
  const left = held.filter(({ item, contested }) => contested < item.principalCents)
  const ids = new Set(left.map(({ item }) => item.id))
  const claimed: DossierRecord = {
    ...dossier,
    items: left.map(({ item, contested }) => ({
      ...item,
      principalCents: cents(item.principalCents - contested),
    })),
    creditNotes: dossier.creditNotes.filter(({ claimItemId }) => ids.has(claimItemId)),
    payments: dossier.payments.map((payment) => ({
      ...payment,
      allocations: payment.allocations.filter(({ claimItemId }) => ids.has(claimItemId)),
    })),
  }
  if (left.length === 0 || totalOwed(claimed, on) <= 0) return null
  return {
    claimed,
    whole: whole.map(({ item }) => item),
    inPart: inPart.map(({ item }) => item),
  }
}

/** How far the open disputes hold an item: never more than its principal. */
function contestedOf({ disputes }: DossierRecord, item: DossierRecord['items'][number]): Cents {
  const parts = disputes
    .filter(({ settledOn }) => settledOn === null)
    .flatMap((dispute) => dispute.parts)
    .filter(({ claimItemId }) => claimItemId === item.id)
  const sum = addCents(...parts.map(({ contestedCents }) => contestedCents ?? item.principalCents))
  return cents(Math.min(sum, item.principalCents))
}

/** What the disputes open on a day hold (part suspendue), as a statement of that day says it. */
export type Suspended = {
  /** True where a dispute names no part: it holds all of the debt. */
  readonly whole: boolean
  readonly parts: readonly {
    readonly number: string
    readonly contestedCents: Cents
    readonly isWhole: boolean
  }[]
  /** What is asked for meanwhile. */
  readonly askedCents: Cents
}

/** The part of a dossier that waits on a day; null where nothing is contested then. */
export function suspendedOn(dossier: DossierRecord, on: Day): Suspended | null {
  const disputes = dossier.disputes
    .filter(({ openedOn, settledOn }) => !isAfter(openedOn, on) && stillOpen(settledOn, on))
    .map((dispute) => ({ ...dispute, settledOn: null }))
  if (disputes.length === 0) return null
  const then = { ...dossier, disputes }
  const left = uncontested(then, on)
  const parts = dossier.items.flatMap((item) => {
    const contestedCents = contestedOf(then, item)
    if (contestedCents === 0) return []
    return [{ number: item.number, contestedCents, isWhole: contestedCents >= item.principalCents }]
  })
  return {
    whole: disputes.some((dispute) => dispute.parts.length === 0),
    parts,
    askedCents: left === null ? zeroCents : totalOwed(left.claimed, on),
  }
}

function stillOpen(settledOn: Day | null, on: Day): boolean {
  return settledOn === null || isAfter(settledOn, on)
}

/** Whether the open disputes leave something to be asked for, as the rules and the gate name it. */
export function disputedComponent(dossier: DossierRecord, on: Day): 'whole' | 'items' {
  return uncontested(dossier, on) === null ? 'whole' : 'items'
}
