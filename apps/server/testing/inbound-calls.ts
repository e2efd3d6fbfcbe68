import type { Call } from './calls.ts'

/** How the operations on replies, addresses to check and the mailbox are called. */
export const inboundCalls: Readonly<Record<string, Call>> = {
  'GET /inbound': { path: () => '/api/inbound', kind: 'lists' },
  'GET /inbound/{id}': { path: (of) => `/api/inbound/${of.replyId}`, kind: 'names' },
  'GET /dossiers/{id}/inbound': {
    path: (of) => `/api/dossiers/${of.dossierId}/inbound`,
    kind: 'names',
  },
  'POST /inbound/files': {
    path: () => '/api/inbound/files',
    body: (of) => ({ fileId: of.fileId }),
    kind: 'names',
  },
  'POST /inbound/notes': {
    path: () => '/api/inbound/notes',
    body: (of) => ({
      channel: 'phone',
      receivedOn: '2026-05-04',
      text: 'Rappellera demain.',
      dossierId: of.dossierId,
    }),
    kind: 'names',
  },
  'POST /inbound/{id}/placing': {
    path: (of) => `/api/inbound/${of.replyId}/placing`,
    body: (of) => ({ dossierId: of.dossierId }),
    kind: 'names',
  },
  'POST /inbound/{id}/handling': {
    path: (of) => `/api/inbound/${of.replyId}/handling`,
    body: () => ({ outcome: 'nothing', reason: 'Publicité.' }),
    kind: 'names',
  },
  'POST /inbound/{id}/hold': {
    path: (of) => `/api/inbound/${of.placedReplyId}/hold`,
    body: () => ({
      expectedVersion: 1,
      kind: 'insolvency',
      stage: 'liquidation',
      from: '2026-05-04',
    }),
    kind: 'names',
  },
  'GET /mailbox': { path: () => '/api/mailbox', kind: 'open' },
  'POST /mailbox': {
    path: () => '/api/mailbox',
    body: () => ({
      host: 'imap.cabinet.example',
      port: 993,
      security: 'tls',
      userName: 'reponses@cabinet.example',
      folder: 'INBOX',
      marksSeen: false,
    }),
    kind: 'open',
  },
  'POST /mailbox/password': {
    path: () => '/api/mailbox/password',
    body: () => ({ password: 'un secret' }),
    kind: 'open',
  },
  'POST /mailbox/visits': { path: () => '/api/mailbox/visits', body: () => ({}), kind: 'open' },
  'POST /mailbox/removal': { path: () => '/api/mailbox/removal', body: () => ({}), kind: 'open' },
  'POST /address-checks/{id}/end': {
    path: (of) => `/api/address-checks/${of.addressCheckId}/end`,
    body: () => ({ reason: 'La mairie confirme.' }),
    kind: 'names',
  },
}
