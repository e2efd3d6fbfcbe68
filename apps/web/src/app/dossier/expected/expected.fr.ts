/** French words of what is expected on a dossier. */
export const expectedFr = {
  title: 'Paiements attendus',
  planNote: (total: string, count: number) =>
    `échéancier de ${total} en ${count === 1 ? 'une échéance' : `${count} échéances`}`,
  nothing: 'Aucune promesse ni échéance attendue.',
  list: 'Promesses et échéances',
  upcoming: 'À venir',
  kept: 'Tenue',
  late: 'En retard, dans le délai',
  partial: 'Payée en partie',
  broken: 'Non tenue',
  replaced: 'Remplacée',
  inDefault: 'En défaut',
  agreed: (day: string, version: number) =>
    version === 1 ? `Convenu le ${day}.` : `Convenu le ${day}, version ${version}.`,
  grace: (days: number) =>
    days === 0
      ? 'Aucun délai de grâce.'
      : days === 1
        ? 'Délai de grâce d’un jour ouvré.'
        : `Délai de grâce de ${days} jours ouvrés.`,
  defaultAfter: (days: number) => `Défaut ${days} jours après l’échéance, noté au journal.`,
  known: (day: string) =>
    `Le créancier le connaît depuis le ${day} : pas d’avis pour ce qui l’exécute (CPCE R124-5).`,
  unknown: 'Le créancier ne le connaît pas : il est avisé de chaque versement (CPCE R124-5).',
  earlier: (count: number) =>
    count === 1 ? 'Une version précédente est gardée.' : `${count} versions précédentes gardées.`,
  notePlan: 'Noter un échéancier',
  renegotiate: 'Renégocier',
  stop: 'Arrêter',
  sayKnown: 'Le créancier le connaît',
  planTitle: 'Noter un échéancier convenu',
  planSave: 'Noter',
  total: 'Somme à étaler',
  count: 'Nombre d’échéances',
  countWrong: 'Un nombre entier, de 1 à 120.',
  first: 'Première échéance',
  rhythm: 'Rythme',
  week: 'Chaque semaine',
  fortnight: 'Tous les quinze jours',
  month: 'Chaque mois',
  agreedOn: 'Convenu le',
  channel: 'Convenu par',
  phone: 'Téléphone',
  sms: 'SMS',
  email: 'Courriel',
  letter: 'Lettre',
  message: 'Messagerie',
  inPerson: 'En personne',
  exhibit: 'Pièce qui le porte',
  noExhibit: 'Aucune',
  exhibitOf: (number: number, name: string) => `Pièce ${number}, ${name}`,
  knownField: 'Le créancier connaît cet échéancier',
  knownHelp:
    'Sinon, il est avisé de chaque versement, même partiel (CPCE R124-5). À ne cocher que s’il en a été informé.',
  preview: 'Échéances',
  rank: (rank: number, of: number) => `Échéance ${rank}/${of}`,
  more: (count: number) => `et ${count} autres`,
  amountMissing: 'Indiquez une somme.',
  dayMissing: 'Indiquez un jour.',
  planEffect: 'Les relances attendent tant qu’il est suivi.',
  planReplaces:
    'Il remplace le précédent, qui est gardé. Les relances attendent tant qu’il est suivi.',
  stopTitle: 'Arrêter l’échéancier',
  stopSave: 'Arrêter',
  stopReason: 'Pourquoi',
  stopHelp: 'Le débiteur y renonce, la créance est payée autrement… Cette raison reste au journal.',
  stopMissing: 'Dites pourquoi.',
  knownTitle: 'Le créancier connaît l’échéancier',
  knownSave: 'Noter',
  knownOn: 'Depuis le',
}
