/** French words of the files dropped on the deposit. */
export const filesFr = {
  title: 'Partir d’un fichier',
  label:
    'Factures électroniques, messages de leur cycle de vie, ou fichier comptable (FEC) du créancier',
  help: 'Factur-X, CII ou UBL : chaque facture devient un brouillon, son original est gardé avec son empreinte. Un message de cycle de vie (CDAR) va au dossier qui réclame sa facture. D’un FEC, seules les lignes des comptes clients (41) sont gardées ; le reste est lu, puis oublié.',
  reading: (name: string) => `Lecture de ${name}…`,
  silent: 'Le serveur n’a pas répondu.',
  silentNext: 'Déposez ce fichier de nouveau : rien n’est pris deux fois.',
  nothingTaken: 'Rien n’en a été repris.',
  draft: (number: string) => `Brouillon de la facture ${number}`,
  draftAlready: (number: string) =>
    `La facture ${number} a déjà son brouillon : rien n’a été ajouté`,
  reduction: (number: string, names: string) =>
    names === ''
      ? `Avoir ${number} : il ne nomme aucune facture, il n’en fonde aucune`
      : `Avoir ${number} : ce n’est pas une créance, il réduit ${names}`,
  deposited: (number: string) => `La facture ${number} a déjà son dossier`,
  nothingDue: (number: string) => `La facture ${number} ne laisse rien à payer : pas de créance`,
  status: (invoice: string, name: string, effect: string) => `${invoice}, ${name}. ${effect}`,
  ledger: 'Fichier comptable lu : choisir les pièces à réclamer',
  drafts: 'Brouillons',
  number: 'Pièce',
  parties: 'Débiteur',
  amount: 'À réclamer',
  toDo: 'Reste à faire',
  noDebtor: 'débiteur à nommer',
  noAmount: 'à saisir',
  creditNote: 'avoir',
  toAnswer: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  toRead: 'à relire',
  ofCreditor: (name: string) => `pour ${name}`,
  noCreditor: 'créancier à choisir',
}
