import { said, type Said } from '@quittance/kernel'
import { Refused } from '#wiring/refused.ts'

/** That a mandate, a collection or an order is none of this organisation's. */
export function notHere(what: 'mandate' | 'collection' | 'order'): Refused {
  return new Refused('not-found', unknown[what])
}

const unknown: Readonly<Record<'mandate' | 'collection' | 'order', Said>> = {
  mandate: said('Ce mandat n’existe pas ici.', 'This mandate does not exist here.'),
  collection: said('Ce prélèvement n’existe pas ici.', 'This collection does not exist here.'),
  order: said(
    'Cette remise de prélèvements n’existe pas ici.',
    'This order of direct debits does not exist here.',
  ),
}

/** Why the product collects nothing before it knows under which identifier. */
export const noIdentifier = said(
  'Aucun identifiant créancier SEPA (ICS) n’est noté : notez celui que la Banque de France a donné au cabinet.',
  'No SEPA creditor identifier (ICS) is recorded: record the one that the Banque de France gave the firm.',
)
