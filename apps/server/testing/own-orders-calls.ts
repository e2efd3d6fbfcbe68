import type { Call } from './calls.ts'

const account = { iban: 'FR7630006000011234567890189', holder: 'CABINET', because: 'Un essai.' }

/** Operations on orders that pay no creditor, and on what the agency brings in. */
export const ownOrdersCalls: Readonly<Record<string, Call>> = {
  'GET /own-orders/desk': { path: () => '/api/own-orders/desk', kind: 'lists' },
  'GET /unclaimed-money': { path: () => '/api/unclaimed-money', kind: 'lists' },
  'POST /dossiers/{id}/refund-orders': {
    path: (of) => `/api/dossiers/${of.dossierId}/refund-orders`,
    body: () => ({
      bankLineId: null,
      amountCents: 100,
      identity: 'Un essai.',
      otherDebts: 'refund-asked',
    }),
    kind: 'names',
  },
  'POST /dossiers/{id}/refund-accounts': {
    path: (of) => `/api/dossiers/${of.dossierId}/refund-accounts`,
    body: (of) => ({ ...account, fileId: of.fileId }),
    kind: 'names',
  },
  'POST /sweep-orders': { path: () => '/api/sweep-orders', body: () => ({}), kind: 'open' },
  'POST /recovery-orders': {
    path: () => '/api/recovery-orders',
    body: () => ({ amountCents: 100 }),
    kind: 'open',
  },
  'POST /office-accounts': {
    path: () => '/api/office-accounts',
    body: () => account,
    kind: 'open',
  },
  'POST /payee-accounts/{id}/confirmation': {
    path: (of) => `/api/payee-accounts/${of.payeeAccountId}/confirmation`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /payee-accounts/{id}/refusal': {
    path: (of) => `/api/payee-accounts/${of.payeeAccountId}/refusal`,
    body: () => ({ because: 'Un essai.' }),
    kind: 'names',
  },
  'POST /covers': {
    path: () => '/api/covers',
    body: () => ({ kind: 'advance', amountCents: 100 }),
    kind: 'open',
  },
  'POST /covers/{id}/withdrawal': {
    path: (of) => `/api/covers/${of.coverId}/withdrawal`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /covers/{id}/line': {
    path: (of) => `/api/covers/${of.coverId}/line`,
    body: (of) => ({ bankLineId: of.bankLineId }),
    kind: 'names',
  },
  'POST /creditors/{id}/set-offs': {
    path: (of) => `/api/creditors/${of.creditorId}/set-offs`,
    body: (of) => ({ dossierId: of.dossierId, amountCents: 100 }),
    kind: 'names',
  },
  'POST /creditors/{id}/reimbursements': {
    path: (of) => `/api/creditors/${of.creditorId}/reimbursements`,
    body: () => ({ amountCents: 100, paidOn: '2026-05-02' }),
    kind: 'names',
  },
}
