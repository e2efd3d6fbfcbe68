import type { Call } from './calls.ts'

/** How the operations on what creditors give up are called. */
export const remissionCalls: Readonly<Record<string, Call>> = {
  'GET /dossiers/{id}/remissions': {
    path: (of) => `/api/dossiers/${of.dossierId}/remissions`,
    kind: 'names',
  },
  'POST /dossiers/{id}/remissions': {
    path: (of) => `/api/dossiers/${of.dossierId}/remissions`,
    body: (of) => ({
      expectedVersion: 1,
      on: '2026-05-04',
      parts: [{ itemId: of.dossierId, principalCents: 5000 }],
      reference: 'Courriel du 4 mai',
      decidedBy: 'Gérante',
      decidedOn: '2026-05-04',
      channel: 'e-mail',
    }),
    kind: 'names',
  },
  'POST /remissions/{id}/undoing': {
    path: (of) => `/api/remissions/${of.remissionId}/undoing`,
    body: () => ({ expectedVersion: 1, because: 'Notée par erreur.' }),
    kind: 'names',
  },
}
