import type { DossierRecord } from '@quittance/database'
import { addCents, cents, type Cents, type Day } from '@quittance/kernel'
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

/** Whether the open disputes leave something to be asked for, as the rules and the gate name it. */
export function disputedComponent(dossier: DossierRecord, on: Day): 'whole' | 'items' {
  return uncontested(dossier, on) === null ? 'whole' : 'items'
}
