/** French words of « Du message à l’euro ». */
export const groundsFr = {
  dossiers: 'Dossiers',
  title: 'Du message à l’euro',
  says: (debtor: string, day: string) =>
    `Ce que chaque euro réclamé à ${debtor} a pour appui, et ce qui dit le contraire, au ${day}.`,

  balance: 'Réclamé',
  balanceSays: 'la somme des lignes, la même que sur la page du dossier',
  bare: 'Sans appui',
  bareSays: 'euros auxquels il manque un fait nécessaire',
  contested: 'Contesté',
  contestedSays: 'euros touchés par une contestation ou un paiement affirmé',
  atLeast: 'au moins',
  contestedLeastSays:
    'plusieurs sommes sont dites, peut-être sur les mêmes euros : la plus grande est comptée',
  carriedIs:
    'Porté ne veut pas dire prouvé : ce que vaut chaque pièce devant un juge est écrit sous elle.',
  unshown: (count: string) =>
    `${count} autres engagements trouvés ne sont ni montrés ni comptés ici : lisez-les sur leur pièce.`,
  uncounted: (what: string) => `Réserve : ${what}.`,

  ledger: 'Les euros, ligne par ligne',
  carried: 'porté',
  partly: 'porté en partie',
  nothing: 'ne repose sur rien',
  contestedLine: (amount: string) => `${amount} contestés`,
  contestedLineLeast: (amount: string) => `au moins ${amount} contestés`,
  total: 'Total réclamé',
  left: (amount: string) => `Il en reste ${amount}, une fois les versements et avoirs imputés.`,
  settled: 'Il n’en reste rien : versements et avoirs l’ont couverte.',
  noEuro: 'Rien n’est réclamé à ce jour. Une créance déposée apparaîtra ici, ligne par ligne.',

  for: 'Ce qui le porte',
  against: 'Ce qui dit le contraire',
  nothingAgainst: 'Rien de connu ne touche cette ligne.',
  elsewhere: 'Dit ailleurs, sans toucher cette ligne',
  others: (count: string) => `Afficher les ${count} autres`,
  required: 'nécessaire',
  strengthens: 'renforce',
  carries: (amount: string) => `${amount} portés`,
  carriesNothing: 'rien ne le porte',
  bareOf: (amount: string) => `${amount} sans appui`,
  toCarry: 'Ce qui le porterait',
  exhibit: (number: string) => `pièce ${number}`,
  countsNot: 'ne compte pas',
  notWeighed: 'à décrire pour être pesée',
  worth: (name: string, role: string) => `${name} : ${role}`,

  standingOpen: 'sans réponse au dossier',
  answered: 'répondu',
  toReview: 'à lire',
  toSay: 'à dire',
  setAside: 'écarté',
  touches: (amount: string) => `touche ${amount}`,
  touchesNone: 'ne touche aucun euro',
  unknownDay: 'jour inconnu',
  answer: 'La réponse licite',

  confirmedDebtor: 'une personne a dit : le débiteur',
  confirmedOther: 'une personne a dit : quelqu’un d’autre',
  unconfirmed: 'auteur non confirmé',
  twoGrades: (format: string, link: string) =>
    `${format} par le fichier, ${link} par son lien avec une partie`,
  dateWritten: 'Date telle que le fichier l’écrit :',
  noDate: 'sans date',
  cut: 'Le message continue : ouvrez-le pour le lire en entier.',
  seeMessage: 'Voir dans la conversation',
  command: 'La commande qui le retrouve dans l’original',
  commandSays: (exhibit: string, path: string) =>
    `À lancer à côté du fichier d’origine, la pièce n° ${exhibit} ; dans un dossier scellé aujourd’hui, ce fichier est ${path}.`,
  commandInBundle: (path: string) =>
    `L’archive est coupée, ou un fichier dedans : la commande qui retrouve ce message est dans LISEZ-MOI.txt du paquet scellé, pour « ${path} ».`,
  mustGive: 'Elle doit donner',
  copy: 'Copier la commande',
  download: 'Télécharger l’original',
  copied: 'Commande copiée.',
  notCopied: 'Le navigateur n’a pas laissé copier : sélectionnez la commande.',

  idle: 'Pièces qui ne portent aucun euro',

  walk: 'parcourir',
  across: 'changer de côté',
  back: 'dossier',
}
