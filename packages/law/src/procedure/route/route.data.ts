import { euros, type Cents } from '@quittance/kernel'
import { enforcement, practice, procedure, text } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

/** The claim up to which the simplified procedure is open (petites créances), that included. */
export const smallClaimsCeiling = {
  label: 'Procédure simplifiée de recouvrement des petites créances : plafond',
  checkedOn: '2026-11-21',
  entries: [{ from: '2020-01-01', value: euros('5000.00'), source: enforcement('R125-1') }],
} satisfies DatedTable<Cents>

/** Whether invoices between merchants may go through the small claims procedure. */
export const merchantInvoicesInSmallClaims = {
  label: 'Petites créances : factures entre commerçants admises',
  checkedOn: '2026-11-21',
  entries: [
    { from: '2020-01-01', value: true, source: enforcement('L125-1') },
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

/** Months in which a payment order must be served, by the day of the order. */
export const serviceOfOrder = {
  label: 'Injonction de payer : mois pour signifier l’ordonnance',
  checkedOn: '2026-11-21',
  entries: [
    { from: '1976-01-01', value: 6, source: procedure('1411') },
    {
      from: '2026-09-01',
      value: 3,
      source: text('Décret n° 2026-96 du 16 février 2026', '1er, 3°, et 9'),
    },
  ],
} satisfies DatedTable<number>

/** Months to oppose a payment order, or to answer a small claims letter. */
export const answerMonths = {
  label: 'Mois pour former opposition ou répondre à la lettre du commissaire de justice',
  checkedOn: '2026-11-21',
  entries: [{ from: '2020-01-01', value: 1, source: enforcement('L125-1') }],
} satisfies DatedTable<number>

/** The texts of the routes to court. */
export const routeTexts = {
  smallClaims: enforcement('L125-1'),
  paymentOrder: procedure('1405'),
  paymentOrderPlace: procedure('1406'),
  uncontested: practice('Loi n° 2026-307 du 23 avril 2026', 'CPCE L126-1, décret non publié'),
  interimJudicial: procedure('835, al. 2'),
  interimCommercial: procedure('873, al. 2'),
  claim: procedure('818'),
  judicialCourt: text('COJ', 'L211-3'),
} as const
