/** French words that every form shares. */
export const formsFr = {
  street: 'Numéro et voie',
  streetHelp: 'Trente-huit caractères au plus par ligne : ce que la poste sait lire.',
  line2: 'Appartement, étage, service',
  line3: 'Bâtiment, résidence',
  postCode: 'Code postal',
  town: 'Commune',
  tooLong: (most: number, now: number) =>
    `Cette ligne a ${now} caractères ; la poste en lit ${most}. Abrégez, par exemple « bd », « av. ».`,
  noStreet: 'Il manque la voie : sans elle, aucune lettre ne peut partir.',
  noPostCode: 'Il manque le code postal : cinq chiffres.',
  fiveDigits: 'Un code postal français a cinq chiffres.',
  noTown: 'Il manque la commune.',
  silent: 'Le serveur n’a pas répondu.',
  silentNext:
    'Rien n’a été enregistré, et ce que vous avez écrit reste ici. Vous pouvez réessayer.',
  nothingKept: 'Rien n’a été enregistré.',
  toCorrect: (count: number) =>
    count === 1 ? 'Un champ est à corriger.' : `${count} champs sont à corriger.`,
  noEmail: 'Il manque l’adresse de courriel.',
  rateHelp: 'En pour cent, par exemple 12,15.',
  rateUnreadable: 'Ce taux ne se lit pas. Écrivez par exemple 12,15.',
  keptAt: (hour: string) => `Brouillon gardé à ${hour}`,
  reads: 'Chercher par nom',
  searching: 'Recherche en cours',
  noMatch: (text: string) => `Aucun nom ne contient « ${text} ».`,
  more: 'D’autres noms suivent : précisez la recherche.',
  found: (count: number) => (count === 1 ? '1 nom proposé' : `${count} noms proposés`),
  verified: 'Ce que vous avez vérifié',
  verifiedHelp: 'Votre réponse est gardée avec le verdict du garde-fou et au journal.',
  verifiedMissing:
    'Le garde-fou laisse ce point à une personne : écrivez ce que vous avez vérifié.',
}
