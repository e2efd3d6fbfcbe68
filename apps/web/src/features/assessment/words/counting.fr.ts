/** French words of the statement of a dossier: item by item, then by component. */
export const countingFr = {
  item: (number: string, label: string) => `${number}, ${label}`,
  itemDue: (day: string) => `échéance ${day}`,
  tableOf: (number: string) => `Intérêts sur ${number}`,
  sumOf: (number: string, amount: string) => `Intérêts sur ${number} : ${amount}`,
  fromDueDate: (day: string) =>
    `Les intérêts courent du ${day}, lendemain de l’échéance, sans rappel.`,
  fromLetter: (day: string) => `Les intérêts courent du ${day}, par la mise en demeure.`,
  fromEvent: (day: string) => `Les intérêts courent du ${day}, par la mise en demeure notée.`,
  noInterestYet: 'Aucun intérêt ne court avant une mise en demeure (C. civ. 1231-6).',
  notStarted: (day: string) => `Aucun intérêt à cette date : ils courent du ${day}.`,
  latePayment: 'taux de la BCE plus dix points (C. com. L441-10)',
  latePaymentContract: (rate: string) =>
    `taux du contrat, ${rate}, au plancher légal (C. com. L441-10)`,
  contractual: (rate: string) => `taux du contrat, ${rate}`,
  legal: 'taux de l’intérêt légal',
  beside: (amount: string, day: string) =>
    `Du versement du ${day}, ${amount} ont servi l’indemnité : ils n’entrent pas dans ce calcul.`,
  convention:
    'Intérêts comptés sur une année de 365 jours : la formule officielle (Service-public.gouv.fr, F783).',
  rateMissing: (series: string, half: string) =>
    `Le ${series} du ${half} n’est pas encore publié : il n’est jamais deviné.`,
  ofLegal: 'taux de l’intérêt légal',
  ofEcb: 'taux de la BCE',
  countUntil: (day: string) => `Compter jusqu’au ${day}`,
  upTo: (day: string) => `au ${day}`,
  manyItems: (count: string) => `${count} factures, une par une`,

  owed: 'Ce qui est dû',
  interest: 'Intérêts',
}
