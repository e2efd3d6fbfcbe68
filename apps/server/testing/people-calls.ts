import type { Call } from './calls.ts'

/** Operations on members and invitations. */
export const memberCalls: Readonly<Record<string, Call>> = {
  'POST /members/invitations': {
    path: () => '/api/members/invitations',
    body: () => ({
      name: 'Paul Aubert',
      email: `paul.${crypto.randomUUID()}@brevault.example`,
      role: 'officer',
    }),
    kind: 'open',
  },
  'POST /members/invitations/{id}/revocation': {
    path: (of) => `/api/members/invitations/${of.invitationId}/revocation`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /members/{userId}/role': {
    path: (of) => `/api/members/${of.memberId}/role`,
    body: () => ({ role: 'accountant' }),
    kind: 'names',
  },
  'POST /members/{userId}/suspension': {
    path: (of) => `/api/members/${of.memberId}/suspension`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /members/{userId}/reinstatement': {
    path: (of) => `/api/members/${of.memberId}/reinstatement`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /members/{userId}/removal': {
    path: (of) => `/api/members/${of.memberId}/removal`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /invitations/read': {
    path: () => '/api/invitations/read',
    body: () => ({ token: 'un-jeton-qui-ne-sert-pas' }),
    kind: 'open',
    reads: true,
  },
  'POST /invitations/accept': {
    path: () => '/api/invitations/accept',
    body: () => ({ token: 'un-jeton-qui-ne-sert-pas', password: null }),
    kind: 'open',
  },
}

/** Operations on the rates that people add. */
export const rateCalls: Readonly<Record<string, Call>> = {
  'POST /rates': {
    path: () => '/api/rates',
    body: () => ({
      series: 'ecb',
      halfYear: '2027-S1',
      ecbHundredths: 215,
      source: 'Banque de France',
      reference: 'https://exemple.example/taux',
    }),
    kind: 'open',
  },
  'POST /rates/{id}/confirmation': {
    path: (of) => `/api/rates/${of.rateId}/confirmation`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /rates/{id}/refusal': {
    path: (of) => `/api/rates/${of.rateId}/refusal`,
    body: () => ({ because: 'Colonnes inversées.' }),
    kind: 'names',
  },
  'POST /rates/{id}/withdrawal': {
    path: (of) => `/api/rates/${of.rateId}/withdrawal`,
    body: () => ({ because: 'Lu sur le mauvais arrêté.' }),
    kind: 'names',
  },
}
