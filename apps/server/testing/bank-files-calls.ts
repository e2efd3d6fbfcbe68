import { bankStatement } from './bank.ts'
import type { Call } from './calls.ts'
import { textAt } from './read.ts'
import { expectOk, uploaded, type Ready } from './steps.ts'

const mapping = {
  separator: ';',
  titlesRow: 0,
  decimal: ',',
  days: 'day-month-year',
  universalTime: false,
  roles: ['bookedOn', 'label', 'amount'],
  settled: [],
}

/** Files of the bank that a person explains, and lines in another currency. */
export const bankFilesCalls: Readonly<Record<string, Call>> = {
  'POST /bank-statements/{id}/dismissal': {
    path: (of) => `/api/bank-statements/${of.asideStatementId}/dismissal`,
    body: () => ({ because: 'C’est le compte courant du cabinet.' }),
    kind: 'names',
  },
  'POST /bank-statements/{id}/reopening': {
    path: (of) => `/api/bank-statements/${of.asideStatementId}/reopening`,
    body: () => ({ because: 'C’était bien le compte séparé.' }),
    kind: 'names',
  },
  'POST /bank-statements/{id}/taking': {
    path: (of) => `/api/bank-statements/${of.asideStatementId}/taking`,
    body: () => ({ reason: 'La banque a confirmé par écrit.' }),
    kind: 'names',
  },
  'POST /bank-exports/look': {
    path: () => '/api/bank-exports/look',
    body: (of) => ({ fileId: of.fileId }),
    kind: 'names',
    reads: true,
  },
  'POST /bank-exports/preview': {
    path: () => '/api/bank-exports/preview',
    body: (of) => ({
      fileId: of.fileId,
      csv: { mapping, openingCents: null, closingCents: null },
    }),
    kind: 'names',
    reads: true,
  },
  'GET /bank-statements/progress': {
    path: (of) => `/api/bank-statements/progress?fileId=${of.fileId}`,
    kind: 'lists',
  },
  'POST /dossiers/{id}/cash-refusals': {
    path: (of) => `/api/dossiers/${of.dossierId}/cash-refusals`,
    body: () => ({ expectedVersion: 1, amountCents: 5000, on: '2026-05-04' }),
    kind: 'names',
  },
  'GET /cash-lodgings': { path: () => '/api/cash-lodgings', kind: 'lists' },
  'POST /bank-lines/{id}/fee': {
    path: (of) => `/api/bank-lines/${of.bankLineId}/fee`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /bank-lines/{id}/sharing': {
    path: (of) => `/api/bank-lines/${of.bankLineId}/sharing`,
    body: (of) => ({
      paidBy: 'cheque',
      parts: [
        { dossierId: of.dossierId, amountCents: 5000, chequeNumber: '0001234' },
        { dossierId: of.dossierId, amountCents: 7000 },
      ],
    }),
    kind: 'names',
  },
  'POST /bank-lines/{id}/fee/undoing': {
    path: (of) => `/api/bank-lines/${of.bankLineId}/fee/undoing`,
    body: () => ({ because: 'Un chèque revenu impayé.' }),
    kind: 'names',
  },
  'POST /bank-lines/{id}/fee-return': {
    path: (of) => `/api/bank-lines/${of.bankLineId}/fee-return`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /bank-lines/{id}/fee-return/undoing': {
    path: (of) => `/api/bank-lines/${of.bankLineId}/fee-return/undoing`,
    body: () => ({ because: 'C’était un virement.' }),
    kind: 'names',
  },
  'POST /bank-statements/{id}/rereading': {
    path: (of) => `/api/bank-statements/${of.asideStatementId}/rereading`,
    body: () => ({
      csv: { mapping, openingCents: null, closingCents: null },
      because: 'Débit et crédit étaient inversés.',
    }),
    kind: 'names',
  },
  'POST /bank-exports/mapping': {
    path: () => '/api/bank-exports/mapping',
    body: (of) => ({
      fileId: of.fileId,
      csv: { mapping, openingCents: null, closingCents: null },
    }),
    kind: 'names',
  },
  'GET /foreign-bank-lines': { path: () => '/api/foreign-bank-lines', kind: 'lists' },
  'POST /foreign-bank-lines/{id}/settling': {
    path: (of) => `/api/foreign-bank-lines/${of.foreignLineId}/settling`,
    body: () => ({ because: 'Rendu au payeur par la banque.' }),
    kind: 'names',
  },
}

/** A line in another currency, of a statement that waits for it. */
export async function foreignLine(member: Ready): Promise<string> {
  const on = '2026-05-05'
  const xml = bankStatement({
    id: 'DEVISE',
    from: on,
    to: on,
    opening: 0,
    currency: 'USD',
    lines: [{ on, amount: 12_500, payer: 'Example Inc.' }],
  })
  expectOk(
    await member.post('/api/bank-statements', { fileId: await uploaded(member, xml, 'usd.xml') }),
  )
  return textAt(expectOk(await member.get('/api/foreign-bank-lines')), 'rows', 0, 'id')
}
