import { euros, type Cents, type Certainty, type Citation } from '@quittance/kernel'
import { civil, commerce, enforcement, practice, procedure, text } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/** What the creditor of a payment order must know or do besides its time limits. */
export type OrderDuty = 'no-opposition-heard-of' | 'service-shown-at-the-hearing'

const DECREE_OF_2016 = practice('Décret n° 2016-285 du 9 mars 2016', 'notice')
const DECREE_OF_2026 = text('Décret n° 2026-96 du 16 février 2026', '1er, 3°, et 9')

/** The claim up to which the simplified procedure is open (petites créances), that included. */
export const smallClaimsCeiling = {
  label: 'Procédure simplifiée de recouvrement des petites créances : plafond',
  checkedOn: '2026-11-21',
  entries: [
    { from: '2016-06-01', value: euros('4000.00'), source: DECREE_OF_2016 },
    { from: '2020-01-01', value: euros('5000.00'), source: enforcement('R125-1') },
  ],
} satisfies DatedTable<Cents>

/** Whether invoices between merchants may go through the small claims procedure. */
export const merchantInvoicesInSmallClaims = {
  label: 'Petites créances : factures entre commerçants admises',
  checkedOn: '2026-11-21',
  entries: [
    { from: '2016-06-01', value: true, source: enforcement('L125-1') },
    {
      from: '2026-04-25',
      value: false,
      source: text('Loi n° 2026-307 du 23 avril 2026', 'exclusion des factures entre commerçants'),
    },
  ],
} satisfies DatedTable<boolean>

/**
 * Whether the procedure of uncontested commercial claims may be used: one more entry opens it, on
 * the day its decree comes into force.
 */
export const uncontestedClaimDecree: DatedTable<boolean> = {
  label: 'Créances commerciales incontestées : décret en vigueur',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2026-04-25',
      value: false,
      source: practice('Loi n° 2026-307 du 23 avril 2026', 'décret d’application non publié'),
    },
  ],
}

/** The time limits of the procedure of uncontested claims, as its drafts and one source give them. */
export const uncontestedClaimLimits = {
  label: 'Créances commerciales incontestées : délais',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2026-04-25',
      value: { contestMonths: 1, recordAfterDays: 8, serveMonths: 6 },
      source: practice('Loi n° 2026-307 du 23 avril 2026', 'CPCE L126-2 à L126-4'),
    },
  ],
} satisfies DatedTable<{
  readonly contestMonths: number
  readonly recordAfterDays: number
  readonly serveMonths: number
}>

/** Months in which a payment order must be served, by the day of the order. */
export const serviceOfOrder = {
  label: 'Injonction de payer : mois pour signifier l’ordonnance',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '1982-01-01',
      value: 6,
      source: practice('CPC', '1411, version antérieure au 01/03/2022'),
    },
    { from: '2022-03-01', value: 6, source: procedure('1411') },
    { from: '2026-09-01', value: 3, source: DECREE_OF_2026 },
  ],
} satisfies DatedTable<number>

/** Months from service before an order may be enforced, by the day of the order. */
export const enforcementWait = {
  label: 'Injonction de payer : mois à attendre depuis la signification avant d’exécuter',
  checkedOn: '2026-11-21',
  entries: [
    { from: '1982-01-01', value: 1, source: procedure('1416') },
    { from: '2026-09-01', value: 2, source: procedure('1422, al. 2') },
  ],
} satisfies DatedTable<number>

/** Months in which a debtor opposes a payment order, from its service in person. */
export const oppositionMonths = {
  label: 'Injonction de payer : mois pour former opposition',
  checkedOn: '2026-11-21',
  entries: [{ from: '1982-01-01', value: 1, source: procedure('1416') }],
} satisfies DatedTable<number>

/** Months in which the registry tells the creditor of an opposition; null while no text did. */
export const oppositionNotice: DatedTable<number | null> = {
  label: 'Injonction de payer : mois pour aviser le créancier de l’opposition',
  checkedOn: '2026-11-21',
  entries: [
    { from: '1982-01-01', value: null, source: procedure('1415') },
    { from: '2026-09-01', value: 1, source: practice('CPC', '1415, dernier alinéa') },
  ],
}

/** What else the law asks of the creditor of an order, by the day of the order. */
export const orderDuties: DatedTable<readonly OrderDuty[]> = {
  label: 'Injonction de payer : ce que le créancier doit encore savoir ou faire',
  checkedOn: '2026-11-21',
  entries: [
    { from: '1982-01-01', value: [], source: procedure('1422') },
    {
      from: '2026-09-01',
      value: ['no-opposition-heard-of', 'service-shown-at-the-hearing'],
      source: DECREE_OF_2026,
    },
  ],
}

