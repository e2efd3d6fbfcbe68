import { convention, creditor, deposit, firstOrganisation, standing } from './facts.ts'
import type { Everything } from './everything.ts'
import { constatCalls } from './constat-calls.ts'
import { agreementBytes, agreementCalls } from './agreement-calls.ts'
import { authorityCalls } from './authority-calls.ts'
import { bankFilesCalls } from './bank-files-calls.ts'
import { directDebitCalls } from './direct-debit-calls.ts'
import { expectedCalls } from './expected-calls.ts'
import { ownOrdersCalls } from './own-orders-calls.ts'
import { payOverCalls } from './pay-over-calls.ts'
import { provenBytes, provenCalls } from './proven-calls.ts'
import { costCalls } from './cost-calls.ts'
import { remissionCalls } from './remission-calls.ts'
import { inboundCalls } from './inbound-calls.ts'
import { templateCalls } from './template-calls.ts'
import { registeredBytes, registeredCalls } from './registered-calls.ts'
import { signatureCalls } from './signature-calls.ts'
import { smsCalls } from './sms-calls.ts'
import { sequenceCalls } from './sequence-calls.ts'
import { intakeCalls } from './intake-calls.ts'
import { memberCalls, rateCalls } from './people-calls.ts'

/** How an operation is called with the identifiers of one organisation. */
export type Call = {
  readonly path: (of: Everything) => string
  readonly body?: (of: Everything) => object
  /**
   * `names`: it names rows, and says 404 to whoever does not own them. `lists`: it shows what the
   * caller owns. `open`: it needs no organisation, or changes the caller's own.
   */
  readonly kind: 'names' | 'lists' | 'open'
  /** True for what is asked by POST and writes nothing. */
  readonly reads?: true
}

const onDossier = (tail: string) => (of: Everything) => `/api/dossiers/${of.dossierId}${tail}`
const versioned = (body: object) => () => ({ expectedVersion: 1, ...body })
const letter = { letter: 'first-reminder', channel: 'letter', edits: {} }

