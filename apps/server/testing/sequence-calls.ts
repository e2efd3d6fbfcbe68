import type { Call } from './calls.ts'
import { sendingsCalls } from './sendings-calls.ts'
import { holdCalls } from './hold-calls.ts'

const onDossier =
  (tail: string): Call['path'] =>
  (of) =>
    `/api/dossiers/${of.dossierId}${tail}`

/** A pause that is nobody's. */
const PAUSE = '/pauses/01890a5d-ac96-774b-bcce-b302099a8057'

/** A simulation that is nobody's. */
const SIMULATION = '/01890a5d-ac96-774b-bcce-b302099a8057'

/** How the operations on the sequence of a dossier, and on what holds it, are called. */
export const sequenceCalls: Readonly<Record<string, Call>> = {
  ...sendingsCalls,
  ...holdCalls,
  'GET /dossiers/{id}/sequence': { path: onDossier('/sequence'), kind: 'names' },
  'GET /scenarios': { path: () => '/api/scenarios', kind: 'lists' },
  'POST /scenarios/check': {
    path: () => '/api/scenarios/check',
    body: (of) => ({ creditorId: of.creditorId, debtorKind: null, steps: [] }),
    kind: 'names',
    reads: true,
  },
  'POST /scenarios': {
    path: () => '/api/scenarios',
    body: (of) => ({ creditorId: of.creditorId, debtorKind: null, steps: [] }),
    kind: 'names',
  },
  'POST /scenarios/{id}/publication': {
    path: () => '/api/scenarios/01890a5d-ac96-774b-bcce-b302099a8057/publication',
    body: () => ({ reason: 'Nouvelle politique.' }),
    kind: 'names',
  },
  'GET /scenarios/{id}/withdrawal': {
    path: () => '/api/scenarios/01890a5d-ac96-774b-bcce-b302099a8057/withdrawal',
    kind: 'names',
  },
  'POST /scenarios/{id}/withdrawal': {
    path: () => '/api/scenarios/01890a5d-ac96-774b-bcce-b302099a8057/withdrawal',
    body: () => ({ reason: 'Essai fini.' }),
    kind: 'names',
  },
  'POST /simulations': {
    path: () => '/api/simulations',
    body: (of) => ({
      creditorId: of.creditorId,
      debtorKind: null,
      steps: [],
      from: '2026-01-01',
      until: '2026-01-31',
    }),
    kind: 'names',
  },
  'GET /simulations': { path: () => '/api/simulations', kind: 'lists' },
  'GET /simulations/{id}': { path: () => `/api/simulations${SIMULATION}`, kind: 'names' },
  'GET /simulations/{id}/lines': {
    path: () => `/api/simulations${SIMULATION}/lines?kind=sent`,
    kind: 'names',
  },
  'GET /postage-prices': { path: () => '/api/postage-prices', kind: 'lists' },
  'POST /postage-prices': {
    path: () => '/api/postage-prices',
    body: () => ({
      kind: 'letter',
      from: '2026-01-01',
      priceCents: 100,
      source: 'Prix inventé pour un essai.',
    }),
    kind: 'open',
  },
  'POST /dossiers/{id}/pauses': {
    path: onDossier('/pauses'),
    body: () => ({ expectedVersion: 1, from: '2026-05-04', until: null, reason: 'Vacances.' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/pauses/{pauseId}/end': {
    path: onDossier(`${PAUSE}/end`),
    body: () => ({ expectedVersion: 1, resumesOn: '2026-05-11', reason: 'Il a répondu.' }),
    kind: 'names',
  },
}
