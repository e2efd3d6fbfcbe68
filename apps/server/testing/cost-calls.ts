import type { Call } from './calls.ts'

/** How the operations on costs advanced are called. */
export const costCalls: Readonly<Record<string, Call>> = {
  'GET /dossiers/{id}/costs': {
    path: (of) => `/api/dossiers/${of.dossierId}/costs`,
    kind: 'names',
  },
  'GET /dossiers/{id}/costs/judgement': {
    path: (of) => `/api/dossiers/${of.dossierId}/costs/judgement?kind=enforcement`,
    kind: 'names',
  },
  'GET /cost-invoices': { path: () => '/api/cost-invoices', kind: 'lists' },
  'POST /dossiers/{id}/costs': {
    path: (of) => `/api/dossiers/${of.dossierId}/costs`,
    body: (of) => ({
      expectedVersion: 1,
      kind: 'visit-or-call',
      itemId: of.dossierId,
      supplier: 'Recherches Fictives',
      paidOn: '2026-05-04',
      netCents: 5000,
      vatCents: 1000,
    }),
    kind: 'names',
  },
  'POST /cost-invoices/{id}/sending': {
    path: (of) => `/api/cost-invoices/${of.costId}/sending`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /costs/{id}/undoing': {
    path: (of) => `/api/costs/${of.costId}/undoing`,
    body: () => ({ expectedVersion: 1, because: 'Noté par erreur.' }),
    kind: 'names',
  },
  'POST /costs/{id}/payment': {
    path: (of) => `/api/costs/${of.costId}/payment`,
    body: () => ({ paidOn: '2026-05-04' }),
    kind: 'names',
  },
}
