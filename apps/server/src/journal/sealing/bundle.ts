import { awaitSealing } from '@quittance/database'
import { leafHashBytes, sha256Hex, type JsonValue } from '@quittance/evidence'
import { record } from '#journal/record.ts'
import type { Work } from '#wiring/work.ts'

/** A bundle that was sealed (dossier scellé). */
export type SealedBundle = {
  readonly bundleId: string
  readonly dossierId: string
  /** The bytes of `tagmanifest-sha256.txt`: what the seals are over. */
  readonly tagManifest: Uint8Array
  readonly facts?: JsonValue
}

/**
 * Tells the journal that a bundle was sealed, and sets its tag manifest to wait for its own place in
 * the log, in the transaction of the sealing.
 *
 * Two leaves: the entry says who and when; the other is SHA-256(0x00 ‖ tag manifest), so that the
 * bundle proves its own place without the entry.
 */
export async function recordBundle(work: Work, bundle: SealedBundle): Promise<void> {
  const { bundleId, dossierId, tagManifest, facts = {} } = bundle
  await record(work, {
    verb: 'bundle-sealed',
    subject: { kind: 'bundle', id: bundleId },
    dossierId,
    facts,
    references: [sha256Hex(tagManifest)],
  })
  const leafHash = leafHashBytes(tagManifest)
  await awaitSealing(work.tx, { id: bundleId, kind: 'bundle', leafHash })
}
