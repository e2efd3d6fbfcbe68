import { openZip } from '@quittance/chat-exports'
import type { OpenArchive } from '@quittance/evidence'

/** Opens an archive within the bounds of the readers of exports; null when it must not be opened. */
export const openArchive: OpenArchive = (bytes) => {
  const reading = openZip(bytes)
  return reading.kind === 'archive' ? reading.members : null
}
