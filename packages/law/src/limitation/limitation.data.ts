import type { Certainty, Citation } from '@quittance/kernel'
import type { LimitationEventKind } from '#limitation/limitation-question.ts'
import {
  civil,
  commerce,
  consumption,
  enforcement,
  practice,
  procedure,
  ruling,
  text,
} from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/** A limitation period (délai de prescription) and the text that sets it. */
export type LimitationPeriod = {
  readonly years: number
  readonly certainty: Certainty
  readonly sentence: string
  readonly source: Citation
  /**
   * First day of the text as it was read, `YYYY-MM-DD`. A period that started before is under an
   * earlier law, that article 2222 carries over to this one; we do not hold it.
   */
  readonly since: string
  /** The text that says from when it runs; null where no text says it. */
  readonly start: Citation | null
  /** What else is to be known of that day, in one sentence, and where it comes from. */
  readonly startWords?: { readonly sentence: string; readonly citation: Citation }
  /** The period that this text replaced; absent where the law before it was not read. */
  readonly replaced?: LimitationPeriod
}

/** First day of articles 2219 to 2254 of the Civil Code in the words that were read. */
const REFORM_OF_2008 = '2008-06-19'

/** Before a text of its own, a claim was a personal action among others: a reading. */
function asPersonalAction(sentence: string) {
  return {
    years: 5,
    certainty: 'arguable',
    sentence,
    source: civil('2224'),
    since: REFORM_OF_2008,
    start: civil('2224'),
  } as const satisfies LimitationPeriod
}

/** The periods by the name of the rule, as they stand; none has changed since its first day. */
export const limitationPeriods = {
  general: {
    years: 5,
    certainty: 'established',
    sentence: 'Les actions personnelles ou mobilières se prescrivent par cinq ans.',
    source: civil('2224'),
    since: REFORM_OF_2008,
    start: civil('2224'),
  },
  commercial: {
    years: 5,
    certainty: 'established',
    sentence: 'Les obligations nées du commerce se prescrivent par cinq ans.',
    source: commerce('L110-4, I'),
    since: REFORM_OF_2008,
    start: civil('2224'),
  },
  consumer: {
    years: 2,
    certainty: 'established',
    sentence:
      'L’action des professionnels, pour ce qu’ils fournissent aux consommateurs, se prescrit par deux ans.',
    source: consumption('L218-2'),
    since: REFORM_OF_2008,
    start: civil('2224'),
    startWords: {
      sentence:
        'Contre un consommateur, ce jour est celui de l’achèvement des travaux ou de l’exécution de la prestation, sauf autre échéance fixée par la loi ou le contrat, jamais celui de la facture par elle-même.',
      citation: ruling('Cass. 1re civ.', '19 mai 2021, n° 20-12.520'),
    },
  },
  consumerLoan: {
    years: 2,
    certainty: 'arguable',
    sentence:
      'L’action d’un prêteur professionnel contre un consommateur se prescrit par deux ans (à confirmer).',
    source: consumption('L218-2'),
    since: REFORM_OF_2008,
    start: civil('2224'),
  },
  consumerCredit: {
    years: 2,
    certainty: 'established',
    sentence:
      'L’action en paiement d’un crédit à la consommation est formée dans les deux ans, à peine de forclusion.',
    source: consumption('R312-35'),
    since: REFORM_OF_2008,
    start: consumption('R312-35'),
  },
  residentialRent: {
    years: 3,
    certainty: 'established',
    sentence: 'Les actions dérivant d’un bail d’habitation se prescrivent par trois ans.',
    source: text('Loi n° 89-462 du 6 juillet 1989', '7-1'),
    since: '2014-03-24',
    start: text('Loi n° 89-462 du 6 juillet 1989', '7-1'),
    replaced: asPersonalAction(
      'Avant l’article 7-1 de la loi de 1989, les loyers se prescrivaient par cinq ans, comme les actions personnelles (à confirmer).',
    ),
  },
  commercialRent: {
    years: 5,
    certainty: 'arguable',
    sentence:
      'Le loyer d’un bail commercial ou professionnel se prescrit par cinq ans (à confirmer).',
    source: civil('2224'),
    since: REFORM_OF_2008,
    start: civil('2224'),
  },
  maintenance: {
    years: 5,
    certainty: 'arguable',
    sentence: 'Chaque terme d’une pension alimentaire se prescrit par cinq ans (à confirmer).',
    source: civil('2224'),
    since: REFORM_OF_2008,
    start: civil('2224'),
  },
  insurance: {
    years: 2,
    certainty: 'established',
    sentence: 'Les actions dérivant d’un contrat d’assurance se prescrivent par deux ans.',
    source: text('C. assur.', 'L114-1'),
    since: REFORM_OF_2008,
    start: text('C. assur.', 'L114-1'),
  },
  wages: {
    years: 3,
    certainty: 'established',
    sentence: 'L’action en paiement du salaire se prescrit par trois ans.',
    source: { ...text('C. trav.', 'L3245-1'), legiarti: 'LEGIARTI000027566295' },
    since: '2013-06-17',
    start: { ...text('C. trav.', 'L3245-1'), legiarti: 'LEGIARTI000027566295' },
    replaced: asPersonalAction(
      'Avant la loi de juin 2013, le salaire se prescrivait par cinq ans, comme les actions personnelles (à confirmer).',
    ),
  },
  carriage: {
    years: 1,
    certainty: 'established',
    sentence: 'Les actions nées d’un contrat de transport se prescrivent par un an.',
    source: commerce('L133-6'),
    since: REFORM_OF_2008,
    start: commerce('L133-6'),
  },
  telecom: {
    years: 1,
    certainty: 'established',
    sentence:
      'La prescription est acquise à l’usager pour les sommes que l’opérateur n’a pas réclamées dans l’année.',
    source: text('CPCE (postes)', 'L34-2'),
    since: REFORM_OF_2008,
    start: text('CPCE (postes)', 'L34-2'),
  },
  billOfExchange: {
    years: 3,
    certainty: 'arguable',
    sentence: 'L’action contre l’accepteur d’une lettre de change se prescrit par trois ans.',
    source: commerce('L511-78'),
    since: REFORM_OF_2008,
    start: commerce('L511-78'),
  },
  enforceableTitle: {
    years: 10,
    certainty: 'established',
    sentence: 'L’exécution d’un titre exécutoire peut être poursuivie pendant dix ans.',
    source: enforcement('L111-4'),
    since: REFORM_OF_2008,
    start: null,
    startWords: {
      sentence:
        'Le texte ne dit pas de quel jour courent les dix ans, et celui où le titre est exécutoire est retenu (à confirmer).',
      citation: practice('Lecture', 'dix ans d’un titre comptés du jour où il est exécutoire'),
    },
  },
} as const satisfies Record<string, LimitationPeriod>

