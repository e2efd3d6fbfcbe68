import { createHash } from 'node:crypto'
import { readJournal, type JournalRow } from '@quittance/database'
import { leafHash } from '@quittance/evidence'
import type { Work } from '#wiring/work.ts'

/** The most entries that a seal reads again: far above what a dossier ever holds. */
const MOST_ENTRIES = 10_000

/** The seal of a dossier: its entries so far, read again, each against its fingerprint. */
export async function readSeal(
  { tx, caller }: Work,
  dossierId: string,
): Promise<{ fingerprint: string; entries: number; intact: boolean }> {
  const { organisationId } = caller
  const newestFirst = await readJournal(tx, { organisationId, dossierId, limit: MOST_ENTRIES })
  const entries = newestFirst.toReversed()
  const hash = createHash('sha256')
  for (const entry of entries) hash.update(Buffer.from(entry.leafHash, 'hex'))
  return {
    fingerprint: hash.digest('hex'),
    entries: entries.length,
    intact: entries.every(isIntact),
  }
}

/** True when the bytes of an entry still give the fingerprint written with them (RFC 6962, 2.1). */
export function isIntact({ canonical, leafHash: written }: JournalRow): boolean {
  return leafHash(canonical) === written
}
