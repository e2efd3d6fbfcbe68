import { postEntries, postEntry, reducedPrincipals } from '@quittance/database'
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
  const entries = events.flatMap((posted) => {
    invariant(posted.kind === 'posted', `an event is posted, not ${JSON.stringify(posted)}`)
    return posted.entries
  })
  const all = await charged(work, entries)
  const recordedBy = work.caller.userId
  for (const outcome of await postEntries(
    work.tx,
    all.map((entry) => ({ ...entry, recordedBy })),
  )) {
    invariant(
      outcome === 'posted' || outcome === 'already-posted',
      `an entry is posted: ${outcome}`,
    )
  }
}

/** The entries with what they charge in the debtors' book: none serves what was not owed there. */
async function charged({ tx }: Work, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const served = entries
    .flatMap(({ postings }) => postings)
    .flatMap(({ account, case: dossierId }) => (account === 'D40000' ? (dossierId ?? []) : []))
  const dossierIds = [...new Set(served)]
  const reduced = dossierIds.length === 0 ? [] : await reducedPrincipals(tx, dossierIds)
  return withCharges(entries, reduced)
}
