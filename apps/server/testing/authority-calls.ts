import type { Call } from './calls.ts'

/** Operations on the time-stamp authority of an organisation. */
export const authorityCalls: Readonly<Record<string, Call>> = {
  'GET /timestamp-authority': { path: () => '/api/timestamp-authority', kind: 'open' },
  'POST /timestamp-authority': {
    path: () => '/api/timestamp-authority',
    body: () => ({ url: null, rootsPem: null }),
    kind: 'open',
  },
  'POST /timestamp-authority/trial': {
    path: () => '/api/timestamp-authority/trial',
    body: () => ({ url: null, rootsPem: null }),
    kind: 'open',
  },
}
