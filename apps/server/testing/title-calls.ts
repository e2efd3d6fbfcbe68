import type { Call } from './calls.ts'

const NOBODYS = '01890a5d-ac96-774b-bcce-b302099a8057'

const at =
  (tail = ''): Call['path'] =>
  (of) =>
    `/api/dossiers/${of.dossierId}/title-files${tail}`

const onFile = (tail: string): Call['path'] => at(`/${NOBODYS}/${tail}`)
const versioned = (body: object) => () => ({ expectedVersion: 1, ...body })
const nobody = { bornOn: null, bornAt: null, representative: null }

/** How the operations on ways to a title, and the files prepared for them, are called. */
export const titleCalls: Readonly<Record<string, Call>> = {
  'GET /dossiers/{id}/title-files': { path: at(), kind: 'names' },
  'POST /dossiers/{id}/title-files': {
    path: at(),
    body: versioned({
      deed: { kind: 'plan', id: NOBODYS },
      route: 'notarial-deed',
      creditor: nobody,
      debtor: nobody,
      exhibitIds: [],
    }),
    kind: 'names',
  },
  'POST /dossiers/{id}/title-files/{fileId}/handover': {
    path: onFile('handover'),
    body: versioned({ office: 'Maître Hélène Fictive, notaire', on: '2026-05-04' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/title-files/{fileId}/title': {
    path: onFile('title'),
    body: (of) => ({
      expectedVersion: 1,
      on: '2026-05-04',
      kind: 'notarial-deed',
      exhibitId: of.exhibitId,
    }),
    kind: 'names',
  },
  'POST /dossiers/{id}/title-files/{fileId}/refusal': {
    path: onFile('refusal'),
    body: versioned({ on: '2026-05-04', reason: 'Le débiteur ne vient pas.', exhibitId: null }),
    kind: 'names',
  },
  'POST /dossiers/{id}/title-files/{fileId}/giving-up': {
    path: onFile('giving-up'),
    body: versioned({ reason: 'Le débiteur a payé.' }),
    kind: 'names',
  },
  'GET /title-files/{id}/file.zip': {
    path: () => `/api/title-files/${NOBODYS}/file.zip`,
    kind: 'names',
  },
  'GET /title-files/{id}/page.pdf': {
    path: () => `/api/title-files/${NOBODYS}/page.pdf`,
    kind: 'names',
  },
}

/** Those of them that give bytes. */
export const titleBytes = [
  'GET /title-files/{id}/file.zip',
  'GET /title-files/{id}/page.pdf',
] as const
