/** French words of the time that a cheque takes (délai de bonne fin). */
export const chequesFr = {
  title: 'Chèques',
  note: 'délai de bonne fin',
  toConfirm: 'À confirmer',
  unknown:
    'Combien de jours votre banque peut reprendre un chèque n’est pas indiqué. Un chèque est encaissé et donne quittance sous réserve, mais ses fonds ne sont pas reversés.',
  known: (days: number) =>
    days < 2
      ? `La banque peut reprendre un chèque pendant ${days} jour.`
      : `La banque peut reprendre un chèque pendant ${days} jours.`,
  from: (source: string) => `Selon : ${source}`,
  statedOn: (name: string, day: string) => `Indiqué par ${name} le ${day}.`,
  state: 'Indiquer le délai',
  change: 'Changer le délai',
  panelTitle: 'Délai de bonne fin des chèques',
  panelSays:
    'Aucune loi ne le fixe : lisez-le dans la convention de votre compte, ou demandez-le à la banque. Il vaut aussi pour les chèques déjà reçus.',
  days: 'Jours depuis le crédit',
  daysHelp: 'Jours calendaires, de 0 à 120.',
  daysFault: 'Un nombre entier de jours, de 0 à 120.',
  source: 'Où c’est écrit',
  sourceHelp: 'Par exemple : convention du compte affecté, article 7.',
  sourceFault: 'Dites où ce délai est écrit.',
  save: 'Enregistrer le délai',
} as const
