import type { Citation } from '@quittance/kernel'

/** The texts on which payments are set against debts (imputation des paiements). */
export const allocationTexts = {
  order: {
    code: 'C. civ.',
    article: '1342-10',
    kind: 'statute',
  },
  undue: {
    code: 'C. civ.',
    article: '1302, al. 1',
    kind: 'statute',
    quote: 'ce qui a été reçu sans être dû est sujet à restitution',
  },
  choice: {
    code: 'C. civ.',
    article: '1342-10, al. 1',
    kind: 'statute',
    quote: 'indiquer, lorsqu’il paie, celle qu’il entend acquitter',
  },
  due: {
    code: 'C. civ.',
    article: '1342-10, al. 2',
    kind: 'statute',
    quote: 'd’abord sur les dettes échues',
  },
  interestToDischarge: {
    code: 'C. civ.',
    article: '1342-10, al. 2',
    kind: 'statute',
    quote: 'sur les dettes que le débiteur avait le plus d’intérêt d’acquitter',
  },
  oldest: {
    code: 'C. civ.',
    article: '1342-10, al. 2',
    kind: 'statute',
    quote: 'A égalité d’intérêt, l’imputation se fait sur la plus ancienne',
  },
  proRata: {
    code: 'C. civ.',
    article: '1342-10, al. 2',
    kind: 'statute',
    quote: 'toutes choses égales, elle se fait proportionnellement',
  },
  partialPayment: {
    code: 'C. civ.',
    article: '1342-4',
    kind: 'statute',
    quote: 'Le créancier peut refuser un paiement partiel même si la prestation est divisible.',
  },
  partialChoice: {
    code: 'Cass.',
    article: '27 nov. 2019, n° 18-21.570 (à confirmer)',
    kind: 'practice',
  },
  interestFirst: {
    code: 'C. civ.',
    article: '1343-1, al. 1',
    kind: 'statute',
    quote: 'Le paiement partiel s’impute d’abord sur les intérêts.',
  },
  costsFirst: {
    code: 'Cass. 1re civ.',
    article: '7 févr. 1995, n° 92-14.216',
    kind: 'case',
  },
  costsOfTheCreditor: {
    code: 'CPCE',
    article: 'L111-8, al. 2',
    kind: 'statute',
    quote: 'restent à la charge du créancier',
  },
  indemnityAfterInterest: {
    code: 'Usage',
    article: 'indemnités et pénalités servies après les intérêts (à confirmer)',
    kind: 'practice',
  },
} as const satisfies Record<string, Citation>

/** From when the articles on payment stand as they were read; an earlier version was not. */
export const allocationLawSince = {
  from: '2016-10-01',
  source: {
    code: 'Ordonnance n° 2016-131 du 10 février 2016',
    article: 'entrée en vigueur',
    kind: 'statute',
  },
} as const satisfies { readonly from: string; readonly source: Citation }
