import { postEntries, postEntry } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import type { Duty, Posted } from '@quittance/ledger'
import type { Work } from '#wiring/work.ts'

/**
 * Writes the entries of an event into the books; what the ledger refuses here is our mistake, for a
 * bank fact is never refused.
 *
 * @returns what must follow.
 */
export async function writeEntries(work: Work, posted: Posted): Promise<readonly Duty[]> {
  invariant(posted.kind === 'posted', `an event is posted, not ${JSON.stringify(posted)}`)
  for (const entry of posted.entries) {
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
    return posted.entries.map((entry) => ({ ...entry, recordedBy: work.caller.userId }))
  })
  for (const outcome of await postEntries(work.tx, entries)) {
    invariant(
      outcome === 'posted' || outcome === 'already-posted',
      `an entry is posted: ${outcome}`,
    )
  }
}