/** Periodic sums that fall due after a title keep the period of their nature, each due date apart. */
export const periodicSums = {
  otherwise: limitationPeriods.general,
  ofConsumers: limitationPeriods.consumer,
  rulings: [
    ruling('Cass., avis', '4 juillet 2016, n° 16006'),
    ruling('Cass. 1re civ.', '8 juin 2016, n° 15-19.614'),
  ],
} as const

/** Years from the birth of the right that no suspension or interruption passes (délai butoir). */
export const longStop = {
  label: 'Délai butoir de la prescription, en années',
  checkedOn: '2026-11-21',
  entries: [{ from: '2008-06-19', value: 20, source: civil('2232') }],
} satisfies DatedTable<number>

/** Months that are left at least after a mediation or an investigation measure. */
export const leastAfterSuspension = {
  label: 'Durée minimale après une suspension des articles 2238 et 2239, en mois',
  checkedOn: '2026-11-21',
  entries: [{ from: '2008-06-19', value: 6, source: civil('2238') }],
} satisfies DatedTable<number>

/** What an event does to a limitation period. */
export type EventRule = {
  readonly effect: 'none' | 'interrupts' | 'suspends'
  readonly certainty: Certainty
  readonly citation: Citation
  /** French, with its article: « la reconnaissance du débiteur ». */
  readonly label: string
  /** True where six months are left at least once the suspension ends. */
  readonly leavesSixMonths?: boolean
  /** True where the twenty years of article 2232 do not bind. */
  readonly passesLongStop?: boolean
  /** True where the event has no effect on a preclusion (forclusion). */
  readonly notOnPreclusion?: boolean
}

const onlyListedActs = ruling('Cass. com.', '18 mai 2022, n° 20-23.204')
const acknowledgment = civil('2240')
const mediation = civil('2238')

