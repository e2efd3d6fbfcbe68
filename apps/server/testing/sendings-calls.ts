import type { Call } from './calls.ts'

/** A batch that is nobody's. */
const BATCH = '/api/sendings/01890a5d-ac96-774b-bcce-b302099a8057'

/** How the operations on the sendings of a day are called. */
export const sendingsCalls: Readonly<Record<string, Call>> = {
  'GET /sendings': { path: () => '/api/sendings', kind: 'lists' },
  'GET /sendings/wrong': { path: () => '/api/sendings/wrong', kind: 'lists' },
  'GET /sendings/answers': { path: () => '/api/sendings/answers', kind: 'lists' },
  'GET /sendings/rule': { path: () => '/api/sendings/rule', kind: 'open' },
  'POST /sendings/rule': {
    path: () => '/api/sendings/rule',
    body: () => ({
      mode: 'to-confirm',
      stepModes: {},
      mailMinutes: 0,
      letterMinutes: 0,
      bankWorkingDays: null,
      reason: 'Nouvelle politique.',
    }),
    kind: 'open',
  },
  'GET /creditors/{id}/sending-mode': {
    path: (of) => `/api/creditors/${of.creditorId}/sending-mode`,
    kind: 'names',
  },
  'POST /creditors/{id}/sending-mode': {
    path: (of) => `/api/creditors/${of.creditorId}/sending-mode`,
    body: () => ({ mode: 'manual', reason: 'Veut tout lire.' }),
    kind: 'names',
  },
  'POST /sendings': { path: () => '/api/sendings', kind: 'open' },
  'GET /sendings/{id}/letters/{dossierId}': {
    path: (of) => `${BATCH}/letters/${of.dossierId}`,
    kind: 'names',
  },
  'POST /sendings/{id}/confirmation': {
    path: () => `${BATCH}/confirmation`,
    body: () => ({ except: [] }),
    kind: 'names',
  },
  'POST /acts/{id}/taking-back': {
    path: (of) => `/api/acts/${of.actId}/taking-back`,
    kind: 'names',
  },
}
