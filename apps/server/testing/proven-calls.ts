import type { Call } from './calls.ts'

const onProof =
  (tail: string): Call['path'] =>
  (of) =>
    `/api/separate-account/proofs/${of.proofId}${tail}`

/** The proven days of the separate account. */
export const provenCalls: Readonly<Record<string, Call>> = {
  'GET /separate-account/today': { path: () => '/api/separate-account/today', kind: 'lists' },
  'GET /separate-account/proofs': { path: () => '/api/separate-account/proofs', kind: 'lists' },
  'GET /separate-account/proofs/{id}/creditors': { path: onProof('/creditors'), kind: 'names' },
  'POST /separate-account/proofs': { path: () => '/api/separate-account/proofs', kind: 'open' },
  'POST /separate-account/proofs/{id}/sign': {
    path: onProof('/sign'),
    body: () => ({ root: 'a'.repeat(64) }),
    kind: 'names',
  },
  'GET /separate-account/proofs/{id}/published.json': {
    path: onProof('/published.json'),
    kind: 'names',
  },
  'GET /separate-account/proofs/{id}/published.tsr': {
    path: onProof('/published.tsr'),
    kind: 'names',
  },
  'GET /separate-account/proofs/{id}/reconciliation.json': {
    path: onProof('/reconciliation.json'),
    kind: 'names',
  },
  'GET /separate-account/proofs/{id}/reconciliation.html': {
    path: onProof('/reconciliation.html'),
    kind: 'names',
  },
  'GET /creditors/{id}/account-proof.html': {
    path: (of) => `/api/creditors/${of.creditorId}/account-proof.html`,
    kind: 'names',
  },
  'GET /creditors/{id}/account-proof.json': {
    path: (of) => `/api/creditors/${of.creditorId}/account-proof.json`,
    kind: 'names',
  },
}

/** Those of them that answer bytes. */
export const provenBytes = Object.keys(provenCalls).filter((name) =>
  /\.(?:html|json|tsr)$/.test(name),
)
