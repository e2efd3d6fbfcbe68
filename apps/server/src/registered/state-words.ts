import type { RegisteredStateName } from '@quittance/contract'
import { said, type Said } from '@quittance/kernel'

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

/** The name of a state. */
export function registeredStateName(state: string): Said {
  const known: Readonly<Record<string, Said | undefined>> = names
  return known[state] ?? said('Recommandé', 'Registered letter')
}
