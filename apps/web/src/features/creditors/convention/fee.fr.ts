/** The figures of the sentence that says what a convention gives. */
type ExampleFigures = {
  readonly collected: string
  readonly net: string
  readonly vat: string
  readonly over: string
}

/** French words of the commission that a convention sets. */
export const feeFr = {
  kind: 'Commission à la charge du créancier',
  none: 'Aucune commission',
  rate: 'Un taux',
  rateSays: 'Le même, quelle que soit la somme encaissée.',
  slices: 'Des paliers, par tranches',
  slicesSays: 'Chaque taux vaut pour sa tranche seule, comme l’impôt sur le revenu.',
  whole: 'Des paliers, sur le tout',
  wholeSays: 'Le taux du palier atteint vaut pour toute la somme encaissée.',
  rateLabel: 'Taux hors taxes',
  tiers: 'Paliers, par encaissement',
  tier: (rank: number) => `Palier ${rank}`,
  tierUpTo: 'Jusqu’à, compris',
  tierRate: 'Taux',
  tierLast: 'Au-delà',
  addTier: 'Ajouter un palier',
  removeTier: (rank: number) => `Retirer le palier ${rank}`,
  tiersMissing: 'Chaque palier a un taux, et tous sauf le dernier une limite.',
  tiersNotAscending: 'Chaque palier va plus haut que le précédent.',
  rateMissing: 'Il manque le taux.',
  base: 'Assiette',
  'all-collected': 'Tout ce qui est encaissé',
  'principal-and-interest': 'Le principal et les intérêts encaissés',
  principal: 'Le principal encaissé',
  minimum: 'Minimum par encaissement, hors taxes',
  cap: 'Plafond par encaissement, hors taxes',
  capBelowMinimum: 'Le plafond est sous le minimum.',
  vat: 'TVA',
  vatHelp:
    '20,00 % : taux normal depuis le 1er janvier 2014 (CGI 278), à confirmer par votre expert-comptable.',
  vatMissing: 'Il manque le taux de TVA ; 0 s’il n’y en a pas.',
  direct: 'La commission est due sur ce que le débiteur paie directement au créancier',
  directHelp: 'Elle est alors facturée : rien n’est détenu pour la retenir.',
  creditNote: 'La commission est annulée par un avoir si la banque reprend le paiement',
  creditNoteHelp: 'Sinon elle reste due.',
  rebills: 'Les frais qui restent au créancier lui sont refacturés, avec TVA',
  rebillsHelp:
    'Relances payantes, recherches, actes sans titre. Sans cette clause, le cabinet les garde. Le débiteur ne les doit jamais (CPCE L111-8).',
  setOff: 'Le cabinet peut compenser ce qu’il a avancé pour ce mandant',
  setOffHelp:
    'Quand un paiement revient après reversement. Sans cette clause, il le facture. À faire relire par un avocat.',
  payOver: 'Délai de reversement',
  payOverLawful: 'Un mois (CPCE R124-6)',
  payOverDays: 'Un nombre de jours',
  payOverMonths: 'Un nombre de mois',
  debitPower: 'Pouvoir exprès de prélever les débiteurs',
  debitPowerHelp:
    'Le cabinet prélève en son nom, sous son identifiant créancier SEPA, sur le compte séparé. Sans ce pouvoir, aucun mandat n’est enregistré.',
  debitDays: 'Délai de reversement des prélèvements, en jours',
  debitDaysHelp:
    'Vide : comme le reste. Un prélèvement peut revenir pendant huit semaines ; une convention peut allonger le délai pour cela.',
  debitDaysWrong: 'Un nombre de jours, de 1 à 120.',
  debitTerm: (days: string) => `oui, reversé sous ${days}`,
  payOverCount: 'Combien',
  payOverWrong: 'Un nombre entier : de 1 à 120 jours, ou de 1 à 12 mois.',
  months: (count: number) => `${count} mois après l’encaissement`,
  exampleTitle: 'Ce que cela donne',
  exampleRetained: ({ collected, net, vat, over }: ExampleFigures) =>
    `Sur ${collected} encaissés : ${net} HT, ${vat} de TVA, ${over} reversés.`,
  exampleInvoiced: ({ collected, net, vat, over }: ExampleFigures) =>
    `Sur ${collected} encaissés : ${over} reversés ; ${net} HT et ${vat} de TVA facturés à part.`,
  exampleGross: 'Toutes taxes comprises :',
  exampleNone: (collected: string) => `Sur ${collected} encaissés : tout est reversé.`,
  upTo: (rate: string, bound: string) => `${rate} jusqu’à ${bound}`,
  beyond: (rate: string) => `${rate} au-delà`,
  bySlices: 'Par tranches, à chaque encaissement',
  onWhole: 'Taux du palier atteint, sur tout l’encaissement',
  noLimit: 'Sans',
} as const
