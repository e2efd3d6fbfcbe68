import {
  eraseHold,
  insertDispute,
  insertDisputePaper,
  insertDisputePaperIn,
  insertHold,
  insertHoldEnd,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A hold noted in error and lifted; a dispute of a part of an invoice, with a paper that came in. */
export async function writeHolds(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const [holdId, illId, disputeId, paperId] = [newId(), newId(), newId(), newId()]
  const written = { at: NOON, by: 'user-1' }
  await insertHold(tx, {
    id: holdId,
    debtorId: ids.debtorId,
    dossierId: ids.dossierId,
    kind: 'insolvency',
    stage: 'liquidation',
    fromOn: day('2026-11-02'),
    untilOn: null,
    publishedOn: day('2026-11-09'),
    publication: 'BODACC A n° 20260217',
    writeTo: null,
    exhibitId: null,
    replacesId: null,
    recordedAt: NOON,
    recordedBy: 'user-1',
  })
  await insertHoldEnd(tx, {
    holdId,
    endsOn: day('2026-11-02'),
    inError: true,
    reason: 'Une société du même nom.',
    ...written,
  })
  await insertHold(tx, {
    id: illId,
    debtorId: ids.debtorId,
    dossierId: ids.dossierId,
    kind: 'vulnerability',
    stage: 'other',
    fromOn: day('2026-10-01'),
    untilOn: day('2026-11-01'),
    publishedOn: null,
    publication: null,
    writeTo: null,
    exhibitId: null,
    replacesId: null,
    recordedAt: NOON,
    recordedBy: 'user-1',
  })
  await eraseHold(tx, { holdId: illId, ...written })
  await insertDispute(tx, {
    id: disputeId,
    dossierId: ids.dossierId,
    reason: 'La pose n’a pas été faite.',
    category: 'not-delivered',
    isSerious: null,
    openedOn: day('2026-11-02'),
    answerBy: day('2026-11-23'),
    parts: [{ claimItemId: ids.claimItemId, contestedCents: cents(5_000), what: 'ligne 3' }],
    ...written,
  })
  await insertDisputePaper(tx, {
    id: paperId,
    disputeId,
    name: 'Bon de livraison',
    askedFrom: 'creditor',
    askedOn: day('2026-11-03'),
    ...written,
  })
  await insertDisputePaperIn(tx, {
    paperId,
    receivedOn: day('2026-11-05'),
    exhibitId: null,
    ...written,
  })
}
