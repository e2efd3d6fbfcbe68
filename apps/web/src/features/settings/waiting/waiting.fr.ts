/** French words of how long promises are waited for, and of the alarms by e-mail. */
export const waitingFr = {
  title: 'Promesses et échéances',
  note: 'une politique de la maison, non une loi',
  says: 'Passé son jour, un paiement promis est encore attendu pendant le délai de grâce ; ensuite il n’est plus tenu, et les relances reprennent. Un échéancier garde les délais du jour où il est noté.',
  grace: 'Délai de grâce, en jours ouvrés',
  graceWrong: 'Un nombre entier de jours, de 0 à 10.',
  defaultAfter: 'Défaut d’une échéance, en jours après elle',
  defaultWrong: 'Un nombre entier de jours, de 1 à 90.',
  ofTheHouse: 'Ces délais sont ceux du produit : personne n’en a fixé d’autres.',
  save: 'Enregistrer les délais',
  saved: (hour: string) => `Enregistré à ${hour}.`,
  digestTitle: 'Alarmes par courriel',
  digestSays:
    'Chaque matin, un seul message s’il y a de quoi : reversements à 7, 3 et 1 jours ou en retard, encaissements sans dossier, relevés mis de côté, écart du compte séparé.',
  digestRefused: 'Votre rôle ne touche pas aux fonds de tiers : aucune alarme ne vous concerne.',
  wanted: 'M’envoyer les alarmes du jour',
  email: 'À cette adresse',
  emailMissing: 'Indiquez une adresse.',
  digestSave: 'Enregistrer mon choix',
  onlyManager: 'Seule la responsable fixe ces délais.',
}
