import type { Call } from './calls.ts'

const onDossier =
  (tail: string): Call['path'] =>
  (of) =>
    `/api/dossiers/${of.dossierId}${tail}`

/** How the operations on what is expected are called. */
export const expectedCalls: Readonly<Record<string, Call>> = {
  'GET /dossiers/{id}/expected': { path: onDossier('/expected'), kind: 'names' },
  'POST /dossiers/{id}/plans': {
    path: onDossier('/plans'),
    body: () => ({
      expectedVersion: 1,
      agreedOn: '2026-05-04',
      channel: 'phone',
      instalments: [{ dueOn: '2026-06-05', amountCents: 15_000 }],
      knownToCreditor: true,
    }),
    kind: 'names',
  },
  'POST /plans/preview': {
    path: () => '/api/plans/preview',
    body: () => ({
      totalCents: 100_000,
      share: { count: 3 },
      firstOn: '2026-06-05',
      rhythm: 'month',
    }),
    kind: 'open',
    reads: true,
  },
  'POST /dossiers/{id}/plans/stop': {
    path: onDossier('/plans/stop'),
    body: () => ({
      expectedVersion: 1,
      ground: 'debtor-agreed',
      because: 'Le débiteur y renonce.',
    }),
    kind: 'names',
  },
  'POST /dossiers/{id}/plans/known': {
    path: onDossier('/plans/known'),
    body: () => ({ expectedVersion: 1, on: '2026-05-04' }),
    kind: 'names',
  },
  'GET /expected-terms': { path: () => '/api/expected-terms', kind: 'open' },
  'POST /expected-terms': {
    path: () => '/api/expected-terms',
    body: () => ({ graceWorkingDays: 2, defaultAfterDays: 15 }),
    kind: 'open',
  },
  'POST /alarm-digest': {
    path: () => '/api/alarm-digest',
    body: () => ({ wanted: false, email: 'comptable@agence.example' }),
    kind: 'open',
  },
}
