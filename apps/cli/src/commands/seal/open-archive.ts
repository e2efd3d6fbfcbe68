import { openZip, openZipEvenCut } from '@quittance/chat-exports'
import type { OpenArchive } from '@quittance/evidence'

/** Opens an archive within the bounds of the readers of exports; null when it must not be opened. */
export const openArchive: OpenArchive = (bytes, as = 'bundle') => {
  const reading = as === 'original' ? openZipEvenCut(bytes) : openZip(bytes)
  return reading.kind === 'archive' ? reading.members : null
}
