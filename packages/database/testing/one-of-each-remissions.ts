import {
  insertRemission,
  insertRemissionUndone,
  postEntry,
  type OrganisationTransaction,
} from '@quittance/database'
import { cents, day } from '@quittance/kernel'
import type { OneOfEach } from './one-of-each.ts'
import { newId } from './test-database.ts'
import { NOON } from './test-values.ts'

/** A remission noted in error, and undone. */
export async function writeRemissions(tx: OrganisationTransaction, ids: OneOfEach): Promise<void> {
  const id = newId()
  await postBoth(tx, ids, id)
  await insertRemission(tx, {
    id,
    dossierId: ids.dossierId,
    claimItemId: ids.claimItemId,
    on: day('2026-11-20'),
    toCosts: cents(0),
    toInterest: cents(1200),
    toIndemnity: cents(0),
    toPrincipal: cents(5000),
    planId: null,
    exhibitId: null,
    reference: 'Courriel du 19 novembre',
    decidedBy: 'Gérante du créancier',
    decidedOn: day('2026-11-19'),
    channel: 'e-mail',
    note: '',
    entryId: `${id}:remission:D`,
    recordedAt: NOON,
    recordedBy: 'user-1',
  })
  await insertRemissionUndone(tx, {
    remissionId: id,
    because: 'Notée sur un autre dossier.',
    entryId: `${id}:remission-undone:D`,
    at: NOON,
    by: 'user-1',
  })
}

/** The entry that writes the parts off, and the one that undoes it. */
async function postBoth(tx: OrganisationTransaction, ids: OneOfEach, id: string): Promise<void> {
  const claim = { case: ids.dossierId, claim: ids.claimItemId }
  const head = {
    book: 'debtors',
    effectiveOn: day('2026-11-20'),
    recordedAt: NOON,
    recordedBy: 'user-1',
    label: 'Abandon du créancier, décision Courriel du 19 novembre',
  } as const
  await postEntry(tx, {
    ...head,
    id: `${id}:remission:D`,
    event: 'claim-written-off',
    postings: [
      { account: 'D20000', amount: cents(-1200), ...claim },
      { account: 'D40000', amount: cents(-5000), ...claim },
      { account: 'D80000', amount: cents(6200), ...claim },
    ],
  })
  await postEntry(tx, {
    ...head,
    id: `${id}:remission-undone:D`,
    event: 'reversal',
    reverses: `${id}:remission:D`,
    postings: [
      { account: 'D20000', amount: cents(1200), ...claim },
      { account: 'D40000', amount: cents(5000), ...claim },
      { account: 'D80000', amount: cents(-6200), ...claim },
    ],
  })
}
