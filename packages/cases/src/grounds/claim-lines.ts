import { compareDays, negateCents, type Cents, type Said } from '@quittance/kernel'

import type {
  GroundItem,
  GroundPayment,
  GroundRemission,
  GroundsFacts,
} from '#grounds/grounds-facts.ts'
import type { EuroKind } from '#grounds/grounds-shape.ts'
import { lineWords } from '#grounds/grounds-words.ts'

/** A line of euros before anything is asked of what carries it. */
export type BareLine = {
  readonly id: string
  readonly kind: EuroKind
  readonly itemId: string | null
  readonly label: Said
  readonly amount: Cents
  readonly claimed: Cents
  readonly follows: string | null
}

/**
 * The lines of a dossier in the order of its statement: principal, credit notes, interest, lump
 * sums, costs on the debtor, remissions, payments. They add up to its balance; a line of nothing is left out.
 */
export function claimLines({
  items,
  payments,
  remissions = [],
}: GroundsFacts): readonly BareLine[] {
  return [
    ...items.map(principalOf),
    ...items.flatMap(creditNotesOf),
    ...items.map(interestOf),
    ...items.map(indemnityOf),
    ...items.flatMap(costsOf),
    ...remissions.map(remissionOf),
    ...payments.map(paymentOf),
  ].filter(({ amount }) => amount !== 0)
}

/** What is asked for, the oldest debt first, then what follows it: the order sums are put on lines. */
export function claimedInOrder(
  lines: readonly BareLine[],
  items: readonly GroundItem[],
): readonly BareLine[] {
  const byAge = items.toSorted((a, b) => compareDays(a.dueOn, b.dueOn))
  const rank = new Map(byAge.map(({ id }, index) => [id, index]))
  const kinds: readonly EuroKind[] = ['principal', 'interest', 'indemnity', 'costs']
  return lines
    .filter(({ kind, claimed }) => kinds.includes(kind) && claimed > 0)
    .toSorted(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        (rank.get(a.itemId ?? '') ?? 0) - (rank.get(b.itemId ?? '') ?? 0),
    )
}

const lineId = (kind: EuroKind, of: string): string => `${kind}:${of}`

function principalOf({ id, number, principal }: GroundItem): BareLine {
  return {
    id: lineId('principal', id),
    kind: 'principal',
    itemId: id,
    label: lineWords.principal(number),
    amount: principal.gross,
    claimed: principal.left,
    follows: null,
  }
}

function creditNotesOf({ id, creditNotes }: GroundItem): readonly BareLine[] {
  return creditNotes.map(({ number, on, amount }, index) => ({
    id: lineId('credit-note', `${id}:${index}`),
    kind: 'credit-note',
    itemId: id,
    label: lineWords.creditNote(number, on),
    amount: negateCents(amount),
    claimed: negateCents(amount),
    follows: lineId('principal', id),
  }))
}

function interestOf({ id, number, interest }: GroundItem): BareLine {
  return {
    id: lineId('interest', id),
    kind: 'interest',
    itemId: id,
    label: lineWords.interest(number),
    amount: interest.gross,
    claimed: interest.left,
    follows: lineId('principal', id),
  }
}

function indemnityOf({ id, number, indemnity }: GroundItem): BareLine {
  return {
    id: lineId('indemnity', id),
    kind: 'indemnity',
    itemId: id,
    label: lineWords.indemnity(number),
    amount: indemnity.gross,
    claimed: indemnity.left,
    follows: lineId('principal', id),
  }
}

function costsOf({ id, number, costs = [] }: GroundItem): readonly BareLine[] {
  return costs.map((cost) => ({
    id: lineId('costs', cost.id),
    kind: 'costs',
    itemId: id,
    label: lineWords.costs(number, cost.on),
    amount: cost.amount.gross,
    claimed: cost.amount.left,
    follows: null,
  }))
}

function remissionOf({ id, itemId, on, amount }: GroundRemission): BareLine {
  return {
    id: lineId('remission', id),
    kind: 'remission',
    itemId,
    label: lineWords.remission(on),
    amount: negateCents(amount),
    claimed: negateCents(amount),
    follows: null,
  }
}

function paymentOf({ id, on, served }: GroundPayment): BareLine {
  return {
    id: lineId('payment', id),
    kind: 'payment',
    itemId: null,
    label: lineWords.payment(on),
    amount: negateCents(served),
    claimed: negateCents(served),
    follows: null,
  }
}
