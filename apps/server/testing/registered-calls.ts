import type { Call } from './calls.ts'

/** A state that is nobody's. */
const STATE = '01890a5d-ac96-774b-bcce-b302099a8057'

/** How the operations on registered letters and inspection files are called. */
export const registeredCalls: Readonly<Record<string, Call>> = {
  'GET /dossiers/{id}/registered-letters': {
    path: (of) => `/api/dossiers/${of.dossierId}/registered-letters`,
    kind: 'names',
  },
  'GET /postal-batches/{id}/sheet': {
    path: (of) => `/api/postal-batches/${of.batchId}/sheet`,
    kind: 'names',
  },
  'POST /postal-batches/{id}/printing': {
    path: (of) => `/api/postal-batches/${of.batchId}/printing`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /postal-batches/{id}/registered-numbers': {
    path: (of) => `/api/postal-batches/${of.batchId}/registered-numbers`,
    body: () => ({ first: 'RK000001479FR' }),
    kind: 'names',
  },
  'POST /registered-states/read': {
    path: () => '/api/registered-states/read',
    body: () => ({ text: 'RK000001479FR distribué le 09/11/2026' }),
    kind: 'open',
    reads: true,
  },
  'POST /registered-states': {
    path: () => '/api/registered-states',
    body: (of) => ({
      fileId: null,
      states: [{ actId: of.actId, state: 'delivered', on: '2026-05-04' }],
    }),
    kind: 'names',
  },
  'POST /registered-states/{id}/withdrawal': {
    path: () => `/api/registered-states/${STATE}/withdrawal`,
    body: () => ({ because: 'Erreur.' }),
    kind: 'names',
  },
  'POST /addresses/faults': {
    path: () => '/api/addresses/faults',
    body: (of) => ({
      dossierId: of.dossierId,
      address: { street: '4 impasse du Four', postCode: '69001', town: 'LYON' },
    }),
    kind: 'names',
    reads: true,
  },
  'POST /dossiers/{id}/electronic-consents': {
    path: (of) => `/api/dossiers/${of.dossierId}/electronic-consents`,
    body: (of) => ({ expectedVersion: 1, givenOn: '2026-05-02', fileId: of.fileId }),
    kind: 'names',
  },
  'POST /electronic-consents/{id}/withdrawal': {
    path: () => `/api/electronic-consents/${STATE}/withdrawal`,
    body: () => ({ because: 'Erreur.' }),
    kind: 'names',
  },
  'GET /registered-provider': { path: () => '/api/registered-provider', kind: 'open' },
  'POST /registered-provider': {
    path: () => '/api/registered-provider',
    body: () => ({ provider: 'ar24', environment: 'sandbox', account: '123' }),
    kind: 'open',
  },
  'POST /registered-provider/keys': {
    path: () => '/api/registered-provider/keys',
    body: () => ({ token: 'jeton', privateKey: 'clé', otpSecret: 'JBSWY3DPEHPK3PXP' }),
    kind: 'open',
  },
  'POST /registered-provider/removal': {
    path: () => '/api/registered-provider/removal',
    body: () => ({}),
    kind: 'open',
  },
  'GET /postal-batches/{id}/batch.pdf': {
    path: (of) => `/api/postal-batches/${of.batchId}/batch.pdf`,
    kind: 'names',
  },
  'GET /inspections': { path: () => '/api/inspections', kind: 'lists' },
  'POST /inspections': {
    path: () => '/api/inspections',
    body: () => ({ from: '2026-05-01', to: '2026-05-04' }),
    kind: 'open',
  },
  'GET /inspections/{id}/file.zip': {
    path: () => `/api/inspections/${STATE}/file.zip`,
    kind: 'names',
  },
}

/** Those that answer bytes. */
export const registeredBytes = [
  'GET /postal-batches/{id}/batch.pdf',
  'GET /inspections/{id}/file.zip',
] as const
