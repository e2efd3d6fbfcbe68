import {
  insertAcknowledgmentDeed,
  insertDraftReview,
  insertDraftReviewEvent,
  insertMediator,
  insertPlanLimits,
  insertPlanOffer,
  insertPlanOfferEvent,
  insertTitleFile,
  insertTitleFileEvent,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON, sha256 } from './test-values.ts'

/** A plan offered on a phone, a code sent for it, the limits and the mediator of its creditor. */
export async function writeAgreements(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const offerId = newId()
  await insertPlanOffer(tx, {
    id: offerId,
    dossierId: ids.dossierId,
    signature: 'electronic',
    email: 'debiteur@exemple.example',
    tokenHash: sha256(offerId),
    answerBy: day('2026-12-05'),
    owedCents: cents(30_000),
    totalCents: cents(30_000),
    instalments: [{ dueOn: '2026-12-05', amountCents: 30_000 }],
    terms: {},
    budget: null,
    composed: {},
    textSha256: sha256('text').toString('hex'),
    contentSha256: sha256('content').toString('hex'),
    reviewId: null,
    offeredAt: NOON,
    offeredBy: 'user-1',
  })
  await insertPlanOfferEvent(tx, offerId, {
    id: newId(),
    kind: 'code-sent',
    codeNumber: 1,
    at: NOON,
    by: 'debtor-page',
    callerAddress: '203.0.113.7',
    callerAgent: null,
    planId: null,
    exhibitId: null,
    note: '',
  })
  await insertPlanLimits(tx, {
    id: newId(),
    creditorId: ids.creditorId,
    mostMonths: 12,
    leastInstalmentCents: cents(5_000),
    mostGivenUpHundredths: null,
    beyond: 'ask',
    decidedBy: 'Mme Aubry',
    decidedOn: day('2026-11-02'),
    at: NOON,
    by: 'user-1',
  })
  await insertMediator(tx, {
    id: newId(),
    creditorId: ids.creditorId,
    named: { name: 'Médiation Fictive', address: '1 rue de l’Exemple', site: 'mediation.example' },
    saidBy: 'Mme Aubry',
    saidOn: day('2026-11-02'),
    at: NOON,
    by: 'user-1',
  })
  await writeDeed(tx, ids)
  await writeTitleFile(tx, ids, offerId)
  await writeDraftReview(tx, ids)
}

async function writeDeed(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const { id: exhibitId } = await tx
    .selectFrom('exhibit')
    .select('id')
    .where('organisation_id', '=', ids.organisationId)
    .executeTakeFirstOrThrow()
  await insertAcknowledgmentDeed(tx, ids.dossierId, {
    id: newId(),
    exhibitId,
    kind: 'private-deed',
    signedByDebtor: true,
    figuresCents: cents(30_000),
    wordsText: 'trois cents euros',
    mentionBy: 'debtor',
    debtorIs: 'other',
    isLoan: false,
    datedOn: day('2026-11-20'),
    dueOn: null,
    partiesNamed: true,
    force: 'full',
    certainty: 'established',
    amountCents: cents(30_000),
    defects: [],
    formalities: [],
    at: NOON,
    by: 'user-1',
  })
}

async function writeTitleFile(
  tx: OrganisationTransaction,
  { dossierId, fileId }: OneOfEach,
  offerId: string,
): Promise<void> {
  const id = newId()
  await insertTitleFile(tx, {
    id,
    dossierId,
    route: 'notarial-deed',
    deedId: null,
    offerId,
    standing: 'possible',
    certainty: 'arguable',
    owedCents: cents(30_000),
    owedOn: day('2026-11-21'),
    said: {},
    exhibits: 1,
    fileId,
    pageId: fileId,
    at: NOON,
    by: 'user-1',
  })
  await insertTitleFileEvent(
    tx,
    { id: newId(), titleFileId: id, dossierId },
    {
      kind: 'handed-over',
      on: day('2026-11-22'),
      office: 'Maître Hélène Fictive, notaire',
      at: NOON,
      by: 'user-1',
    },
  )
}

/** A review that was sent and is awaited. */
async function writeDraftReview(
  tx: OrganisationTransaction,
  { dossierId, fileId }: OneOfEach,
): Promise<void> {
  const id = newId()
  await insertDraftReview(tx, {
    id,
    dossierId,
    kind: 'acknowledgment-of-debt',
    terms: {},
    composed: {},
    textSha256: sha256('text').toString('hex'),
    contentSha256: sha256('content').toString('hex'),
    owedCents: cents(30_000),
    signatory: 'Mme Aubry',
    reader: { name: 'Maître Ysé Fictive', quality: 'lawyer', office: 'barreau de Nantes' },
    exhibits: 0,
    fileId,
    pageId: fileId,
    at: NOON,
    by: 'user-1',
  })
  await insertDraftReviewEvent(
    tx,
    { id: newId(), reviewId: id, dossierId },
    { kind: 'sent', channel: 'e-mail', on: day('2026-11-22'), at: NOON, by: 'user-1' },
  )
}
