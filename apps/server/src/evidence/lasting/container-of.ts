import { createHash } from 'node:crypto'
import { containerOfBundle } from '@quittance/evidence'
import type { BundleInHand, Made } from '#evidence/lasting/work-on-bundle.ts'
import { openArchive } from '#evidence/sealing/open-archive.ts'

const MIME = 'application/vnd.etsi.asic-e+zip'

/** The files of the bundle as a container (ASiC-E), under a token of its own. */
export async function containerOf({ bytes, authority }: BundleInHand): Promise<Made> {
  const hash = (each: Uint8Array): Uint8Array => createHash('sha256').update(each).digest()
  const container = containerOfBundle(openArchive(bytes) ?? [], hash)
  if (container === null) return { kind: 'failed', failure: 'altered' }
  const outcome = await authority.stamp(container.manifest)
  if (outcome.kind !== 'stamped') return { kind: 'failed', failure: 'authority-silent' }
  const { stamp } = outcome
  const made = container.archive(stamp.reply)
  return { kind: 'made', bytes: made, stamp, ending: '.asice', mediaType: MIME }
}
