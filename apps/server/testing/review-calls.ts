import type { Call } from './calls.ts'

const NOBODYS = '01890a5d-ac96-774b-bcce-b302099a8057'

const at =
  (tail = ''): Call['path'] =>
  (of) =>
    `/api/dossiers/${of.dossierId}/draft-reviews${tail}`

const onReview = (tail: string): Call['path'] => at(`/${NOBODYS}/${tail}`)
const versioned = (body: object) => () => ({ expectedVersion: 1, ...body })

/** How the operations on reviews of drafts are called. */
export const reviewCalls: Readonly<Record<string, Call>> = {
  'GET /dossiers/{id}/draft-reviews': { path: at(), kind: 'names' },
  'POST /dossiers/{id}/draft-reviews': {
    path: at(),
    body: versioned({
      draft: {
        kind: 'acknowledgment-of-debt',
        terms: {
          debtorBirth: null,
          creditorBirth: null,
          dueOn: null,
          rateHundredths: null,
          loan: null,
        },
      },
      textSha256: 'ab'.repeat(32),
      reader: { name: 'Maître Ysé Fictive', quality: 'lawyer', office: 'barreau de Nantes' },
      exhibitIds: [],
    }),
    kind: 'names',
  },
  'POST /dossiers/{id}/draft-reviews/{reviewId}/sending': {
    path: onReview('sending'),
    body: versioned({ channel: 'e-mail', on: '2026-05-04' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/draft-reviews/{reviewId}/return': {
    path: onReview('return'),
    body: (of) => ({
      expectedVersion: 1,
      on: '2026-05-04',
      outcome: 'approved',
      note: '',
      exhibitId: of.exhibitId,
    }),
    kind: 'names',
  },
  'POST /dossiers/{id}/draft-reviews/{reviewId}/withdrawal': {
    path: onReview('withdrawal'),
    body: versioned({ reason: 'Le relecteur ne répond pas.' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/draft-reviews/{reviewId}/offer': {
    path: onReview('offer'),
    body: versioned({}),
    kind: 'names',
  },
  'GET /draft-reviews/{id}/file.zip': {
    path: () => `/api/draft-reviews/${NOBODYS}/file.zip`,
    kind: 'names',
  },
  'GET /draft-reviews/{id}/page.pdf': {
    path: () => `/api/draft-reviews/${NOBODYS}/page.pdf`,
    kind: 'names',
  },
}

/** Those of them that give bytes. */
export const reviewBytes = [
  'GET /draft-reviews/{id}/file.zip',
  'GET /draft-reviews/{id}/page.pdf',
] as const
