/** Words by which the sender says what it does: amicable recovery. */
export const activityWords = [
  "recouvrement(?: de creances?| de factures?)? (?:a l'amiable|amiable)",
  "recouvr(?:e|ons|er) … (?:a l'amiable|amiablement)",
] as const

/** What the debt comes from. */
export const basisWords = [
  'au titre (?:de|du|des)',
  'factures?',
  'loyers?',
  'contrats?',
  'prets?',
  'commandes?',
  'devis',
  'prestations?',
  'cheques?',
  'baux|bail',
  'cotisations?',
  'charges',
] as const

export const paymentWords = [
  'pay(?:er|ez|ement)',
  'paiement',
  'regl(?:er|ez|ement)',
  'reglement',
  'vers(?:er|ez|ement)',
] as const

export const meansWords = [
  'virements?',
  'cheques?',
  'cartes?(?: bancaires?)?',
  'iban',
  'prelevements?',
  'en ligne',
  'especes',
  'mandat cash',
  'tip',
] as const
