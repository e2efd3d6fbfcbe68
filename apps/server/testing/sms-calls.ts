import type { Call } from './calls.ts'

/** How the operations on SMS are called. */
export const smsCalls: Readonly<Record<string, Call>> = {
  'POST /dossiers/{id}/sms/compose': {
    path: (of) => `/api/dossiers/${of.dossierId}/sms/compose`,
    body: () => ({ text: null }),
    kind: 'names',
    reads: true,
  },
  'POST /dossiers/{id}/sms': {
    path: (of) => `/api/dossiers/${of.dossierId}/sms`,
    body: () => ({ expectedVersion: 1, text: null, textSha256: 'a'.repeat(64) }),
    kind: 'names',
  },
  'POST /dossiers/{id}/sms/stop-lifting': {
    path: (of) => `/api/dossiers/${of.dossierId}/sms/stop-lifting`,
    body: () => ({ because: 'Il redemande des SMS.' }),
    kind: 'names',
  },
  'GET /sms-provider': { path: () => '/api/sms-provider', kind: 'open' },
  'POST /sms-provider': {
    path: () => '/api/sms-provider',
    body: () => ({ provider: 'ovh', account: 'sms-ab12345-1' }),
    kind: 'open',
  },
  'POST /sms-provider/keys': {
    path: () => '/api/sms-provider/keys',
    body: () => ({ applicationKey: 'a', applicationSecret: 'b', consumerKey: 'c' }),
    kind: 'open',
  },
  'POST /sms-provider/removal': {
    path: () => '/api/sms-provider/removal',
    body: () => ({}),
    kind: 'open',
  },
}
