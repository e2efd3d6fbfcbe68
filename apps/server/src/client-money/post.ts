import {
  postEntry,
  prepareEntries,
  reducedPrincipals,
  type Prepared,
  type PrincipalInBooks,
} from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { withCharges, type Duty, type Entry, type Posted } from '@quittance/ledger'
import type { Work } from '#wiring/work.ts'

/**
 * Writes the entries of an event into the books, with what they put on the debtor's account; what the
 * ledger refuses here is our mistake, for a bank fact is never refused.
 *
 * @returns what must follow.
 */
export async function writeEntries(work: Work, posted: Posted): Promise<readonly Duty[]> {
  invariant(posted.kind === 'posted', `an event is posted, not ${JSON.stringify(posted)}`)
  for (const entry of await charged(work, posted.entries)) {
    const outcome = await postEntry(work.tx, { ...entry, recordedBy: work.caller.userId })
    invariant(
      outcome === 'posted' || outcome === 'already-posted',
      `an entry is posted: ${outcome}`,
    )
  }
  return posted.duties
}

/** Writes the entries of many events at once, as {@link writeEntries} would one after the other. */
export async function writeManyEntries(work: Work, events: readonly Posted[]): Promise<void> {
  const reduced = await principalsServedBy(work, events)
  await prepareManyEntries(work, events, reduced)(work.tx)
}

/** Makes {@link writeManyEntries} ready to be sent; `reduced` are the principals that they may serve. */
export function prepareManyEntries(
  { caller }: Pick<Work, 'caller'>,
  events: readonly Posted[],
  reduced: readonly PrincipalInBooks[],
): Prepared {
  const recordedBy = caller.userId
  const entries = withCharges(entriesOf(events), reduced)
  const post = prepareEntries(entries.map((entry) => ({ ...entry, recordedBy })))
  return async (tx) => {
    for (const outcome of await post(tx)) {
      invariant(
        outcome === 'posted' || outcome === 'already-posted',
        `an entry is posted: ${outcome}`,
      )
    }
  }
}

function entriesOf(events: readonly Posted[]): readonly Entry[] {
  return events.flatMap((posted) => {
    invariant(posted.kind === 'posted', `an event is posted, not ${JSON.stringify(posted)}`)
    return posted.entries
  })
}

/** The entries with what they charge in the debtors' book: none serves what was not owed there. */
async function charged(work: Work, entries: readonly Entry[]): Promise<readonly Entry[]> {
  return withCharges(entries, await principalsServed(work, entries))
}

/** The principals that events may serve and that something reduced: what is charged depends on them. */
export async function principalsServedBy(
  work: Work,
  events: readonly Posted[],
): Promise<readonly PrincipalInBooks[]> {
  return await principalsServed(work, entriesOf(events))
}

async function principalsServed({ tx }: Work, entries: readonly Entry[]) {
  const served = entries
    .flatMap(({ postings }) => postings)
    .flatMap(({ account, case: dossierId }) => (account === 'D40000' ? (dossierId ?? []) : []))
  const dossierIds = [...new Set(served)]
  return dossierIds.length === 0 ? [] : await reducedPrincipals(tx, dossierIds)
}
