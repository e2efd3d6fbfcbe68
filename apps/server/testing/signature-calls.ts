import type { Call } from './calls.ts'

/** How the operations on the provider of signatures are called. */
export const signatureCalls: Readonly<Record<string, Call>> = {
  'GET /signature-provider': { path: () => '/api/signature-provider', kind: 'open' },
  'POST /signature-provider': {
    path: () => '/api/signature-provider',
    body: () => ({ provider: 'yousign', environment: 'sandbox', code: 'e-mail' }),
    kind: 'open',
  },
  'POST /signature-provider/keys': {
    path: () => '/api/signature-provider/keys',
    body: () => ({ key: 'a' }),
    kind: 'open',
  },
  'POST /signature-provider/removal': {
    path: () => '/api/signature-provider/removal',
    body: () => ({}),
    kind: 'open',
  },
}
