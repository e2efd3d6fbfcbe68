import type { Call } from './calls.ts'

const at =
  (tail = ''): Call['path'] =>
  (of) =>
    `/api/dossiers/${of.dossierId}/constat${tail}`

const versioned = (body: object) => () => ({ expectedVersion: 1, ...body })

const office = {
  name: 'Maître Hélène Fictive',
  street: '7 rue Imaginaire',
  postCode: '69001',
  town: 'Lyon',
}

/** The writes of the constat of a dossier. */
export const constatCalls: Readonly<Record<string, Call>> = {
  'POST /dossiers/{id}/constat': {
    path: at(),
    body: versioned({
      office,
      presentedBy: null,
      seenAt: null,
      decidedBy: 'creditor',
      messageIds: ['01890a5d-ac96-774b-bcce-b302099a8057'],
    }),
    kind: 'names',
  },
  'POST /dossiers/{id}/constat/appointment': {
    path: at('/appointment'),
    body: versioned({ on: '2026-05-12', hour: '10:30', place: null }),
    kind: 'names',
  },
  'POST /dossiers/{id}/constat/cost': {
    path: at('/cost'),
    body: versioned({ estimatedCents: 30_000, actualCents: null }),
    kind: 'names',
  },
  'POST /dossiers/{id}/constat/report': {
    path: at('/report'),
    body: (of) => ({ expectedVersion: 1, exhibitId: of.exhibitId, drawnUpOn: '2026-05-04' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/constat/giving-up': {
    path: at('/giving-up'),
    body: versioned({ reason: 'Le débiteur a payé.' }),
    kind: 'names',
  },
}