/** The effect of each kind of event, as the texts list them. */
export const eventRules: Readonly<Record<LimitationEventKind, EventRule>> = {
  reminder: {
    effect: 'none',
    certainty: 'established',
    citation: onlyListedActs,
    label: 'la relance',
  },
  'formal-notice': {
    effect: 'none',
    certainty: 'established',
    citation: onlyListedActs,
    label: 'la mise en demeure',
  },
  acknowledgment: {
    effect: 'interrupts',
    certainty: 'established',
    citation: acknowledgment,
    label: 'la reconnaissance de la dette par le débiteur',
    notOnPreclusion: true,
  },
  'partial-acknowledgment': {
    effect: 'interrupts',
    certainty: 'arguable',
    citation: acknowledgment,
    label: 'la reconnaissance d’une partie de la dette',
    notOnPreclusion: true,
  },
  'part-payment': {
    effect: 'interrupts',
    certainty: 'arguable',
    citation: acknowledgment,
    label: 'le paiement partiel du débiteur',
    notOnPreclusion: true,
  },
  'part-payment-by-third-party': {
    effect: 'none',
    certainty: 'established',
    citation: acknowledgment,
    label: 'le paiement partiel d’un tiers',
  },
  'court-claim': {
    effect: 'interrupts',
    certainty: 'established',
    citation: civil('2241'),
    label: 'la demande en justice',
    passesLongStop: true,
  },
  'conciliation-request-registered': {
    effect: 'interrupts',
    certainty: 'arguable',
    citation: procedure('820, al. 3'),
    label: 'l’enregistrement de la demande de tentative préalable de conciliation',
  },
  'payment-order-request': {
    effect: 'none',
    certainty: 'arguable',
    citation: unconfirmed('Cass. 1re civ.', '9 septembre 2020, n° 19-12.006'),
    label: 'la requête en injonction de payer',
  },
  'payment-order-served': {
    effect: 'interrupts',
    certainty: 'arguable',
    citation: civil('2241'),
    label: 'la signification de l’ordonnance d’injonction de payer',
    passesLongStop: true,
  },
  'enforcement-act': {
    effect: 'interrupts',
    certainty: 'established',
    citation: civil('2244'),
    label: 'l’acte d’exécution forcée',
    passesLongStop: true,
  },
  'protective-measure': {
    effect: 'interrupts',
    certainty: 'established',
    citation: civil('2244'),
    label: 'la mesure conservatoire',
    passesLongStop: true,
  },
  mediation: {
    effect: 'suspends',
    certainty: 'established',
    citation: mediation,
    label: 'la médiation',
    leavesSixMonths: true,
    notOnPreclusion: true,
  },
  conciliation: {
    effect: 'suspends',
    certainty: 'established',
    citation: mediation,
    label: 'la conciliation',
    leavesSixMonths: true,
    notOnPreclusion: true,
  },
  'participatory-procedure': {
    effect: 'suspends',
    certainty: 'established',
    citation: mediation,
    label: 'la convention de procédure participative',
    leavesSixMonths: true,
    notOnPreclusion: true,
  },
  'small-claims-agreement': {
    effect: 'suspends',
    certainty: 'established',
    citation: mediation,
    label: 'l’accord du débiteur pour la procédure des petites créances',
    leavesSixMonths: true,
    notOnPreclusion: true,
  },
  'investigation-measure': {
    effect: 'suspends',
    certainty: 'established',
    citation: civil('2239'),
    label: 'la mesure d’instruction ordonnée avant tout procès',
    leavesSixMonths: true,
    notOnPreclusion: true,
  },
  'force-majeure': {
    effect: 'suspends',
    certainty: 'established',
    citation: civil('2234'),
    label: 'l’impossibilité d’agir par force majeure',
    notOnPreclusion: true,
  },
  'insolvency-declaration': {
    effect: 'interrupts',
    certainty: 'arguable',
    citation: unconfirmed('C. com.', 'L622-25-1'),
    label: 'la déclaration de la créance à la procédure collective',
    passesLongStop: true,
  },
  negotiation: {
    effect: 'none',
    certainty: 'arguable',
    citation: civil('2230'),
    label: 'la négociation',
  },
  'plan-signed': {
    effect: 'interrupts',
    certainty: 'arguable',
    citation: acknowledgment,
    label: 'la signature d’un échéancier',
    notOnPreclusion: true,
  },
  'debtor-change-of-address': {
    effect: 'none',
    certainty: 'established',
    citation: onlyListedActs,
    label: 'le changement d’adresse du débiteur',
  },
}

/** A registered letter of an insurer about the premium, the one notice that interrupts. */
export const registeredPremiumNotice: EventRule = {
  effect: 'interrupts',
  certainty: 'established',
  citation: text('C. assur.', 'L114-2'),
  label: 'la lettre recommandée de l’assureur sur la prime',
}

/** The other texts of the question. */
export const limitationTexts = {
  countedInDays: civil('2228'),
  lastDayOver: civil('2229'),
  longStop: civil('2232'),
  newPeriod: civil('2231'),
  erased: civil('2243'),
  untilProceedingsEnd: civil('2242'),
  waiver: civil('2250'),
  preclusion: civil('2220'),
  lawChange: civil('2222'),
  unreadLaw: practice('Lecture', 'durée de la loi d’avant, donnée par celui qui demande'),
} as const

function unconfirmed(code: string, article: string): Citation {
  return { code, article, kind: 'practice' }
}