/** Each of those duties, as people read it. */
export const orderDutyWords: Readonly<
  Record<OrderDuty, { readonly sentence: string; readonly citations: readonly Citation[] }>
> = {
  'no-opposition-heard-of': {
    sentence:
      'L’ordonnance ne devient un titre que si le créancier n’a reçu ni l’avis d’une opposition, ni l’invitation à en consigner les frais.',
    citations: [practice('CPC', '1422, al. 2')],
  },
  'service-shown-at-the-hearing': {
    sentence:
      'Sur opposition, le créancier communique à l’audience l’acte de signification, ou ses demandes sont irrecevables.',
    citations: [practice('CPC', '1418')],
  },
}

/** Days to deposit costs with the registry of a commercial court, or the request lapses. */
export const depositDays = {
  label: 'Injonction de payer devant le tribunal de commerce : jours pour consigner les frais',
  checkedOn: '2026-11-21',
  entries: [{ from: '2008-12-20', value: 15, source: procedure('1425') }],
} satisfies DatedTable<number>

/** Days to appoint a lawyer after an opposition, in the matters that require one. */
export const lawyerDays = {
  label: 'Opposition à injonction de payer : jours pour constituer avocat',
  checkedOn: '2026-11-21',
  entries: [{ from: '2026-03-28', value: 15, source: procedure('1418') }],
} satisfies DatedTable<number>

/** Months in which a debtor answers the small claims letter; silence is a refusal. */
export const answerMonths = {
  label: 'Petites créances : mois pour répondre au commissaire de justice',
  checkedOn: '2026-11-21',
  entries: [{ from: '2016-06-01', value: 1, source: enforcement('L125-1, al. 2') }],
} satisfies DatedTable<number>

/** From when the courts are those that we know: before, the answer names none. */
export const courtsInForce = {
  label: 'Tribunal judiciaire et juge des contentieux de la protection',
  checkedOn: '2026-11-21',
  entries: [{ from: '2020-01-01', value: true, source: text('COJ', 'L211-3') }],
} satisfies DatedTable<boolean>

/** How sure the competence of the commercial court is, by the version read. */
export const commercialCompetence = {
  label: 'Compétence du tribunal de commerce : version lue',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2020-01-01',
      value: { artisans: false, certainty: 'arguable' },
      source: practice('C. com.', 'L721-3, version antérieure au 01/01/2022'),
    },
    {
      from: '2022-01-01',
      value: { artisans: true, certainty: 'established' },
      source: commerce('L721-3'),
    },
  ],
} satisfies DatedTable<{ readonly artisans: boolean; readonly certainty: Certainty }>

/** The towns whose commercial court is called court of economic activities, for four years. */
export const economicActivitiesCourts: DatedTable<readonly string[]> = {
  label: 'Tribunaux de commerce devenus tribunaux des activités économiques',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2025-01-01',
      value: [
        'auxerre',
        'avignon',
        'le havre',
        'le mans',
        'limoges',
        'lyon',
        'marseille',
        'nancy',
        'nanterre',
        'paris',
        'saint-brieuc',
        'versailles',
      ],
      source: practice('Arrêté du 5 juillet 2024', '2'),
    },
    { from: '2029-01-01', value: [], source: practice('Arrêté du 5 juillet 2024', '1') },
  ],
}

/** The texts of the routes to court. */
export const routeTexts = {
  smallClaims: enforcement('L125-1'),
  smallClaimsCosts: enforcement('L125-1, al. 4'),
  smallClaimsPlace: enforcement('R125-1, al. 1'),
  smallClaimsStop: enforcement('R125-7'),
  smallClaimsOfficer: enforcement('R125-8'),
  smallClaimsSuspends: civil('2238'),
  paymentOrder: procedure('1405'),
  paymentOrderPlace: procedure('1406'),
  paymentOrderAnyone: procedure('1407'),
  oppositionLate: procedure('1416, al. 2'),
  uncontested: practice('Loi n° 2026-307 du 23 avril 2026', 'CPCE L126-1, décret non publié'),
  interimJudicial: procedure('835, al. 2'),
  interimCommercial: procedure('873, al. 2'),
  claim: procedure('818'),
  judicialCourt: text('COJ', 'L211-3'),
  protectionJudgeRent: text('COJ', 'L213-4-4'),
  protectionJudgeCredit: text('COJ', 'L213-4-5'),
  noLimitationOfOffice: civil('2247'),
} as const
