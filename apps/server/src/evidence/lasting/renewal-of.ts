import { createHash } from 'node:crypto'
import { signedForms } from '@quittance/chat-exports'
import { renewBundle, verifyBundle } from '@quittance/evidence'
import { checkEd25519, checkSignature } from '@quittance/evidence/authority'
import type { BundleInHand, Made } from '#evidence/lasting/work-on-bundle.ts'
import { openArchive } from '#evidence/sealing/open-archive.ts'

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

/**
 * The bundle with a later token, over every token that it has.
 *
 * What no longer verifies, or whose certificate ended, is not renewed: it would look as if it had been.
 */
export async function renewalOf({ bytes, authority, now }: BundleInHand): Promise<Made> {
  const instant = now.toString()
  const found = await verifyBundle(bytes, {
    check: checkSignature,
    checkEd25519,
    signedForms,
    trusted: null,
    openArchive,
    hash,
    now: instant,
  })
  const members = openArchive(bytes)
  const last = found.kind === 'bundle' ? found.links.at(-1) : undefined
  if (found.kind !== 'bundle' || !found.verified || last === undefined || members === null) {
    return { kind: 'failed', failure: 'altered' }
  }
  if (last.until < instant) return { kind: 'failed', failure: 'too-late' }
  const renewed = await renewBundle(members, {
    stamp: async (document, digest) => {
      const outcome = await authority.stamp(document, digest)
      return outcome.kind === 'stamped' ? outcome.stamp : null
    },
    sha512: false,
    hash,
  })
  if (renewed.kind !== 'renewed') return { kind: 'failed', failure: 'authority-silent' }
  const { stamp } = renewed
  const samePlace = stamp.authority === last.authority && stamp.until === last.until
  if (samePlace) return { kind: 'failed', failure: 'no-longer' }
  const mediaType = 'application/zip'
  return { kind: 'made', bytes: renewed.bytes, stamp, ending: '.zip', mediaType }
}
