/** French words of a statement of interest, line by line. */
export const statementFr = {
  periodHead: 'Période',
  days: 'Jours',
  base: 'Base',
  rateHead: 'Taux',
  interestHead: 'Intérêts',
  toConfirm: 'à confirmer',
  paid: (amount: string, toInterest: string, toPrincipal: string) =>
    `Paiement de ${amount} : ${toInterest} aux intérêts, ${toPrincipal} au principal`,
  credited: (amount: string) => `Avoir de ${amount} : le principal diminue`,
  capitalised: (amount: string) => `Capitalisation de ${amount}`,
  sumOfLines: 'Somme des lignes',
  toTheCent: 'Chaque ligne est arrondie au centime ; le total est leur somme.',
  moreLines: (count: string) => `Afficher les ${count} autres lignes`,
  linesNotShown: (count: string) => `${count} lignes non affichées`,
  legalSeries: 'taux légal',
  ecbSeries: 'BCE',
  contractSeries: 'contrat',
  half: (half: string, year: string) => `${half === '1' ? '1er' : '2e'} semestre ${year}`,
}
