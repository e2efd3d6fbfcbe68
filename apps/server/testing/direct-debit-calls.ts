import type { Call } from './calls.ts'

const because = 'Un essai.'
const orderOf = (tail: string) => (of: { readonly collectionOrderId: string }) =>
  `/api/direct-debit-orders/${of.collectionOrderId}/${tail}`

/** Operations on mandates, collections and orders of direct debits. */
export const directDebitCalls: Readonly<Record<string, Call>> = {
  'GET /direct-debits': { path: () => '/api/direct-debits', kind: 'lists' },
  'POST /direct-debits/identifier': {
    path: () => '/api/direct-debits/identifier',
    body: () => ({ identifier: 'FR72ZZZ123456' }),
    kind: 'open',
  },
  'GET /dossiers/{id}/direct-debits': {
    path: (of) => `/api/dossiers/${of.dossierId}/direct-debits`,
    kind: 'names',
  },
  'POST /dossiers/{id}/direct-debit-mandates': {
    path: (of) => `/api/dossiers/${of.dossierId}/direct-debit-mandates`,
    body: (of) => ({
      type: 'CORE',
      oneOff: true,
      holder: 'Garage des Ormes',
      iban: 'FR7630006000011234567890189',
      signedOn: '2026-04-20',
      exhibitId: of.exhibitId,
    }),
    kind: 'names',
  },
  'POST /direct-debit-mandates/{id}/state': {
    path: (of) => `/api/direct-debit-mandates/${of.mandateId}/state`,
    body: () => ({ state: 'suspended', because }),
    kind: 'names',
  },
  'POST /direct-debit-mandates/{id}/amendment': {
    path: (of) => `/api/direct-debit-mandates/${of.mandateId}/amendment`,
    body: () => ({ reference: 'RUM-2026-MODIFIEE', because }),
    kind: 'names',
  },
  'POST /dossiers/{id}/direct-debits/notice': {
    path: (of) => `/api/dossiers/${of.dossierId}/direct-debits/notice`,
    body: (of) => ({
      mandateId: of.mandateId,
      amountCents: 1000,
      collectOn: '2026-06-15',
      channel: 'letter',
    }),
    kind: 'names',
    reads: true,
  },
  'POST /dossiers/{id}/direct-debits': {
    path: (of) => `/api/dossiers/${of.dossierId}/direct-debits`,
    body: (of) => ({
      mandateId: of.mandateId,
      amountCents: 1000,
      collectOn: '2026-06-15',
      agreedHow: 'Accord écrit.',
      notice: { kind: 'noted', on: '2026-05-02', how: 'Par lettre.' },
    }),
    kind: 'names',
  },
  'GET /direct-debits/{id}/why': {
    path: (of) => `/api/direct-debits/${of.collectionId}/why`,
    kind: 'names',
  },
  'POST /direct-debits/{id}/dropping': {
    path: (of) => `/api/direct-debits/${of.collectionId}/dropping`,
    body: () => ({ because }),
    kind: 'names',
  },
  'POST /direct-debit-orders': {
    path: () => '/api/direct-debit-orders',
    body: (of) => ({ collectionIds: [of.collectionId] }),
    kind: 'names',
  },
  'POST /direct-debit-orders/{id}/approval': {
    path: orderOf('approval'),
    body: () => ({}),
    kind: 'names',
  },
  'POST /direct-debit-orders/{id}/cancellation': {
    path: orderOf('cancellation'),
    body: () => ({ because }),
    kind: 'names',
  },
  'POST /direct-debit-orders/{id}/rejection': {
    path: orderOf('rejection'),
    body: () => ({ because }),
    kind: 'names',
  },
  'POST /direct-debit-order-statuses': {
    path: () => '/api/direct-debit-order-statuses',
    body: (of) => ({ fileId: of.fileId }),
    kind: 'names',
  },
}
