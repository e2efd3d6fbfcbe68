import type { Call } from './calls.ts'

const blank = {
  creditorId: null,
  debtor: {
    kind: null,
    trade: 'unknown',
    civility: 'none',
    name: '',
    tradeName: '',
    siren: '',
    email: '',
    phone: '',
    address: { line2: '', line3: '', street: '', postCode: '', town: '' },
  },
  nature: null,
  title: '',
  limitationStartsOn: null,
  contractRateHundredths: null,
  items: [],
  creditNotes: [],
}

/** The operations of claims that come in by file. */
export const intakeCalls: Readonly<Record<string, Call>> = {
  'POST /imports': {
    path: () => '/api/imports',
    body: ({ creditorId, fileId }) => ({ creditorId, fileId }),
    kind: 'names',
  },
  'POST /imports/{id}/run': {
    path: (of) => `/api/imports/${of.importId}/run`,
    body: () => ({
      mapping: {
        debtorName: 0,
        street: 1,
        postCode: 2,
        town: 3,
        invoiceNumber: 4,
        issuedOn: 5,
        dueOn: 6,
        amount: 7,
      },
      defaultDebtorKind: 'professional',
      defaultNature: 'invoice',
    }),
    kind: 'names',
  },
  'GET /claim-drafts': { path: () => '/api/claim-drafts', kind: 'lists' },
  'GET /claim-drafts/{id}': { path: (of) => `/api/claim-drafts/${of.draftId}`, kind: 'names' },
  'PUT /claim-drafts/{id}': {
    path: (of) => `/api/claim-drafts/${of.draftId}`,
    body: () => ({ version: 1, form: blank, answers: [] }),
    kind: 'names',
  },
  'POST /claim-drafts/{id}/discard': {
    path: (of) => `/api/claim-drafts/${of.draftId}/discard`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /claim-drafts/{id}/reduction': {
    path: (of) => `/api/claim-drafts/${of.draftId}/reduction`,
    body: (of) => ({ dossierId: of.dossierId, expectedVersion: 1 }),
    kind: 'names',
  },
  'GET /ledger-files/{id}': {
    path: (of) => `/api/ledger-files/${of.ledgerFileId}`,
    kind: 'names',
  },
  'POST /ledger-files/{id}/drafts': {
    path: (of) => `/api/ledger-files/${of.ledgerFileId}/drafts`,
    body: (of) => ({
      creditorId: of.creditorId,
      debtorKind: 'professional',
      nature: 'invoice',
      termDays: 30,
      items: [{ customer: 'CFORGE', account: '411000', piece: 'F25-003' }],
    }),
    kind: 'names',
  },
  'GET /dossiers/{id}/invoice-statuses': {
    path: (of) => `/api/dossiers/${of.dossierId}/invoice-statuses`,
    kind: 'names',
  },
  'POST /invoice-statuses/{id}/decision': {
    path: (of) => `/api/invoice-statuses/${of.invoiceStatusId}/decision`,
    body: () => ({ expectedVersion: 1, decision: 'set-aside', reason: 'Autre facture.' }),
    kind: 'names',
  },
  'POST /dropped-files': {
    path: () => '/api/dropped-files',
    body: (of) => ({ fileId: of.fileId }),
    kind: 'names',
  },
}
