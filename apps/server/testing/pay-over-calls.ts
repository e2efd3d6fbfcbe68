import type { Call } from './calls.ts'

const because = 'Un essai.'

/** Operations on what is paid over, and on where money is. */
export const payOverCalls: Readonly<Record<string, Call>> = {
  'GET /dossiers/{id}/money': {
    path: (of) => `/api/dossiers/${of.dossierId}/money`,
    kind: 'names',
  },
  'GET /creditors/{id}/money': {
    path: (of) => `/api/creditors/${of.creditorId}/money`,
    kind: 'names',
  },
  'GET /cheque-term': { path: () => '/api/cheque-term', kind: 'lists' },
  'POST /cheque-term': {
    path: () => '/api/cheque-term',
    body: () => ({ days: 15, source: 'Convention de compte.' }),
    kind: 'open',
  },
  'GET /payments/{id}/undoing': {
    path: (of) => `/api/payments/${of.paymentId}/undoing`,
    kind: 'names',
  },
  'POST /payments/{id}/undoing': {
    path: (of) => `/api/payments/${of.paymentId}/undoing`,
    body: () => ({}),
    kind: 'names',
  },
  'GET /pay-over/queue': { path: () => '/api/pay-over/queue', kind: 'lists' },
  'GET /transfer-orders': { path: () => '/api/transfer-orders', kind: 'lists' },
  'GET /creditors/{id}/payout-accounts': {
    path: (of) => `/api/creditors/${of.creditorId}/payout-accounts`,
    kind: 'names',
  },
  'POST /transfer-orders': {
    path: () => '/api/transfer-orders',
    body: (of) => ({ payOverIds: [of.payOverId] }),
    kind: 'names',
  },
  'POST /transfer-orders/{id}/approval': {
    path: (of) => `/api/transfer-orders/${of.transferOrderId}/approval`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /transfer-orders/{id}/cancellation': {
    path: (of) => `/api/transfer-orders/${of.transferOrderId}/cancellation`,
    body: () => ({ because }),
    kind: 'names',
  },
  'POST /transfer-orders/{id}/rejection': {
    path: (of) => `/api/transfer-orders/${of.transferOrderId}/rejection`,
    body: () => ({ because }),
    kind: 'names',
  },
  'POST /transfer-order-statuses': {
    path: () => '/api/transfer-order-statuses',
    body: (of) => ({ fileId: of.fileId }),
    kind: 'names',
  },
  'POST /creditors/{id}/freezes': {
    path: (of) => `/api/creditors/${of.creditorId}/freezes`,
    body: () => ({ kind: 'other', because }),
    kind: 'names',
  },
  'POST /freezes/{id}/lifting': {
    path: (of) => `/api/freezes/${of.freezeId}/lifting`,
    body: () => ({ because }),
    kind: 'names',
  },
  'POST /creditors/{id}/payout-accounts': {
    path: (of) => `/api/creditors/${of.creditorId}/payout-accounts`,
    body: () => ({ iban: 'FR7630006000011234567890189', holder: 'ATELIER LUMEN' }),
    kind: 'names',
  },
  'POST /payout-accounts/{id}/confirmation': {
    path: (of) => `/api/payout-accounts/${of.payoutAccountId}/confirmation`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /payout-accounts/{id}/refusal': {
    path: (of) => `/api/payout-accounts/${of.payoutAccountId}/refusal`,
    body: () => ({ because }),
    kind: 'names',
  },
  'POST /payout-accounts/{id}/payee-checks': {
    path: (of) => `/api/payout-accounts/${of.payoutAccountId}/payee-checks`,
    body: () => ({ result: 'match' }),
    kind: 'names',
  },
}
