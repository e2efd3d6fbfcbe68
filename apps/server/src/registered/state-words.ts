import type { RegisteredStateName } from '@quittance/contract'
import { isAfter, said, type Day, type Said } from '@quittance/kernel'

/** What became of a registered letter, as the story of a dossier tells it. */
const names: Readonly<Record<RegisteredStateName, Said>> = {
  deposited: said('Recommandé déposé', 'Registered letter posted'),
  presented: said('Recommandé présenté', 'Registered letter presented'),
  delivered: said('Recommandé remis', 'Registered letter delivered'),
  refused: said('Recommandé refusé', 'Registered letter refused'),
  unclaimed: said('Recommandé non réclamé', 'Registered letter not claimed'),
  'unknown-address': said(
    'Recommandé revenu : inconnu à l’adresse',
    'Registered letter returned: unknown at the address',
  ),
  'returned-otherwise': said(
    'Recommandé revenu pour un autre motif',
    'Registered letter returned for another reason',
  ),
}

/** States after which nothing more happens to a letter. */
export const ENDS: ReadonlySet<string> = new Set<RegisteredStateName>([
  'delivered',
  'refused',
  'unclaimed',
  'unknown-address',
  'returned-otherwise',
])

type StateOn = { readonly state: string; readonly on: Day }

/**
 * Whether two states of one letter are in an order that no letter knows: posted, then presented, then
 * ended, each on the day of the one before or later.
 */
export function isOutOfOrder(one: StateOn, other: StateOn): boolean {
  const rank = stageOf(one.state) - stageOf(other.state)
  if (rank === 0) return false
  return rank < 0 ? isAfter(one.on, other.on) : isAfter(other.on, one.on)
}

function stageOf(state: string): number {
  if (state === 'deposited') return 0
  return ENDS.has(state) ? 2 : 1
}

/** The name of a state. */
export function registeredStateName(state: string): Said {
  const known: Readonly<Record<string, Said | undefined>> = names
  return known[state] ?? said('Recommandé', 'Registered letter')
}
