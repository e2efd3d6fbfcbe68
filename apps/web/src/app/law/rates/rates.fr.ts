/** French words of rates and half-years, for every page that names one. */
export const rateNamesFr = {
  legal: 'taux légal',
  ecb: 'taux de la BCE',
  halfYear: (half: string, year: string) =>
    `${half === '1' ? 'premier' : 'second'} semestre ${year}`,
  and: (one: string, other: string) => `${one} et ${other}`,
  missing: (rates: string, half: string, until: string) =>
    `À ajouter : ${rates} du ${half}. Sans quoi les intérêts s’arrêtent au ${until}.`,
  see: 'Voir les taux',
}
