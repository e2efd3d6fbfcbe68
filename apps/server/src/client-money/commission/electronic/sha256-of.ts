import { createHash } from 'node:crypto'

/** The fingerprint of an invoice as data, which the journal names. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
