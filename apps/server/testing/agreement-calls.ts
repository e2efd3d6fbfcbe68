import type { Call } from './calls.ts'
import { reviewBytes, reviewCalls } from './review-calls.ts'
import { titleBytes, titleCalls } from './title-calls.ts'

const onDossier =
  (tail: string): Call['path'] =>
  (of) =>
    `/api/dossiers/${of.dossierId}${tail}`

/** An offer that is nobody's: what is asked of it says 404 first of its dossier. */
const OFFER = '/plan-offers/01890a5d-ac96-774b-bcce-b302099a8057'

const terms = {
  share: { kind: 'count', count: 3, firstOn: '2026-06-05', rhythm: 'month' },
  interest: 'frozen',
  discountCents: 0,
  accelerationDays: null,
  guarantee: null,
  signature: 'paper',
  answerBy: '2026-05-30',
  decision: null,
}

const deed = {
  debtorBirth: null,
  creditorBirth: null,
  dueOn: null,
  rateHundredths: null,
  loan: null,
}

/** How the operations on agreements are called. */
export const agreementCalls: Readonly<Record<string, Call>> = {
  ...titleCalls,
  ...reviewCalls,
  'GET /dossiers/{id}/agreements': { path: onDossier('/agreements'), kind: 'names' },
  'POST /dossiers/{id}/plan-offers/preview': {
    path: onDossier('/plan-offers/preview'),
    body: () => terms,
    kind: 'names',
    reads: true,
  },
  'POST /dossiers/{id}/plan-offers': {
    path: onDossier('/plan-offers'),
    body: () => ({ ...terms, expectedVersion: 1, budget: null, textSha256: 'ab'.repeat(32) }),
    kind: 'names',
  },
  'POST /dossiers/{id}/plan-offers/{offerId}/withdrawal': {
    path: onDossier(`${OFFER}/withdrawal`),
    body: () => ({ expectedVersion: 1, because: 'Erreur de date.' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/plan-offers/{offerId}/registered-letter': {
    path: onDossier(`${OFFER}/registered-letter`),
    body: () => ({ expectedVersion: 1 }),
    kind: 'names',
  },
  'POST /dossiers/{id}/plan-offers/{offerId}/paper-signature': {
    path: onDossier(`${OFFER}/paper-signature`),
    body: (of) => ({ expectedVersion: 1, on: '2026-05-04', exhibitId: of.exhibitId }),
    kind: 'names',
  },
  'POST /dossiers/{id}/acknowledgments/preview': {
    path: onDossier('/acknowledgments/preview'),
    body: () => deed,
    kind: 'names',
    reads: true,
  },
  'POST /dossiers/{id}/acknowledgments/letter': {
    path: onDossier('/acknowledgments/letter'),
    body: () => ({ ...deed, expectedVersion: 1, textSha256: 'ab'.repeat(32) }),
    kind: 'names',
  },
  'POST /dossiers/{id}/acknowledgments': {
    path: onDossier('/acknowledgments'),
    body: (of) => ({
      expectedVersion: 1,
      exhibitId: of.exhibitId,
      kind: 'private-deed',
      signedByDebtor: true,
      amountInFiguresCents: 200_000,
      amountInWordsText: 'deux mille euros',
      mentionBy: 'debtor',
      debtorIs: 'other',
      loan: false,
      date: '2026-05-04',
      dueOn: null,
      partiesNamed: true,
    }),
    kind: 'names',
  },
  'GET /plan-offers/{id}/document.pdf': {
    path: () => '/api/plan-offers/01890a5d-ac96-774b-bcce-b302099a8057/document.pdf',
    kind: 'names',
  },
  'POST /creditors/{id}/mediator': {
    path: (of) => `/api/creditors/${of.creditorId}/mediator`,
    body: () => ({ named: null, saidBy: 'Mme Aubry', saidOn: '2026-05-04' }),
    kind: 'names',
  },
  'GET /creditors/{id}/plan-limits': {
    path: (of) => `/api/creditors/${of.creditorId}/plan-limits`,
    kind: 'names',
  },
  'POST /creditors/{id}/plan-limits': {
    path: (of) => `/api/creditors/${of.creditorId}/plan-limits`,
    body: () => ({
      mostMonths: 12,
      leastInstalmentCents: null,
      mostGivenUpHundredths: null,
      beyond: 'ask',
      decidedBy: 'Gérante',
      decidedOn: '2026-05-04',
    }),
    kind: 'names',
  },
}

/** Those of them that give bytes. */
export const agreementBytes = [
  'GET /plan-offers/{id}/document.pdf',
  ...titleBytes,
  ...reviewBytes,
] as const
