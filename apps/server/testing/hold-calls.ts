import type { Call } from './calls.ts'

const onDossier =
  (tail: string): Call['path'] =>
  (of) =>
    `/api/dossiers/${of.dossierId}${tail}`

/** An identifier that is nobody's. */
const NOBODY = '01890a5d-ac96-774b-bcce-b302099a8057'

/** How the operations on the holds of a person are called. */
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
  'POST /dossiers/{id}/holds/{holdId}/end': {
    path: onDossier(`/holds/${NOBODY}/end`),
    body: () => ({ expectedVersion: 1, endsOn: '2026-05-04', reason: 'Une autre société.' }),
    kind: 'names',
  },
}
