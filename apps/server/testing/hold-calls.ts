import type { Call } from './calls.ts'

const onDossier =
  (tail: string): Call['path'] =>
  (of) =>
    `/api/dossiers/${of.dossierId}${tail}`

/** An identifier that is nobody's. */
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057'

/** How the operations on the holds of a person and on disputes are called. */
export const holdCalls: Readonly<Record<string, Call>> = {
  'GET /dossiers/{id}/holds': { path: onDossier('/holds'), kind: 'names' },
  'POST /dossiers/{id}/holds': {
    path: onDossier('/holds'),
    body: () => ({
      expectedVersion: 1,
      kind: 'insolvency',
      stage: 'liquidation',
      from: '2026-05-04',
    }),
    kind: 'names',
  },
  'POST /dossiers/{id}/holds/{holdId}/erasure': {
    path: onDossier(`/holds/${NOBODY}/erasure`),
    body: () => ({ expectedVersion: 1 }),
    kind: 'names',
  },
  'POST /dossiers/{id}/holds/{holdId}/end': {
    path: onDossier(`/holds/${NOBODY}/end`),
    body: () => ({ expectedVersion: 1, endsOn: '2026-05-04', reason: 'Une autre société.' }),
    kind: 'names',
  },
  'GET /dossiers/{id}/disputes': { path: onDossier('/disputes'), kind: 'names' },
  'POST /dossiers/{id}/disputes/{disputeId}/outcome': {
    path: onDossier(`/disputes/${NOBODY}/outcome`),
    body: () => ({ expectedVersion: 1, outcome: 'unfounded', resolution: 'Le bon est signé.' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/disputes/{disputeId}/papers': {
    path: onDossier(`/disputes/${NOBODY}/papers`),
    body: () => ({ expectedVersion: 1, name: 'Bon de livraison', askedFrom: 'creditor' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/disputes/{disputeId}/papers/{paperId}/receipt': {
    path: onDossier(`/disputes/${NOBODY}/papers/${NOBODY}/receipt`),
    body: () => ({ expectedVersion: 1 }),
    kind: 'names',
  },
}
