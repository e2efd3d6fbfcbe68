/** French words of the accounting file of a creditor. */
export const ledgerFr = {
  title: 'Pièces clients ouvertes',
  says: (name: string, day: string) => `${name}, arrêté au ${day}.`,
  crumb: 'Dépôt d’une créance',
  kept: (kept: string, discarded: string) =>
    `${kept} lignes de comptes clients (41) sont gardées ; les ${discarded} autres lignes de cette comptabilité ont été lues, puis oubliées.`,
  lacks:
    'Un FEC prouve une écriture, non la dette : il ne dit ni l’échéance, ni l’adresse, ni le SIREN du client. La facture reste nécessaire (CPCE R124-3, 1°).',
  leftOut: (account: string, balance: string) =>
    `Compte ${account}, laissé de côté (avances, factures à établir) : ${balance}`,
  settled: (count: number) =>
    count === 1
      ? 'Un client ne doit rien : il n’est pas montré.'
      : `${count} clients ne doivent rien : ils ne sont pas montrés.`,
  table: 'Pièces ouvertes par client',
  balance: (balance: string) => `solde ${balance}`,
  balanceCredits: (balance: string, credits: string) =>
    `solde ${balance}, dont ${credits} de règlements sans pièce`,
  take: 'Choisir',
  takeItem: (piece: string, customer: string) => `Choisir ${piece}, ${customer}`,
  piece: 'Pièce',
  undated: 'sans date',
  instalments: (count: number) => `en ${count} fois`,
  open: 'Reste dû',
  original: 'À l’origine',
  confidence: 'Confiance',
  certain: 'Certain',
  probable: 'Probable',
  check: 'À vérifier',
  why: 'Pourquoi',
  drafted: 'brouillon fait',
  noClaim: 'pas de demande',
  nothing: 'Aucune pièce n’est ouverte dans ce fichier : rien à réclamer.',
  sum: (open: string, credits: string, balance: string) =>
    `Ouvert ${open}, moins règlements et avoirs sans pièce ${credits} : solde des comptes clients ${balance}.`,
  common: 'Ce qui vaut pour toutes les pièces choisies',
  debtorKind: 'Ces clients doivent',
  professional: 'À titre professionnel',
  consumer: 'En consommateurs',
  privateIndividual: 'De particulier à particulier',
  term: 'Délai de paiement, en jours',
  termHelp:
    'De la date de la pièce à l’échéance. À confirmer par le créancier ; à défaut d’accord, 30 jours entre professionnels (C. com. L441-10, I).',
  noTerm: 'Le délai est un nombre de jours, de 0 à 365.',
  noItem: 'Aucune pièce n’est choisie.',
  takeCertain: 'Choisir les pièces certaines',
  takeNone: 'Ne rien choisir',
  act: 'Faire les brouillons',
  actKey: 'faire les brouillons',
  chosen: (count: number, sum: string) =>
    count === 0
      ? 'Aucune pièce choisie'
      : count === 1
        ? `1 pièce choisie, ${sum}`
        : `${count} pièces choisies, ${sum}`,
  cannot: 'Seuls la responsable et les gestionnaires déposent une créance.',
}
