/** French words of the tool of procedural time limits. */
export const deadlineFr = {
  title: 'Délai de procédure',
  says: 'Le jour où il expire, et pourquoi il est reporté (CPC 640 à 644).',

  from: 'Jour de départ',
  fromHelp: 'L’acte, l’événement, la décision ou la notification. Il ne compte pas.',
  length: 'Durée',
  months: 'Mois',
  days: 'Jours',
  lengthHelp: 'Les mois d’abord, puis les jours.',
  usual: 'Durées courantes',
  usualDays: (days: number) => `${days} jours`,
  usualMonths: (months: number) => `${months} mois`,
  place: 'Celui qui doit agir demeure',
  placeUnchosen: 'Choisir le lieu',
  court: 'La juridiction siège',
  sameCourt: 'au même endroit, ou en métropole s’il vit loin',
  distanceHelp:
    'Loin de la juridiction, un délai pour comparaître ou exercer un recours, et lui seul, est augmenté (CPC 643, 644).',
  church: 'La commune a-t-elle une église protestante ?',
  churchUnknown: 'on ne sait pas',
  churchYes: 'oui',
  churchNo: 'non',
  churchHelp: 'Le Vendredi saint n’est férié que là (C. trav. L3134-13).',
  notWhole: 'Un nombre entier, par exemple 15.',

  expires: 'Le délai expire le',
  atMidnight: (weekday: string) => `${weekday}, à vingt-quatre heures`,
  notMoved: 'Ce jour est ouvrable : rien ne le reporte.',
  moved: (from: string) => `reporté : le ${from} n’est pas ouvrable`,
  prudent: (weekday: string, day: string) =>
    `Par prudence, agissez au plus tard le ${weekday} ${day} : qu’un jour férié local reporte un délai n’a pas été jugé.`,
  strip: 'Les derniers jours du délai',
  start: 'Départ, qui ne compte pas',
  term: 'Terme compté',
  end: 'Dernier jour',
  weekend: 'fin de semaine',
  notWorking: 'non ouvrable',

  noCalendar: (place: string) =>
    `Les jours fériés sont propres à ce lieu (${place}) et ne sont pas tenus ici : ceux de métropole ne les remplacent jamais.`,
  notLimitation:
    'Jamais pour une prescription : elle finit un dimanche comme un autre jour, sans report.',
  limitationLink: 'Compter une prescription',
}