/** Every operation of the API by its method and path; the last ones answer or take bytes. */
export const calls: Readonly<Record<string, Call>> = {
  'GET /day': { path: () => '/api/day', kind: 'lists' },
  'GET /search': { path: () => '/api/search?q=Garage', kind: 'lists' },
  'GET /dossiers': { path: () => '/api/dossiers', kind: 'lists' },
  'GET /creditors': { path: () => '/api/creditors', kind: 'lists' },
  'GET /acts': { path: (of) => `/api/acts?dossierId=${of.dossierId}`, kind: 'lists' },
  'GET /acts/{id}': { path: (of) => `/api/acts/${of.actId}`, kind: 'names' },
  'GET /postal-batches': { path: () => '/api/postal-batches', kind: 'lists' },
  'GET /bank-lines': { path: () => '/api/bank-lines', kind: 'lists' },
  'GET /bank-statements/aside': { path: () => '/api/bank-statements/aside', kind: 'lists' },
  'GET /receipts': { path: (of) => `/api/receipts?dossierId=${of.dossierId}`, kind: 'lists' },
  'GET /pay-overs': { path: () => '/api/pay-overs', kind: 'lists' },
  'GET /commissions': { path: () => '/api/commissions', kind: 'lists' },
  'GET /commissions/summary': { path: () => '/api/commissions/summary', kind: 'lists' },
  'GET /books/balance': {
    path: () => '/api/books/balance?from=2026-01-01&to=2026-12-31',
    kind: 'lists',
  },
  'GET /books/accounts/{account}': {
    path: () => '/api/books/accounts/512100?from=2026-01-01&to=2026-12-31',
    kind: 'lists',
  },
  'GET /books/entry': {
    path: (of) => `/api/books/entry?id=${of.bankLineId}%3Ain%3AC`,
    kind: 'names',
  },
  'GET /books/months': { path: () => '/api/books/months', kind: 'lists' },
  'POST /books/given': {
    path: () => '/api/books/given',
    body: () => ({ month: '2026-05', span: 'year-to-date', siren: '123456782' }),
    kind: 'open',
  },
  'GET /separate-account': { path: () => '/api/separate-account', kind: 'lists' },
  'GET /portfolio': { path: () => '/api/portfolio', kind: 'lists' },
  'GET /portfolio/claims': { path: () => '/api/portfolio/claims?span=expired', kind: 'lists' },
  'GET /portfolio.csv': { path: () => '/api/portfolio.csv', kind: 'lists' },
  'GET /journal': { path: (of) => `/api/journal?subjectId=${of.dossierId}`, kind: 'lists' },
  'GET /journal/sealing': { path: () => '/api/journal/sealing', kind: 'lists' },
  'GET /journal/checkpoints.txt': { path: () => '/api/journal/checkpoints.txt', kind: 'lists' },
  'GET /journal/key.pem': { path: () => '/api/journal/key.pem', kind: 'lists' },
  'GET /journal/{id}/proof.zip': {
    path: (of) => `/api/journal/${of.entryId}/proof.zip`,
    kind: 'names',
  },
  'GET /members': { path: () => '/api/members', kind: 'lists' },
  'GET /rates': { path: () => '/api/rates', kind: 'lists' },
  'GET /rates/missing': { path: () => '/api/rates/missing', kind: 'lists' },
  'GET /session': { path: () => '/api/session', kind: 'open' },

  'GET /dossiers/{id}': { path: onDossier(''), kind: 'names' },
  'GET /dossiers/{id}/assessment': {
    path: onDossier('/assessment?asOf=2026-05-04'),
    kind: 'names',
  },
  'GET /dossiers/{id}/law': { path: onDossier('/law?asOf=2026-05-04'), kind: 'names' },
  'GET /dossiers/{id}/grounds': { path: onDossier('/grounds?asOf=2026-05-04'), kind: 'names' },
  'GET /dossiers/{id}/statement.pdf': { path: onDossier('/statement.pdf'), kind: 'names' },
  'GET /dossiers/{id}/statement.xlsx': { path: onDossier('/statement.xlsx'), kind: 'names' },
  'GET /dossiers/{id}/statement.csv': { path: onDossier('/statement.csv'), kind: 'names' },
  'GET /dossiers/{id}/constat': { path: onDossier('/constat'), kind: 'names' },
  'GET /dossiers/{id}/constat/letter.pdf': {
    path: onDossier('/constat/letter.pdf'),
    kind: 'names',
  },
  'GET /dossiers/{id}/constat/form.pdf': { path: onDossier('/constat/form.pdf'), kind: 'names' },
  'GET /dossiers/{id}/timeline': { path: onDossier('/timeline'), kind: 'names' },
  'GET /dossiers/{id}/bundles': { path: onDossier('/bundles'), kind: 'names' },
  'GET /dossiers/{id}/bundles/{bundleId}/messages': {
    path: onDossier('/bundles/01890a5d-ac96-774b-bcce-b302099a8057/messages'),
    kind: 'names',
  },
  'GET /creditors/{id}': { path: (of) => `/api/creditors/${of.creditorId}`, kind: 'names' },
  'GET /imports/{id}': { path: (of) => `/api/imports/${of.importId}`, kind: 'names' },
  'GET /imports/{id}/lines': { path: (of) => `/api/imports/${of.importId}/lines`, kind: 'names' },
  'GET /exhibits/{id}': { path: (of) => `/api/exhibits/${of.exhibitId}`, kind: 'names' },
  'GET /exhibits/{id}/authors': {
    path: (of) => `/api/exhibits/${of.exhibitId}/authors`,
    kind: 'names',
  },
  'GET /exhibits/{id}/messages': {
    path: (of) => `/api/exhibits/${of.exhibitId}/messages`,
    kind: 'names',
  },

  'POST /first-run/organisation': {
    path: () => '/api/first-run/organisation',
    body: () => firstOrganisation(),
    kind: 'open',
  },
  'POST /first-run/demo': { path: () => '/api/first-run/demo', body: () => ({}), kind: 'open' },
  'POST /demo/remove': { path: () => '/api/demo/remove', body: () => ({}), kind: 'open' },
  'PUT /organisation/standing': {
    path: () => '/api/organisation/standing',
    body: () => standing(),
    kind: 'open',
  },
  ...memberCalls,
  ...rateCalls,
  'POST /creditors': { path: () => '/api/creditors', body: () => creditor(), kind: 'open' },
  'POST /creditors/{id}/fee-example': {
    path: (of) => `/api/creditors/${of.creditorId}/fee-example`,
    body: () => ({
      commissionRateHundredths: 1000,
      minimumCommissionCents: null,
      retentionAllowed: true,
    }),
    kind: 'names',
    reads: true,
  },
  'POST /creditors/{id}/conventions': {
    path: (of) => `/api/creditors/${of.creditorId}/conventions`,
    body: () => convention(),
    kind: 'names',
  },
  'POST /dossiers': {
    path: () => '/api/dossiers',
    body: (of) => deposit(of.creditorId),
    kind: 'names',
  },
  'POST /dossiers/{id}/notes': {
    path: onDossier('/notes'),
    body: versioned({ text: 'Rappeler jeudi.' }),
    kind: 'names',
  },
  'GET /dossiers/{id}/calls': { path: onDossier('/calls'), kind: 'names' },
  'POST /dossiers/{id}/calls': {
    path: onDossier('/calls'),
    body: versioned({ outcome: 'no-answer', identity: 'not-verified' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/promises': {
    path: onDossier('/promises'),
    body: versioned({
      amountCents: 1000,
      dueOn: '2026-06-01',
      madeOn: '2026-05-04',
      channel: 'phone',
    }),
    kind: 'names',
  },
  'POST /dossiers/{id}/disputes': {
    path: onDossier('/disputes'),
    body: versioned({ reason: 'La pose est ratée.', on: '2026-05-04' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/limitation-events': {
    path: onDossier('/limitation-events'),
    body: versioned({ kind: 'negotiation', on: '2026-05-04' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/limitation-events/{eventId}/withdrawal': {
    path: (of) => `/api/dossiers/${of.dossierId}/limitation-events/${of.eventId}/withdrawal`,
    body: versioned({ because: 'Ce n’était qu’un appel.' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/disputes/{disputeId}/seriousness': {
    path: (of) => `/api/dossiers/${of.dossierId}/disputes/${of.disputeId}/seriousness`,
    body: versioned({ isSerious: false }),
    kind: 'names',
  },
  'POST /dossiers/{id}/trade': {
    path: onDossier('/trade'),
    body: () => ({ party: 'creditor', trade: 'artisan' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/exhibits/{exhibitId}/description': {
    path: (of) => `/api/dossiers/${of.dossierId}/exhibits/${of.exhibitId}/description`,
    body: versioned({
      kind: 'sms',
      from: 'debtor',
      signature: 'none',
      states: 'debt-and-amount',
      amountInFiguresCents: null,
      amountInWordsCents: null,
    }),
    kind: 'names',
  },
  'POST /dossiers/{id}/payments': {
    path: onDossier('/payments'),
    body: versioned({ amountCents: 1000, receivedOn: '2026-05-04', method: 'cheque' }),
    kind: 'names',
  },
  'POST /dossiers/{id}/payments/preview': {
    path: onDossier('/payments/preview'),
    body: () => ({ amountCents: 1000, receivedOn: '2026-05-04' }),
    kind: 'names',
    reads: true,
  },
  'POST /dossiers/{id}/letters/compose': {
    path: onDossier('/letters/compose'),
    body: () => letter,
    kind: 'names',
    reads: true,
  },
  'POST /dossiers/{id}/letters': {
    path: onDossier('/letters'),
    body: versioned({ ...letter, textSha256: 'a'.repeat(64) }),
    kind: 'names',
  },
  ...constatCalls,
  ...payOverCalls,
  ...directDebitCalls,
  ...ownOrdersCalls,
  ...expectedCalls,
  ...remissionCalls,
  ...costCalls,
  ...agreementCalls,
  ...sequenceCalls,
  ...registeredCalls,
  ...signatureCalls,
  ...smsCalls,
  ...templateCalls,
  ...inboundCalls,
  ...intakeCalls,
  ...provenCalls,
  ...authorityCalls,
  'POST /bundles/{id}/renewals': {
    path: (of) => `/api/bundles/${of.bundleId}/renewals`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /bundles/{id}/containers': {
    path: (of) => `/api/bundles/${of.bundleId}/containers`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /dossiers/{id}/bundles': { path: onDossier('/bundles'), body: () => ({}), kind: 'names' },
  'POST /dossiers/{id}/bundles/{bundleId}/copies': {
    path: onDossier('/bundles/01890a5d-ac96-774b-bcce-b302099a8057/copies'),
    body: () => ({ shown: '1', reason: null }),
    kind: 'names',
  },
  'POST /dossiers/{id}/exhibits': {
    path: onDossier('/exhibits'),
    body: (of) => ({
      expectedVersion: 1,
      fileId: of.fileId,
      kind: 'other',
      deviceSha256: null,
      owners: [],
    }),
    kind: 'names',
  },
  'POST /exhibits/{id}/readings': {
    path: (of) => `/api/exhibits/${of.exhibitId}/readings`,
    body: versioned({}),
    kind: 'names',
  },
  'POST /exhibits/{id}/authors/{print}': {
    path: (of) => `/api/exhibits/${of.exhibitId}/authors/${'a'.repeat(64)}`,
    body: versioned({ sent: false, side: 'other', restsOn: null, reason: null }),
    kind: 'names',
  },
  'POST /findings/{id}/decision': {
    path: (of) => `/api/findings/${of.findingId}/decision`,
    body: versioned({
      decision: 'set-aside',
      amountCents: null,
      dueOn: null,
      reason: 'Autre dette.',
    }),
    kind: 'names',
  },
  ...bankFilesCalls,
  'POST /bank-statements': {
    path: () => '/api/bank-statements',
    body: (of) => ({ fileId: of.statementFileId }),
    kind: 'names',
  },
  'POST /bank-lines/{id}/match': {
    path: (of) => `/api/bank-lines/${of.bankLineId}/match`,
    body: (of) => ({ dossierId: of.dossierId }),
    kind: 'names',
  },
  'GET /bank-lines/{id}/returnable': {
    path: (of) => `/api/bank-lines/${of.bankLineId}/returnable`,
    kind: 'names',
  },
  'POST /bank-lines/{id}/return': {
    path: (of) => `/api/bank-lines/${of.bankLineId}/return`,
    body: (of) => ({ paymentId: of.dossierId }),
    kind: 'names',
  },
  'POST /commission-invoices': {
    path: () => '/api/commission-invoices',
    body: () => ({}),
    kind: 'open',
  },
  'POST /commission-invoices/{id}/sending': {
    path: (of) => `/api/commission-invoices/${of.invoiceId}/sending`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /commissions/{id}/paid': {
    path: (of) => `/api/commissions/${of.commissionId}/paid`,
    body: () => ({ paidOn: '2026-05-04' }),
    kind: 'names',
  },
  'POST /acts/{id}/registered-number': {
    path: (of) => `/api/acts/${of.actId}/registered-number`,
    body: () => ({ number: 'RR 473 124 829 FR' }),
    kind: 'names',
  },
  'POST /acts/{id}/resolve': {
    path: (of) => `/api/acts/${of.actId}/resolve`,
    body: () => ({ happened: true, reason: 'La preuve de dépôt est là.' }),
    kind: 'names',
  },
  'POST /acts/{id}/retry': {
    path: (of) => `/api/acts/${of.actId}/retry`,
    body: () => ({}),
    kind: 'names',
  },
  'POST /postal-batches/{id}/posted': {
    path: (of) => `/api/postal-batches/${of.batchId}/posted`,
    body: () => ({ on: '2026-05-04' }),
    kind: 'names',
  },

  'GET /files/{id}': { path: (of) => `/api/files/${of.fileId}`, kind: 'names' },
  'GET /acts/{id}/pdf': { path: (of) => `/api/acts/${of.actId}/pdf`, kind: 'names' },
  'GET /commission-invoices/{id}/pdf': {
    path: (of) => `/api/commission-invoices/${of.invoiceId}/pdf`,
    kind: 'names',
  },
  'GET /receipts/{id}/pdf': { path: (of) => `/api/receipts/${of.receiptId}/pdf`, kind: 'names' },
  'GET /postal-batches/{id}/letters': {
    path: (of) => `/api/postal-batches/${of.batchId}/letters`,
    kind: 'names',
  },
  'POST /dossiers/{id}/letters/preview': {
    path: onDossier('/letters/preview'),
    body: () => letter,
    kind: 'names',
    reads: true,
  },
}

/** Operations of bytes, which the description of the API does not hold. */
export const callsOfBytes = [
  'GET /files/{id}',
  'GET /acts/{id}/pdf',
  'GET /commission-invoices/{id}/pdf',
  'GET /receipts/{id}/pdf',
  'GET /dossiers/{id}/statement.pdf',
  'GET /dossiers/{id}/statement.xlsx',
  'GET /dossiers/{id}/statement.csv',
  'GET /dossiers/{id}/constat/letter.pdf',
  'GET /dossiers/{id}/constat/form.pdf',
  'GET /portfolio.csv',
  'GET /journal/{id}/proof.zip',
  'GET /journal/checkpoints.txt',
  'GET /journal/key.pem',
  'GET /postal-batches/{id}/letters',
  'POST /dossiers/{id}/letters/preview',
  ...agreementBytes,
  ...provenBytes,
  ...registeredBytes,
] as const
